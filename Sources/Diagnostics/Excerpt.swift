/// A line of the keeper's text as a terminal shows it, with a caret under a stretch of it. Long
/// lines are cut around the caret, and nothing in the text can steer the terminal.
struct Excerpt {
  let text: String
  let indent: String
  let caret: String

  private static let width = 96

  init(line: String, range: TextRange) {
    let scalars = Array(line.unicodeScalars)
    let start = min(max(0, range.start.column - 1), scalars.count)
    let end = min(start + range.length, max(scalars.count, start + 1))
    let first = start > Self.width * 3 / 4 ? start - Self.width / 2 : 0
    let last = min(scalars.count, first + Self.width)
    let lead = first > 0 ? "… " : ""
    let tail = last < scalars.count ? " …" : ""
    text = lead + printable(scalars[first..<last]) + tail
    indent = String(repeating: " ", count: columns(scalars[first..<start]) + lead.count)
    let marked = start < scalars.count ? columns(scalars[start..<min(end, last)]) : 1
    caret = String(repeating: "^", count: max(1, marked))
  }
}

/// The text with control characters made visible or blank, so that an escape sequence in an entry
/// stays text.
func printable(_ text: String) -> String {
  text.utf8.contains { $0 < 32 || $0 >= 0x7F } ? printable(text.unicodeScalars) : text
}

private func printable(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var result = String.UnicodeScalarView()
  for scalar in scalars {
    switch scalar.value {
    case 9: result.append(" ")
    case 0..<32: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F..<0xA0: result.append("\u{FFFD}")
    case 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// How many columns of a terminal the text takes: two for East Asian wide letters and most emoji,
/// none for combining marks.
private func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
  scalars.reduce(0) { sum, scalar in
    switch scalar.value {
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
