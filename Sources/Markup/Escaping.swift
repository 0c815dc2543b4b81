/// The appenders behind `HTML`, `XML` and `JSON`.
extension [UInt8] {
  /// Appends text with `& < > " '` escaped; control characters and noncharacters, which HTML and
  /// XML forbid, become U+FFFD, so that no input can make a page invalid.
  mutating func appendEscaped(_ text: String) {
    text.withBytes { appendEscaped($0) }
  }

  /// Appends text in valid UTF-8, likewise.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(text, replacing: entity)
  }

  /// Appends the inside of a JSON string. `< > &` are escaped too, and what HTML forbids becomes
  /// U+FFFD, so that the result may stand in an HTML script element.
  mutating func appendJSONEscaped(_ text: String) {
    text.withBytes { appendJSONEscaped($0) }
  }

  /// Appends text in valid UTF-8 as the inside of a JSON string, likewise.
  mutating func appendJSONEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(text, replacing: jsonEscape)
  }

  /// Appends markup in valid UTF-8 as it is, but for what HTML forbids, which becomes U+FFFD.
  package mutating func appendAllowed(_ markup: UnsafeBufferPointer<UInt8>) {
    append(markup, replacing: control)
  }

  /// Appends a literal from the program's own source as it is.
  mutating func append(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      append(
        contentsOf: UnsafeBufferPointer(
          start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      append(contentsOf: String(literal.unicodeScalar).utf8)
    }
  }

  /// Appends text that is known to need no escapes.
  mutating func append(unescaped text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  /// Appends a piece, with room behind it for what is usual.
  mutating func append(_ piece: [UInt8], leaving usual: Int) {
    makeRoom(piece.count, leaving: usual)
    self += piece
  }

  /// Makes room for a large piece, and behind it for what is usual, so that the bytes are moved once
  /// and not twice.
  mutating func makeRoom(_ size: Int, leaving usual: Int) {
    if capacity - count < size { reserveCapacity(count + size + usual) }
  }

  /// Appends a whole number in decimal digits, with no grouping.
  mutating func append(decimal number: Int) {
    if (0...9).contains(number) { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(unescaped: String(number))
  }

  /// No special byte becomes more bytes than this.
  static var longestEscape: Int { 6 }

  /// Appends bytes with the special ones among them replaced; runs of others are copied whole.
  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, replacing: (UInt8) -> StaticString?
  ) {
    var (start, index) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isLetterOrBlank {
        index += 1
        continue
      }
      let replacement: StaticString
      let length: Int
      if let found = replacing(byte) {
        (replacement, length) = (found, 1)
      } else if byte >= 0xC2, let forbidden = forbiddenLength(bytes[index...]) {
        (replacement, length) = ("\u{FFFD}", forbidden)
      } else {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(replacement)
      index += length
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

extension String {
  /// Calls a function with the bytes of the text where they lie; a copy would be counted.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}
