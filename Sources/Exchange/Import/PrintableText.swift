/// Text from a spreadsheet, safe for one line of a terminal.
func printable(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: " "
    default: scalar
    }
  }
  return String(String.UnicodeScalarView(scalars))
}

/// A text cut to a width, with an ellipsis if anything is cut.
func shortened(_ text: String, to width: Int) -> String {
  guard text.width > width else { return text }
  var result = ""
  for character in text {
    guard result.width + String(character).width < width else { break }
    result.append(character)
  }
  return result + "…"
}

/// A text padded with spaces, or cut, to a width.
func padded(_ text: String, to width: Int) -> String {
  let text = shortened(text, to: max(width, 2))
  return text + String(repeating: " ", count: max(0, width - text.width))
}

extension String {
  /// The number of columns of a terminal: two for a Han, Kana or Hangul character.
  var width: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF:
        return width + 2
      default: return width + 1
      }
    }
  }
}
