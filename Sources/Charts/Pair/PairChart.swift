internal import Markup

/// One row of a `PairChart`.
package struct PairRow: Hashable, Sendable {
  /// The name of the row.
  package var label: String
  /// The rating before.
  package var before: Double
  /// The rating after.
  package var after: Double
  /// Words on the right, such as the number of ratings behind the row.
  package var note: String

  package init(label: String, before: Double, after: Double, note: String = "") {
    (self.label, self.before, self.after, self.note) = (label, before, after, note)
  }
}

/// What was expected and what happened: a ring and a dot in each row, with an arrow from the first
/// to the second, on one axis of ratings.
package struct PairChart: Chart {
  /// What the picture is called.
  package var caption: Caption
  /// From the top down.
  package var rows: [PairRow]
  /// What the ring means.
  package var beforeLabel: String
  /// What the dot means.
  package var afterLabel: String
  /// The range of possible ratings.
  package var range: ClosedRange<Double>
  /// The ink of rings, arrows and dots.
  package var tone: Tone
  /// Formats a rating.
  package var number: @Sendable (Double) -> String

  /// A chart of ratings before and after.
  package init(
    caption: Caption, rows: [PairRow], beforeLabel: String, afterLabel: String,
    range: ClosedRange<Double> = 0...10, tone: Tone = .no,
    number: @escaping @Sendable (Double) -> String = plainNumber
  ) {
    (self.caption, self.rows) = (caption, rows)
    (self.beforeLabel, self.afterLabel) = (beforeLabel, afterLabel)
    (self.range, self.tone, self.number) = (range, tone, number)
  }
}

extension PairChart {
  private static let radius = 6.0

  package func draw(into drawing: inout Drawing) {
    let key = KeyRow(
      [
        KeyRow.Item(label: beforeLabel, tone: tone, sign: .ring),
        KeyRow.Item(label: afterLabel, tone: tone, sign: .dot),
      ], width: drawing.width)
    key.draw(top: 0, into: &drawing)
    let layout = Rows(
      rows.map { Rows.Words(label: $0.label, note: $0.note) }, frame: drawing.frame,
      top: key.height + 8, spare: 20)
    let scale = LinearScale(domain: range, start: layout.plot.minX, end: layout.plot.maxX)
    let ticks = Axis.ticks(on: scale, atMost: 10, words: number)
    layout.drawGrid(at: ticks.map { scale($0.value) }, into: &drawing)
    Axis.drawBelow(layout.plot, ticks, on: scale, in: &drawing)
    layout.drawWords(into: &drawing)
    for (row, y) in zip(rows, layout.middles) {
      drawPair(from: scale(row.before), to: scale(row.after), y: y, into: &drawing)
    }
    drawing.height = layout.plot.maxY + Axis.depth(of: ticks, title: "")
  }

  private func drawPair(
    from before: Double, to after: Double, y: Double, into drawing: inout Drawing
  ) {
    let way = after - before
    let side = way < 0 ? -1.0 : 1
    let tail = before + side * Self.radius
    let head = after - side * (Self.radius + 1)
    if abs(way) > 2 * Self.radius + 6 {
      drawing.add(
        """
        <path class="chart-arrow \(tone.name)" d="M\(at: tail) \(at: y)H\(at: head)\
        m\(at: -5 * side) -4l\(at: 5 * side) 4l\(at: -5 * side) 4"/>

        """)
    }
    drawing.addDot(at: Point(x: after, y: y), tone, radius: Self.radius)
    drawing.addRing(
      at: Point(x: before, y: y), tone, radius: abs(way) < 1 ? Self.radius + 3 : Self.radius)
  }
}
