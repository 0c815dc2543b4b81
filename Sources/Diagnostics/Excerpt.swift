import Markup

/// A line of the keeper's text, safe for a terminal, with a caret under part of it. A long line is
/// cut around the caret.
package struct Excerpt: Hashable, Sendable {
  /// The line, or the part of it that is shown.
  package let text: String
  /// Spaces as wide as the text before the caret.
  let indent: String
  let caret: String

  /// The most scalars of a line that are shown.
  private static let width = 96

  /// The line in which a range begins; `nil` past the last line.
  init?(_ range: TextRange, in file: SourceFile) {
    guard let place = file.place(at: range.start) else { return nil }
    let column = place.column - 1
    let before = column > Self.width * 3 / 4 ? Self.width / 2 : column
    let start = file.offset(before: place.offset, scalars: before)
    let end = file.offset(after: start, scalars: Self.width)
    let scalars = Array(String(decoding: file.bytes[start..<end], as: UTF8.self).unicodeScalars)
    let marked = scalars.dropFirst(before).prefix(range.length)
    let lead = before < column ? "… " : ""
    text =
      lead + printable(String(String.UnicodeScalarView(scalars)))
      + (file.isLineEnd(at: end) ? "" : " …")
    indent = String(repeating: " ", count: columns(scalars.prefix(before)) + lead.count)
    caret = String(repeating: "^", count: max(1, columns(marked)))
  }
}

extension SourceFile {
  /// The offset of the byte a number of scalars before another, in the same line.
  fileprivate func offset(before offset: Int, scalars: Int) -> Int {
    var (offset, left) = (offset, scalars)
    while left > 0, offset > 0 {
      offset -= 1
      if !bytes[offset].isContinuation { left -= 1 }
    }
    return offset
  }

  /// The offset of the byte a number of scalars after another, or of the end of its line.
  fileprivate func offset(after offset: Int, scalars: Int) -> Int {
    var (offset, left) = (offset, scalars)
    while !isLineEnd(at: offset), left > 0 || bytes[offset].isContinuation {
      if !bytes[offset].isContinuation { left -= 1 }
      offset += 1
    }
    return offset
  }
}

/// How many columns of a terminal the text takes: two for East Asian wide letters and most emoji,
/// none for combining marks.
private func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
  scalars.reduce(0) { sum, scalar in
    switch scalar.value {
    case 0..<0x300: return sum + 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return sum + 2
    default:
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      return sum + (isMark || scalar.value == 0x200D ? 0 : 1)
    }
  }
}
