internal import CBytes

/// Appending to `HTML`, `XML` and `JSON`.
extension [UInt8] {
  /// Appends text with `& < > " '` escaped; control characters and noncharacters, which HTML and
  /// XML forbid, become U+FFFD, so that no input can make a page invalid.
  mutating func appendEscaped(_ text: String) {
    text.withBytes { appendEscaped($0) }
  }

  /// The same for text in valid UTF-8.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(text, replacing: entity, isMarkup: false)
  }

  /// Appends the inside of a JSON string. `< > &` are escaped too, and what HTML forbids becomes
  /// U+FFFD, so that the result is safe in an HTML script element.
  mutating func appendJSONEscaped(_ text: String) {
    text.withBytes { appendJSONEscaped($0) }
  }

  /// The same for text in valid UTF-8.
  mutating func appendJSONEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(text, replacing: jsonEscape, isMarkup: false)
  }

  /// Appends markup in valid UTF-8 unchanged, except that characters which HTML forbids become
  /// U+FFFD.
  package mutating func appendAllowed(_ markup: UnsafeBufferPointer<UInt8>) {
    append(markup, replacing: control, isMarkup: true)
  }

  /// Appends a literal from the program's own source unchanged.
  mutating func append(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      append(
        contentsOf: UnsafeBufferPointer(
          start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      append(contentsOf: String(literal.unicodeScalar).utf8)
    }
  }

  /// Appends text that needs no escapes.
  mutating func append(unescaped text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  /// Appends a piece, and reserves room for `usual` bytes after it.
  mutating func append(_ piece: [UInt8], leaving usual: Int) {
    makeRoom(piece.count, leaving: usual)
    self += piece
  }

  /// Reserves room for a large piece and for `usual` bytes after it, so that the bytes are moved only
  /// once. Grows by half at least, because `reserveCapacity` reserves no more than it is asked for,
  /// and a list of many pieces would be copied with each of them.
  mutating func makeRoom(_ size: Int, leaving usual: Int) {
    guard capacity - count < size else { return }
    reserveCapacity(Swift.max(count + size + usual, capacity * 3 / 2))
  }

  /// Appends a whole number in decimal digits, ungrouped.
  package mutating func append(decimal number: Int) {
    if (0...9).contains(number) { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(unescaped: String(number))
  }

  /// The length of the longest escape, in bytes.
  static var longestEscape: Int { 6 }

  /// Appends bytes and replaces the special ones; runs of other bytes are copied in one go.
  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, replacing: (UInt8) -> StaticString?, isMarkup: Bool
  ) {
    var (start, index) = (0, 0)
    while index < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[index...])
      index += plain_length(rest.baseAddress, rest.count, isMarkup)
      guard index < bytes.count else { break }
      let replacement: StaticString
      let length: Int
      if let found = replacing(bytes[index]) {
        (replacement, length) = (found, 1)
      } else if let forbidden = forbiddenLength(bytes[index...]) {
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
  /// Calls `body` with the bytes of the text, without a copy if the text is native UTF-8.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}
