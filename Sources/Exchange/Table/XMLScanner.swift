/// Walks over the tags and texts of an XML document of the plain kind that programs write: no document
/// type, and entities only for single characters (XML 1.0).
struct XMLScanner {
  enum Event {
    /// A start tag with its attributes still unread; `isEmpty` for `<v/>`, which has no end tag.
    case start(name: Range<Int>, isEmpty: Bool)
    case end(name: Range<Int>)
    /// Text as written, with its entities; `isLiteral` inside CDATA, which has none.
    case text(Range<Int>, isLiteral: Bool)
  }

  let bytes: [UInt8]
  private var index: Int
  /// The attributes of the tag that was read last.
  private var attributes = 0..<0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next tag or text; `nil` at the end.
  /// - Throws: `damaged` for anything but XML of the plain kind.
  mutating func next() throws(TableProblem) -> Event? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(start..<index, isLiteral: false)
      }
      guard index + 1 < bytes.count else { throw .damaged }
      switch bytes[index + 1] {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"):
        if begins("<![CDATA[") {
          let start = index + 9
          try skip(past: "]]>")
          return .text(start..<(index - 3), isLiteral: true)
        }
        guard begins("<!--") else { throw .damaged }
        try skip(past: "-->")
      case UInt8(ascii: "/"):
        let name = self.name(from: index + 2)
        try skip(past: ">")
        return .end(name: name)
      default: return try start()
      }
    }
    return nil
  }

  /// Whether a name equals another, whatever its prefix.
  func isNamed(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { $0.elementsEqual(bytes[range]) }
  }

  /// An attribute of the tag that was read last, by its name without a prefix.
  func attribute(_ wanted: StaticString) -> String? {
    var place = attributes.lowerBound
    while place < attributes.upperBound {
      while place < attributes.upperBound, bytes[place] <= 0x20 { place += 1 }
      let name = name(from: place)
      place = name.upperBound
      while place < attributes.upperBound, bytes[place] <= 0x20 || bytes[place] == 0x3D {
        place += 1
      }
      guard place < attributes.upperBound, bytes[place] == 0x22 || bytes[place] == 0x27 else {
        return nil
      }
      let quote = bytes[place]
      let start = place + 1
      place = start
      while place < attributes.upperBound, bytes[place] != quote { place += 1 }
      if isNamed(name, wanted) { return text(start..<place, isLiteral: false) }
      place += 1
    }
    return nil
  }

  /// The characters of a text.
  func text(_ range: Range<Int>, isLiteral: Bool) -> String {
    guard !isLiteral, bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result = ""
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: "&"),
        let end = bytes[place..<min(range.upperBound, place + 12)].firstIndex(of: UInt8(ascii: ";"))
      {
        result += Self.character(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
        place = end + 1
      } else {
        let end = bytes[(place + 1)..<range.upperBound].firstIndex(of: UInt8(ascii: "&"))
        result += String(decoding: bytes[place..<(end ?? range.upperBound)], as: UTF8.self)
        place = end ?? range.upperBound
      }
    }
    return result
  }

  private mutating func start() throws(TableProblem) -> Event {
    let name = name(from: index + 1)
    var place = name.upperBound
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      place += 1
    }
    guard place < bytes.count, !name.isEmpty else { throw .damaged }
    let isEmpty = bytes[place - 1] == UInt8(ascii: "/")
    attributes = name.upperBound..<(isEmpty ? place - 1 : place)
    if attributes.isEmpty { attributes = 0..<0 }
    index = place + 1
    return .start(name: name, isEmpty: isEmpty)
  }

  /// The name that begins at a place, without its prefix.
  private func name(from start: Int) -> Range<Int> {
    var begin = start
    var end = start
    while end < bytes.count, bytes[end] > 0x20, !"/>=".utf8.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: ":") { begin = end + 1 }
      end += 1
    }
    return min(begin, end)..<end
  }

  private func begins(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func skip(past text: StaticString) throws(TableProblem) {
    while index < bytes.count, !begins(text) { index += 1 }
    guard index < bytes.count else { throw .damaged }
    index += text.utf8CodeUnitCount
  }

  private static func character(_ entity: String) -> String {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let number =
        entity.hasPrefix("#x")
        ? UInt32(entity.dropFirst(2), radix: 16)
        : entity.hasPrefix("#") ? UInt32(entity.dropFirst()) : nil
      return number.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}
