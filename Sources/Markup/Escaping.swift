/// The one escaper behind `HTML`, `XML` and `JSON`: it copies runs of harmless bytes and replaces
/// the special ones between them.
extension [UInt8] {
  /// Appends text with `& < > " '` escaped; control characters and noncharacters, which HTML and
  /// XML forbid, become U+FFFD, so that no input can make a page invalid.
  mutating func appendEscaped(_ text: String) {
    append(text, replacing: entity)
  }

  /// Appends the inside of a JSON string. `< > &` are escaped too, and what HTML forbids becomes
  /// U+FFFD, so that the result may stand in an HTML script element.
  mutating func appendJSONEscaped(_ text: String) {
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

  /// Appends a whole number in decimal digits, with no grouping.
  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }

  @inline(__always)
  private mutating func append(_ text: String, replacing: (UInt8) -> StaticString?) {
    var text = text
    text.withUTF8 { append($0, replacing: replacing) }
  }

  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, replacing: (UInt8) -> StaticString?
  ) {
    var start = 0
    for index in bytes.indices {
      // Letters and blanks, which nearly everything is, are harmless in any of the contexts.
      if isLetterOrBlank(bytes[index]) { continue }
      if let replacement = replacing(bytes[index]) {
        append(contentsOf: bytes[start..<index])
        append(replacement)
        start = index + 1
      } else if bytes[index] >= 0xC2, let length = forbiddenLength(bytes[index...]) {
        append(contentsOf: bytes[start..<index])
        append("\u{FFFD}")
        start = index + length
      }
    }
    append(contentsOf: bytes[start...])
  }
}

@inline(__always)
private func isLetterOrBlank(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: " ")
}

@inline(__always)
private func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: control(byte)
  }
}

@inline(__always)
private func control(_ byte: UInt8) -> StaticString? {
  switch byte {
  case 0...8, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: "\u{FFFD}"
  default: nil
  }
}

/// The bytes of the scalar at the start of valid UTF-8 where HTML forbids it: U+0080 to U+009F,
/// U+FDD0 to U+FDEF, and the last two of every plane, of which XML forbids two as well.
private func forbiddenLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  let first = bytes.startIndex
  switch bytes[first] {
  case 0xC2: return bytes[first + 1] < 0xA0 ? 2 : nil
  case 0xEF where bytes[first + 1] == 0xB7:
    return (0x90...0xAF).contains(bytes[first + 2]) ? 3 : nil
  case 0xEF: return bytes[first + 1] == 0xBF && bytes[first + 2] >= 0xBE ? 3 : nil
  case 0xF0...:
    let endsPlane = bytes[first + 1] & 0xF == 0xF && bytes[first + 2] == 0xBF
    return endsPlane && bytes[first + 3] >= 0xBE ? 4 : nil
  default: return nil
  }
}

@inline(__always)
private func jsonEscape(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "\""): "\\\""
  case UInt8(ascii: "\\"): "\\\\"
  case UInt8(ascii: "\n"): "\\n"
  case UInt8(ascii: "\r"): "\\r"
  case UInt8(ascii: "\t"): "\\t"
  case UInt8(ascii: "<"): "\\u003c"
  case UInt8(ascii: ">"): "\\u003e"
  case UInt8(ascii: "&"): "\\u0026"
  case 0...0x1F, 0x7F: "\\ufffd"
  default: nil
  }
}
