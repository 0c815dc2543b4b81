/// What is wrong with a text that should be JSON.
package struct JSONFlaw: Error, CustomStringConvertible {
  /// The byte at which it was found.
  package let offset: Int

  package init(offset: Int) { self.offset = offset }

  package var description: String { "not JSON from byte \(offset + 1) on" }
}

extension JSON {
  /// Reads a document (RFC 8259). Numbers that are not whole are read as `number`; at most 64 levels of
  /// nesting are accepted.
  package init(reading bytes: [UInt8]) throws(JSONFlaw) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw reader.flaw }
  }

  /// The members of an object; empty for any other value.
  package var members: [(name: String, value: JSON)] {
    if case .object(let members) = self { members.map { ($0.name, $0.value) } } else { [] }
  }

  /// The member of an object by its name, the first if there are several; `nil` for any other value.
  package subscript(name: String) -> JSON? { members.first { $0.name == name }?.value }

  /// The values of an array; `nil` for any other value.
  package var items: [JSON]? { if case .array(let items) = self { items } else { nil } }

  /// The text of a string; `nil` for any other value.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// A whole number; `nil` for any other value.
  package var wholeNumber: Int? { if case .integer(let number) = self { number } else { nil } }
}

private struct JSONReader {
  let bytes: [UInt8]
  private(set) var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var flaw: JSONFlaw { JSONFlaw(offset: offset) }
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 }
  }

  mutating func value(depth: Int) throws(JSONFlaw) -> JSON {
    skipSpace()
    guard depth < 64, let byte = next else { throw flaw }
    switch byte {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  /// Takes a byte if it comes next.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFlaw) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { throw flaw }
    }
    return value
  }

  private mutating func members(depth: Int) throws(JSONFlaw) -> [JSON.Member] {
    var members: [JSON.Member] = []
    offset += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return [] }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw flaw }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw flaw }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw flaw }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONFlaw) -> [JSON] {
    var elements: [JSON] = []
    offset += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return [] }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw flaw }
    return elements
  }

  private mutating func number() throws(JSONFlaw) -> JSON {
    let start = offset
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    guard text.first != "+", digits.first != ".",
      digits == "0" || !digits.hasPrefix("0") || digits.hasPrefix("0.")
    else { throw flaw }
    if let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else { throw flaw }
    return .number(number)
  }

  private mutating func string() throws(JSONFlaw) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw flaw }
      offset += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
    }
    guard take(UInt8(ascii: "\"")), let string = String(validating: text, as: UTF8.self)
    else { throw flaw }
    return string
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFlaw) {
    guard let byte = next else { throw flaw }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let first = try codeUnit()
      var units = [first]
      if UTF16.isLeadSurrogate(first) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw flaw }
        units.append(try codeUnit())
      }
      guard let scalar = String(validating: units, as: UTF16.self) else { throw flaw }
      text += Array(scalar.utf8)
    default: throw flaw
    }
  }

  private mutating func codeUnit() throws(JSONFlaw) -> UInt16 {
    let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else { throw flaw }
    offset += 4
    return unit
  }
}
