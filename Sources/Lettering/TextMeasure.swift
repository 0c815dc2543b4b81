/// How much room words take, estimated: there is no font when a page is built, so widths come
/// from `GlyphWidths`, which errs on the wide side.
package struct TextMeasure: Hashable, Sendable {
  /// The letter size, in user units.
  package var size: Double
  /// Whether the letters are semibold.
  package var isStrong: Bool

  /// Letters of a size; 14 is that of all words unless they must be smaller.
  package init(size: Double = 14, isStrong: Bool = false) {
    (self.size, self.isStrong) = (size, isStrong)
  }

  /// The letters of ticks and notes.
  package static let regular = TextMeasure()

  /// The letters of direct labels.
  package static let strong = TextMeasure(isStrong: true)

  /// From one baseline to the next.
  package var lineHeight: Double { (size * 1.3).rounded(.up) }

  /// From the middle of a capital letter down to the baseline.
  package var baselineDrop: Double { size * 0.36 }

  /// The width of a line of text.
  package func width(of text: String) -> Double {
    var hundredths = 0
    for character in text {
      hundredths += GlyphWidths.hundredths(of: character, isStrong: isStrong)
    }
    return Double(hundredths) * size / 100
  }

  /// The text if it fits, else as much of it as fits before an ellipsis; line breaks become
  /// blanks. Nothing at all where not even the ellipsis fits.
  package func shortened(_ text: String, to width: Double) -> String {
    let line = oneLine(text)
    if fittingEnd(of: line[...], in: width) == line.endIndex { return line }
    let end = fittingEnd(of: line[...], in: width - self.width(of: "…"))
    let kept = line[..<end].trimmingBlanks
    return kept.isEmpty && self.width(of: "…") > width ? "" : kept + "…"
  }

  /// The text over at most so many lines, broken at blanks where there are any, and shortened at
  /// the end of the last line.
  package func wrapped(_ text: String, to width: Double, lines limit: Int = 2) -> [String] {
    var lines: [String] = []
    var rest = oneLine(text)[...]
    while lines.count + 1 < limit {
      let end = fittingEnd(of: rest, in: width)
      guard end < rest.endIndex, end > rest.startIndex else { break }
      let cut = rest[end] == " " ? end : lastBreak(in: rest[..<end]) ?? end
      lines.append(rest[..<cut].trimmingBlanks)
      rest = rest[cut...].drop { $0 == " " }
    }
    let last = shortened(String(rest), to: width)
    return last.isEmpty ? lines : lines + [last]
  }

  private func fittingEnd(of text: Substring, in width: Double) -> Substring.Index {
    var left = width * 100 / size + 1e-6
    for index in text.indices {
      left -= Double(GlyphWidths.hundredths(of: text[index], isStrong: isStrong))
      if left < 0 { return index }
    }
    return text.endIndex
  }

  private func lastBreak(in text: Substring) -> Substring.Index? {
    guard let blank = text.lastIndex(of: " "), blank > text.startIndex else { return nil }
    return blank
  }
}

private func oneLine(_ text: String) -> String {
  String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }).trimmingBlanks
}

extension StringProtocol where SubSequence == Substring {
  /// The text without blanks at either end.
  fileprivate var trimmingBlanks: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last].drop { $0 == " " })
  }
}
