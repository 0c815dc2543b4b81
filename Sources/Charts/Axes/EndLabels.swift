import Lettering

/// The name of a line, at the line's end.
struct EndLabel: Sendable {
  var text: String
  var tone: Tone
  /// Where the line ends, in the units of the axes.
  var x: Double
  var y: Double
}

/// Names beside the right edge of a plot, moved apart where lines end close together.
struct EndLabels: Sendable {
  private let labels: [EndLabel]
  private let lines: [[String]]
  private static let measure = TextMeasure.strong

  /// Wraps the names to a width.
  init(_ labels: [EndLabel], width: Double) {
    self.labels = labels
    lines = labels.map { Self.measure.wrapped($0.text, to: width) }
  }

  /// The width they take, with the gap beside the plot.
  var width: Double {
    let widest = lines.joined().map { Self.measure.width(of: $0) }.max()
    return widest.map { $0 + 12 } ?? 0
  }

  /// The height they take with no gaps between them.
  var height: Double { sizes.reduce(0, +) }

  private var sizes: [Double] { lines.map { Double($0.count) * Self.measure.lineHeight } }

  /// Draws a dot at each line's end and its name beside the plot.
  func draw(
    beside plot: Box, x: LinearScale, y: LinearScale, into drawing: inout Drawing
  ) {
    let middles = spread(
      labels.map { y($0.y) }, sizes: sizes, from: plot.minY - 8, to: plot.maxY + 8)
    for (index, label) in labels.enumerated() {
      drawing.addDot(at: Point(x: x(label.x), y: y(label.y)), label.tone, radius: 5)
      let rise = Double(lines[index].count - 1) * Self.measure.lineHeight / 2
      drawing.add(
        Label.lines(
          lines[index], of: label.text, x: plot.maxX + 10,
          y: middles[index] - rise + Self.measure.baselineDrop, measure: Self.measure,
          tone: label.tone))
    }
  }
}
