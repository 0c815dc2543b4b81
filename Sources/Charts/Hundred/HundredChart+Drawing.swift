import Lettering
internal import Markup

extension HundredChart {
  package func draw(into drawing: inout Drawing) {
    let end = steps.last ?? Step(time: 0, lower: Share(0), both: Share(0))
    let (lower, both) = (tame(end.lower.value), tame(end.both.value))
    let last = (
      time: max(tame(until), 1), middles: [lower / 2, (lower + both) / 2, (both + 1) / 2]
    )
    let cartesian = Cartesian(
      Surroundings(
        x: 0...last.time, y: 0...1,
        yTicks: Axis.labelled([0, 0.25, 0.5, 0.75, 1]) { plainNumber($0 * 100) },
        xTicks: { Axis.ticks(on: $0, atMost: 8, least: 1, words: number) }, xTitle: timeTitle,
        annotations: markers.map {
          Annotation(range: tame($0.time)...tame($0.time), text: $0.label, isSpan: false)
        },
        ends: zip(names, zip(Self.tones, last.middles)).map { name, end in
          EndLabel(text: name, tone: end.0, x: last.time, y: end.1)
        }), in: &drawing)
    drawStack(on: cartesian, into: &drawing)
    cartesian.drawGround(into: &drawing)
    cartesian.drawEnds(into: &drawing)
    drawLeaves(below: drawing.height + 16, into: &drawing)
  }

  private func drawStack(on cartesian: Cartesian, into drawing: inout Drawing) {
    let ground = Share(0)
    let lower = steps.map(\.lower)
    let both = steps.map(\.both)
    let none = [Share](repeating: ground, count: steps.count)
    let plot = cartesian.plot
    drawing.add(
      """
      <rect class="chart-span" x="\(at: plot.minX)" y="\(at: plot.minY)" \
      width="\(at: plot.width)" height="\(at: plot.height)"/>

      """)
    for (tone, top, bottom) in [(Tone.yes, both, lower), (Tone.no, lower, none)] {
      let path = area(top.map(\.value), bottom.map(\.value), cartesian)
      let paint = drawing.paint(tone)
      drawing.add(#"<path \#(paint) d="\#(path.text)"/>\#n"#)
    }
    for shares in [lower, both] {
      let edge = area(shares.map(\.high), shares.map(\.low), cartesian)
      drawing.add(#"<path class="chart-edge" d="\#(edge.text)"/>\#n"#)
    }
    for shares in [lower, both] {
      let path = line(shares.map(\.value), cartesian)
      drawing.add(#"<path class="chart-boundary" d="\#(path.text)"/>\#n"#)
    }
  }

  /// The area between two step lines, up to the last time.
  private func area(_ top: [Double], _ bottom: [Double], _ cartesian: Cartesian) -> PathData {
    var path = line(top, cartesian)
    let times = steps.map(\.time) + [until]
    for (index, value) in bottom.enumerated().reversed() {
      path.line(to: cartesian.point(times[index + 1], value))
      path.line(to: cartesian.point(times[index], value))
    }
    path.close()
    return path
  }

  private func line(_ values: [Double], _ cartesian: Cartesian) -> PathData {
    var path = PathData()
    for (index, value) in values.enumerated() {
      let point = cartesian.point(steps[index].time, value)
      if index == 0 { path.move(to: point) } else { path.step(to: point) }
    }
    if let last = values.last { path.step(to: cartesian.point(until, last)) }
    return path
  }

  // MARK: Leaves

  private func drawLeaves(below top: Double, into drawing: inout Drawing) {
    let perRow = drawing.frame == .wide ? 4 : 2
    let gap = drawing.frame == .wide ? 28.0 : 24
    let width = (drawing.width - gap * Double(perRow - 1)) / Double(perRow)
    let line = TextMeasure.regular.lineHeight
    let lines = 1 + (leaves.map(\.words.count).max() ?? 0)
    let height = width + Double(lines) * line + 22
    for (index, leaf) in leaves.enumerated() {
      let x = Double(index % perRow) * (width + gap)
      let y = top + Double(index / perRow) * height
      drawSquares(leaf, x: x, y: y, size: width / 10, into: &drawing)
      let baseline = y + width + line
      drawing.add(
        Label(
          TextMeasure.strong.shortened(leaf.label, to: width), x: x, y: baseline,
          measure: .strong, tone: .ink))
      for (row, words) in leaf.words.enumerated() {
        drawing.add(
          Label(
            TextMeasure.regular.shortened(words, to: width), x: x,
            y: baseline + Double(row + 1) * line, tone: row < 2 ? Self.tones[row] : .muted))
      }
    }
    let rows = (leaves.count + perRow - 1) / perRow
    if rows > 0 { drawing.height = top + Double(rows) * height - 8 }
  }

  /// Ten rows of ten: noes and waiting asks as strips, cut into squares by lines in the colour of
  /// the paper; yeses as stars.
  private func drawSquares(
    _ leaf: Leaf, x: Double, y: Double, size: Double, into drawing: inout Drawing
  ) {
    let paints: [HTML] = [
      drawing.paint(.no), #"class="chart-fill chart-yes""#, #"class="chart-span""#,
    ]
    var first = 0
    for (kind, (count, paint)) in zip(leaf.counts, paints).enumerated() where count > 0 {
      var path = PathData()
      let places = first..<min(first + count, 100)
      if kind == 1 {
        for place in places {
          path.star(
            around: Point(
              x: x + (Double(place % 10) + 0.5) * size, y: y + (Double(place / 10) + 0.53) * size),
            radius: size * 0.5)
        }
        drawing.add(#"<path \#(paint) d="\#(path.text)"/>\#n"#)
        first += count
        continue
      }
      for row in 0..<10 {
        let strip = places.clamped(to: row * 10..<row * 10 + 10)
        guard !strip.isEmpty else { continue }
        path.rectangle(
          Box(
            minX: x + Double(strip.lowerBound - row * 10) * size, minY: y + Double(row) * size,
            maxX: x + Double(strip.upperBound - row * 10) * size,
            maxY: y + Double(row + 1) * size))
      }
      drawing.add(#"<path \#(paint) d="\#(path.text)"/>\#n"#)
      first = min(100, first + count)
    }
    var lines = PathData()
    for cut in 1..<10 {
      let place = Double(cut) * size
      lines.move(to: Point(x: x + place, y: y))
      lines.line(to: Point(x: x + place, y: y + 10 * size))
      lines.move(to: Point(x: x, y: y + place))
      lines.line(to: Point(x: x + 10 * size, y: y + place))
    }
    drawing.add(#"<path class="chart-boundary" d="\#(lines.text)"/>\#n"#)
  }
}
