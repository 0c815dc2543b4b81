import Lettering
internal import Markup

/// Draws the ticks of an axis, with words that do not touch.
enum Axis {
  /// How far below the axis the first baseline of its words is.
  static let firstBaseline = 22.0

  /// The densest 1-2-5 ticks whose words are at least 14 apart.
  static func ticks(
    on scale: LinearScale, atMost count: Int, least: Double = 0, words: (Double) -> String
  ) -> [Tick] {
    for count in stride(from: count, through: 2, by: -1) {
      let ticks = labelled(scale.ticks(count: count, least: least), words)
      let isRoomy = zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
        scale(right.value) - scale(left.value) >= (left.width + right.width) / 2 + 14
      }
      if isRoomy { return ticks }
    }
    let ends = [scale.domain.lowerBound, scale.domain.upperBound]
    return labelled(ends[0] < ends[1] ? ends : [ends[0]], words)
  }

  /// Ticks at some values.
  static func labelled(_ values: [Double], _ words: (Double) -> String) -> [Tick] {
    values.map { Tick(value: $0, label: TextMeasure.regular.shortened(words($0), to: 120)) }
  }

  /// The height that the words under a horizontal axis take.
  static func depth(of ticks: [Tick], title: String) -> Double {
    let rows = (ticks.contains { !$0.under.isEmpty } ? 2.0 : 1) + (title.isEmpty ? 0 : 1)
    return ticks.isEmpty && title.isEmpty
      ? 8 : firstBaseline + (rows - 1) * TextMeasure.regular.lineHeight + 6
  }

  /// Draws short marks and words under a horizontal line at the bottom of a plot; the title is
  /// in the row below them, at the right.
  static func drawBelow(
    _ plot: Box, _ ticks: [Tick], on scale: LinearScale, title: String = "",
    in drawing: inout Drawing
  ) {
    var reach = -Double.infinity
    let baseline = plot.maxY + firstBaseline
    let line = TextMeasure.regular.lineHeight
    for tick in ticks {
      let x = scale(tick.value)
      drawing.add(
        #"<path class="chart-axis" d="M\#(at: x) \#(at: plot.maxY)v5"/>\#n"#)
      let labels = [tick.label, tick.under].enumerated().map { row, text in
        Label(text, x: x, y: baseline + Double(row) * line, anchor: .middle)
          .kept(between: 0, and: drawing.width)
      }
      guard labels.allSatisfy({ $0.box.minX >= reach + 4 }) else { continue }
      reach = labels.map(\.box.maxX).max() ?? reach
      drawing.add(labels)
    }
    let bottom = plot.maxY + depth(of: ticks, title: title) - 6
    let words = TextMeasure.regular.shortened(title, to: drawing.width)
    drawing.add(
      Label(words, x: plot.maxX, y: bottom, anchor: .end).kept(between: 0, and: drawing.width))
  }

  /// Draws fine lines across a plot, with their words on its left.
  static func drawBeside(
    _ plot: Box, _ ticks: [Tick], on scale: LinearScale, in drawing: inout Drawing
  ) {
    for (index, tick) in ticks.enumerated() {
      let y = scale(tick.value)
      let isGround = index == 0
      drawing.add(
        """
        <path class="\(isGround ? "chart-axis" : "chart-grid")" \
        d="M\(at: plot.minX) \(at: y)H\(at: plot.maxX)"/>

        """)
      drawing.add(
        Label(
          tick.label, x: plot.minX - 8, y: y + TextMeasure.regular.baselineDrop, anchor: .end))
    }
  }
}
