// How values are written into front matter, so that reading gives them back.

/// A text on one line: every run of blanks, line ends, control characters and byte order marks
/// becomes one blank.
package func oneLine(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isBlank =
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      || scalar == "\u{FEFF}"
    scalars.append(isBlank ? " " : scalar)
  }
  return String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A text as a YAML scalar on one line, in quotes only where it must be.
package func yamlScalar(_ text: String) -> String {
  let text = oneLine(text)
  return isPlain(text) ? text : quoted(text)
}

/// Texts as a YAML list on one line: `[one, two]`.
package func yamlList(_ texts: [String]) -> String {
  let items = texts.map { text in
    let text = oneLine(text)
    return isPlainInList(text) ? text : quoted(text)
  }
  return "[\(items.joined(separator: ", "))]"
}

/// Whether a text on one line means itself without quotes. Stricter than YAML at the first letter,
/// where its marks are many.
private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, isWordLetter(first), !needsEscapes(text) else {
    return false
  }
  return !hasColonOrComment(text)
}

private func isPlainInList(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, isWordLetter(first), !needsEscapes(text) else {
    return false
  }
  return text.unicodeScalars.allSatisfy {
    isWordLetter($0) || " -_./".unicodeScalars.contains($0)
  }
}

/// Whether a colon ends a word, or a number sign begins one.
private func hasColonOrComment(_ text: String) -> Bool {
  text.split(separator: " ").contains { word in
    word.unicodeScalars.last == ":" || word.unicodeScalars.first == "#"
  }
}

private func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    let isDigit = ("0"..."9").contains(scalar)
    return isDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
  return scalar.properties.isAlphabetic
}

/// Whether a character stands in the text that YAML takes for no character at all.
private func needsEscapes(_ text: String) -> Bool { text.unicodeScalars.contains(where: isHidden) }

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

private func quoted(_ text: String) -> String {
  let hasMarks = text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" }
  if hasMarks && !needsEscapes(text) {
    var inside = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      inside.append(scalar)
      if scalar == "'" { inside.append(scalar) }
    }
    return "'\(String(inside))'"
  }
  var inside = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": inside.unicodeScalars.append(contentsOf: ["\\", scalar])
    case _ where isHidden(scalar):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      inside += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: inside.unicodeScalars.append(scalar)
    }
  }
  return "\"\(inside)\""
}
