import Lettering
internal import Markup

/// The squares of a calendar, grouped by the darkness of their ink.
struct Squares {
  private let chart: CalendarChart
  private var paths: [PathData]
  private var labels: [Label] = []

  /// No squares yet.
  init(_ chart: CalendarChart) {
    self.chart = chart
    paths = [PathData](repeating: PathData(), count: 5)
  }

  /// Adds a square with its number; 0 has no number, and `nil` is left blank.
  mutating func add(_ square: Box, _ count: Int?) {
    guard let count else { return }
    // The outline adds another 2 on each side, and rounds the corners.
    paths[chart.depth(of: count)].rectangle(square.inset(by: 3))
    if count != 0 { labels.append(label(for: chart.number(Double(count)), in: square)) }
  }

  /// The words in the largest size, from 14 down to 9, that fits.
  private func label(for words: String, in square: Box) -> Label {
    let room = square.width - 6
    let smallest = TextMeasure(size: 9)
    let measure =
      stride(from: 14.0, to: 9, by: -1).map { TextMeasure(size: $0) }
      .first { $0.width(of: words) <= room } ?? smallest
    let text = measure.shortened(words, to: room)
    return Label(
      text, x: (square.minX + square.maxX) / 2,
      y: (square.minY + square.maxY) / 2 + measure.baselineDrop, anchor: .middle,
      measure: measure, tone: .ink, whole: text == words ? nil : words)
  }

  /// Draws one shape for each darkness, and the numbers.
  func draw(into drawing: inout Drawing) {
    for (depth, path) in paths.enumerated() where !path.text.isEmpty {
      drawing.add(
        """
        <path class="chart-square chart-depth-\(depth) \(chart.tone.name)" d="\(path.text)"/>

        """)
    }
    drawing.add(labels)
  }
}
