/// The tokens of a style sheet (W3C, "CSS Syntax Module Level 3", section 4), simplified to what is
/// needed to find what a look loads and declares: numbers are words, and comments are spaces.
struct CSSTokens: Sequence, IteratorProtocol {
  enum Token: Equatable {
    /// A name or a number, unescaped.
    case word(String)
    /// `@` and a name, in lower case.
    case atWord(String)
    /// A name, in lower case, and `(`.
    case function(String)
    /// A text in quotes, unescaped.
    case text(String)
    /// `url(` and an address without quotes, up to `)`.
    case address(String)
    case space
    /// A comment without an end, which includes the rest of the sheet.
    case openComment
    /// Any other byte, such as a brace.
    case mark(UInt8)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token and the range of its bytes.
  mutating func next() -> (token: Token, range: Range<Int>)? {
    guard index < bytes.count else { return nil }
    let start = index
    let token = read()
    return (token, start..<index)
  }

  private mutating func read() -> Token {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): return readComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return readText()
    case UInt8(ascii: "@") where isName(at: index + 1):
      index += 1
      return .atWord(readName().lowercased())
    case _ where byte.isCSSSpace:
      while let next = peek(0), next.isCSSSpace { index += 1 }
      return .space
    case _ where isName(at: index): return readWord()
    default:
      index += 1
      return .mark(byte)
    }
  }

  private mutating func readComment() -> Token {
    index += 2
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        index += 2
        return .space
      }
      index += 1
    }
    return .openComment
  }

  /// A text ends at its quotation mark or at the line end.
  private mutating func readText() -> Token {
    let quote = bytes[index]
    var text: [UInt8] = []
    index += 1
    while let byte = peek(0), !byte.isCSSLineEnd {
      index += 1
      if byte == quote { break }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else if let next = peek(0), next.isCSSLineEnd {
        index += 1
      } else {
        text += readEscape()
      }
    }
    return .text(String(decoding: text, as: UTF8.self))
  }

  private mutating func readWord() -> Token {
    let name = readName()
    guard peek(0) == UInt8(ascii: "(") else { return .word(name) }
    index += 1
    let function = name.lowercased()
    guard function == "url" else { return .function(function) }
    let next = bytes[index...].first { !$0.isCSSSpace }
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return .function(function) }
    var address: [UInt8] = []
    while let byte = peek(0) {
      index += 1
      if byte == UInt8(ascii: ")") { break }
      if byte == UInt8(ascii: "\\") {
        address += readEscape()
      } else if !byte.isCSSSpace {
        address.append(byte)
      }
    }
    return .address(String(decoding: address, as: UTF8.self))
  }

  private mutating func readName() -> String {
    var name: [UInt8] = []
    while isName(at: index) {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\") { name += readEscape() } else { name.append(byte) }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Reads an escape after its backslash: up to six hexadecimal digits and a space, or any
  /// character.
  private mutating func readEscape() -> [UInt8] {
    let digits = bytes[index...].prefix(6).prefix(while: \.isHexDigit)
    guard !digits.isEmpty else {
      guard let byte = peek(0) else { return [] }
      index += 1
      return [byte]
    }
    index += digits.count
    if let byte = peek(0), byte.isCSSSpace { index += 1 }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }

  private func isName(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    if byte == UInt8(ascii: "\\") {
      return index + 1 < bytes.count && !bytes[index + 1].isCSSLineEnd
    }
    return byte.isCSSNameByte
  }

  private func peek(_ distance: Int) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }
}

extension UInt8 {
  fileprivate var isCSSSpace: Bool { self == 32 || self == 9 || isCSSLineEnd }
  fileprivate var isCSSLineEnd: Bool { self == 10 || self == 12 || self == 13 }

  fileprivate var isHexDigit: Bool { Character(Unicode.Scalar(self)).isHexDigit && self < 0x80 }

  fileprivate var isCSSNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
