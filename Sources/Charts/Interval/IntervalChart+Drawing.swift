import Lettering
internal import Markup

extension IntervalChart {
  /// The axis is in whole percent, because the words of smaller steps would repeat.
  private static let leastStep = 0.01

  package func draw(into drawing: inout Drawing) {
    let layout = Rows(
      rows.map { Rows.Words(label: $0.label, note: $0.note, isWordy: $0.interval == nil) },
      frame: drawing.frame, top: reference == nil ? 6 : 28, spare: 20)
    let shares = rows.compactMap { $0.interval }.flatMap { [$0.value, $0.high] }
    let values = shares + [reference?.share ?? 0]
    let highest = LinearScale.nice(values, count: 5, least: Self.leastStep).upperBound
    let scale = LinearScale(
      domain: 0...min(highest, 1), start: layout.plot.minX, end: layout.plot.maxX)
    let ticks = Axis.ticks(on: scale, atMost: 6, least: Self.leastStep, words: percent)
    layout.drawGrid(at: ticks.map { scale($0.value) }, into: &drawing)
    Axis.drawBelow(layout.plot, ticks, on: scale, in: &drawing)
    drawReference(in: layout, on: scale, into: &drawing)
    layout.drawWords(into: &drawing)
    for (row, middle) in zip(rows, layout.middles) {
      row.draw(at: middle, on: scale, into: &drawing)
    }
    drawing.height = layout.plot.maxY + Axis.depth(of: ticks, title: "")
  }

  private func drawReference(
    in layout: Rows, on scale: LinearScale, into drawing: inout Drawing
  ) {
    guard let reference else { return }
    let (x, top) = (scale(reference.share), layout.plot.minY)
    let text = TextMeasure.regular.shortened(reference.label, to: drawing.width)
    var path = PathData()
    if drawing.frame == .wide {
      path.move(to: Point(x: x, y: top - 8))
      path.line(to: Point(x: x, y: top))
    }
    drawing.add(#"<path class="chart-marker" d="\#(path.text)\#(layout.grid(at: [x]))"/>\#n"#)
    drawing.add(
      Label(text, x: x, y: top - 13, anchor: .middle, tone: .ink)
        .kept(between: 0, and: drawing.width))
  }
}

extension IntervalRow {
  fileprivate func draw(at y: Double, on scale: LinearScale, into drawing: inout Drawing) {
    guard let interval else {
      let words = TextMeasure.regular.shortened(remark, to: scale.end - scale.start - 16)
      drawing.add(
        Label(words, x: scale.start + 8, y: y + TextMeasure.regular.baselineDrop))
      return
    }
    let (low, value, high) = (scale(interval.low), scale(interval.value), scale(interval.high))
    drawing.add(
      """
      <path class="chart-interval \(tone.name)" d="M\(at: low) \(at: y)H\(at: high)"/>

      """)
    drawing.addDot(at: Point(x: value, y: y), tone, radius: 6)
  }
}
