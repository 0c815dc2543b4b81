// The replacement of each special byte in HTML, XML and JSON.

@inline(__always)
func entity(for byte: UInt8) -> StaticString? {
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
func control(_ byte: UInt8) -> StaticString? {
  switch byte {
  case 0...8, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: "\u{FFFD}"
  default: nil
  }
}

/// The entities that the tool writes, and their characters. `&amp;` is last, so that what it leaves is not
/// taken for another one.
package let writtenEntities = [
  ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
]

extension String {
  /// The text with the entities that the tool writes replaced by their characters.
  package var unescaped: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    return writtenEntities.reduce(self) { $0.swapping($1.0, for: $1.1) }
  }
}

/// The length in bytes of the scalar at the start of valid UTF-8 if HTML forbids it: U+0080 to
/// U+009F, U+FDD0 to U+FDEF, and the last two of every plane, of which XML forbids two as well.
func forbiddenLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
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
func jsonEscape(for byte: UInt8) -> StaticString? {
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
