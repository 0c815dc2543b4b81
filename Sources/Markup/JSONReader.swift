extension JSON {
  /// Reads a document (RFC 8259) that somebody else wrote.
  /// - Parameter depth: how many arrays and objects may be within each other.
  /// - Returns: `nil` where it is not JSON, nested deeper, or not UTF-8.
  public init?(reading bytes: [UInt8], depth: Int = 32) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var reader = JSONReader(bytes: bytes, depth: depth)
    guard let value = reader.wholeDocument() else { return nil }
    self = value
  }

  /// The member of an object by its name, the first where it has several; `nil` for anything else.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string; `nil` for anything else.
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  /// A whole number; `nil` for anything else.
  public var whole: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The values of an array; `nil` for anything else.
  public var items: [JSON]? { if case .array(let items) = self { items } else { nil } }
}

/// A place in a document that is being read. Every function leaves it behind what it has read, and
/// returns `nil` where that is not there.
private struct JSONReader {
  let bytes: [UInt8]
  var depth: Int
  var index = 0

  init(bytes: [UInt8], depth: Int) { (self.bytes, self.depth) = (bytes, depth) }

  mutating func wholeDocument() -> JSON? {
    guard let value = value() else { return nil }
    skipBlanks()
    return index == bytes.count ? value : nil
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[index...].starts(with: letters) else { return false }
    index += letters.count
    return true
  }

  private mutating func value() -> JSON? {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return group("}") { reader in reader.member() }.map { .object($0) }
    case UInt8(ascii: "["): return group("]") { reader in reader.value() }.map { .array($0) }
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func member() -> JSON.Member? {
    skipBlanks()
    guard let name = string(), take(UInt8(ascii: ":")), let value = value() else { return nil }
    return JSON.Member(name, value)
  }

  /// What is between brackets, with commas between.
  private mutating func group<Item>(
    _ end: Unicode.Scalar, _ item: (inout JSONReader) -> Item?
  ) -> [Item]? {
    guard depth > 0 else { return nil }
    depth -= 1
    defer { depth += 1 }
    index += 1
    var items: [Item] = []
    if take(UInt8(ascii: end)) { return items }
    repeat {
      guard let next = item(&self) else { return nil }
      items.append(next)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: end)) ? items : nil
  }

  private mutating func number() -> JSON? {
    let start = index
    while let byte = next,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let startsWell =
      text.utf8.count - digits.count <= 1
      && digits.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      && !(digits.count > 1 && digits.first == UInt8(ascii: "0")
        && !".eE".utf8.contains(digits[digits.index(after: digits.startIndex)]))
      && text.utf8.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    guard startsWell else { return nil }
    if let whole = Int(text) { return .integer(whole) }
    return Double(text).flatMap { $0.isFinite ? .number($0) : nil }
  }

  private mutating func string() -> String? {
    guard next == UInt8(ascii: "\"") else { return nil }
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += String(Character(scalar)).utf8
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return escapedScalar()
    default: return nil
    }
  }

  /// The four digits after `\u`; a pair of surrogates is one scalar, half a pair is none.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard take(word: "\\u"), let second = fourDigits(), (0xDC00...0xDFFF).contains(second) else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = hexValue(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
