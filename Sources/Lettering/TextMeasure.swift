/// Measures the text of charts.
package struct TextMeasure: Hashable, Sendable {
  /// The font size, in user units.
  package var size: Double
  /// Whether the text is semibold.
  package var isStrong: Bool

  /// All text has size 14 unless it must be smaller.
  package init(size: Double = 14, isStrong: Bool = false) {
    (self.size, self.isStrong) = (size, isStrong)
  }

  /// The text of ticks and notes.
  package static let regular = TextMeasure()

  /// The text of direct labels.
  package static let strong = TextMeasure(isStrong: true)

  /// The distance between two baselines.
  package var lineHeight: Double { (size * 1.3).rounded(.up) }

  /// The distance from the middle of a capital letter down to the baseline.
  package var baselineDrop: Double { size * 0.36 }

  private var typeface: Typeface { isStrong ? .strongSans : .sans }

  /// The width of a line of text.
  package func width(of text: String) -> Double {
    Double(typeface.width(of: text)) * size / 1000
  }

  /// The text if it fits, else as much of it as fits before an ellipsis; empty if not even the
  /// ellipsis fits. Line breaks become spaces.
  package func shortened(_ text: String, to width: Double) -> String {
    let line = oneLine(text)
    let limit = limit(of: width)
    if typeface.width(of: line) <= limit { return line }
    return Lettering.shortened(line, to: limit, typeface, atWord: false)
  }

  /// The text on at most `count` lines, shortened at the end of the last one.
  package func wrapped(_ text: String, to width: Double, lines count: Int = 2) -> [String] {
    let limit = limit(of: width)
    let pieces = Piece.all(in: text, typeface).flatMap { $0.broken(to: limit) }
    guard pieces.allSatisfy({ $0.width <= limit }) else {
      let line = shortened(text, to: width)
      return line.isEmpty ? [] : [line]
    }
    let lines = broken(pieces, to: limit, typeface)
    guard lines.count > count, let last = lines.prefix(count).last else {
      return lines.map { joined(pieces[$0]) }
    }
    let rest = joined(pieces[last.lowerBound...])
    let end = Lettering.shortened(rest, to: limit, typeface, atWord: false)
    return lines.prefix(count - 1).map { joined(pieces[$0]) } + (end.isEmpty ? [] : [end])
  }

  /// A width in thousandths of the font size, with a margin for rounding.
  private func limit(of width: Double) -> Int {
    Int((width * 1000 / size + 1e-3).rounded(.down))
  }
}

/// The text without line breaks, and without spaces at its ends.
private func oneLine(_ text: String) -> String {
  var line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }[...]
  while line.last == " " { line.removeLast() }
  return String(line.drop { $0 == " " })
}
