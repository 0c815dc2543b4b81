/// Makes text safe for a terminal: control characters become visible or U+FFFD, so that an escape
/// sequence in an entry stays text. The marks that change the direction of the text that follows do
/// too.
/// - Parameter keepingLines: whether line ends are kept.
package func printable(_ text: String, keepingLines: Bool = false) -> String {
  guard text.utf8.contains(where: { $0 < 32 || $0 >= 0x7F }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 10 where keepingLines: result.append(scalar)
    case 9: result.append(" ")
    case 0..<32: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F..<0xA0: result.append("\u{FFFD}")
    case 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// "1 row", "2 rows".
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many)"
}
