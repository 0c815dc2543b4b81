internal import Markup

extension HundredChart {
  package func draw(into drawing: inout Drawing) {
    let last = steps.last.map { ($0.lower.value, $0.both.value) } ?? (0, 0)
    let middles = [last.0 / 2, (last.0 + last.1) / 2, (last.1 + 1) / 2]
    let cartesian = Cartesian(
      Surroundings(
        x: 0...max(until, 1), y: 0...1,
        yTicks: Axis.labelled([0, 0.25, 0.5, 0.75, 1]) { plainNumber($0 * 100) },
        xTicks: { Axis.ticks(on: $0, atMost: 8, least: 1, words: number) }, xTitle: timeTitle,
        annotations: markers.map {
          Annotation(range: tame($0.time)...tame($0.time), text: $0.label, isSpan: false)
        },
        ends: zip(names, zip(Self.tones, middles)).map { name, end in
          EndLabel(text: name, tone: end.0, x: until, y: end.1)
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
    for (tone, top, bottom) in [(Tone.yes, both, lower), (.no, lower, none)] {
      let path = area(top.map(\.value), bottom.map(\.value), cartesian)
      drawing.add("<path \(drawing.paint(tone)) d=\"\(path.text)\"/>\n")
    }
    for shares in [lower, both] {
      let edge = area(shares.map(\.high), shares.map(\.low), cartesian)
      drawing.add("<path class=\"chart-edge\" d=\"\(edge.text)\"/>\n")
    }
    for shares in [lower, both] {
      let path = line(shares.map(\.value), cartesian)
      drawing.add("<path class=\"chart-boundary\" d=\"\(path.text)\"/>\n")
    }
  }

  /// The room between two lines of steps, until the last time.
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
    let height = width + Double(Self.tones.count + 1) * line + 22
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
            y: baseline + Double(row + 1) * line, tone: row == 2 ? .muted : Self.tones[row]))
      }
    }
    let rows = (leaves.count + perRow - 1) / perRow
    if rows > 0 { drawing.height = top + Double(rows) * height - 8 }
  }

  private func drawSquares(
    _ leaf: Leaf, x: Double, y: Double, size: Double, into drawing: inout Drawing
  ) {
    var paths = [PathData](repeating: PathData(), count: 3)
    let kinds = leaf.counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    for (place, kind) in kinds.prefix(100).enumerated() {
      let (column, row) = (Double(place % 10), Double(place / 10))
      let square = Box(
        minX: x + column * size, minY: y + row * size, maxX: x + (column + 1) * size,
        maxY: y + (row + 1) * size
      ).inset(by: size * 0.07)
      if kind == 1 { paths[kind].star(in: square) } else { paths[kind].rectangle(square) }
    }
    for (kind, name) in ["chart-fill chart-no", "chart-fill chart-yes", "chart-span"].enumerated()
    where !paths[kind].text.isEmpty {
      drawing.add("<path class=\"\(name)\" d=\"\(paths[kind].text)\"/>\n")
    }
  }
}

extension PathData {
  /// The corners of a star with five points, of radius 1 around 0.
  private static let corners: [Point] = [
    (0, -1), (0.2245, -0.309), (0.9511, -0.309), (0.3633, 0.118), (0.5878, 0.809), (0, 0.382),
    (-0.5878, 0.809), (-0.3633, 0.118), (-0.9511, -0.309), (-0.2245, -0.309),
  ].map { Point(x: $0.0, y: $0.1) }

  /// A star as large as a square.
  fileprivate mutating func star(in square: Box) {
    let (x, y) = ((square.minX + square.maxX) / 2, (square.minY + square.maxY) / 2)
    for (index, corner) in Self.corners.enumerated() {
      let radius = square.width * 0.55
      let point = Point(x: x + corner.x * radius, y: y + corner.y * radius)
      if index == 0 { move(to: point) } else { line(to: point) }
    }
    close()
  }
}
