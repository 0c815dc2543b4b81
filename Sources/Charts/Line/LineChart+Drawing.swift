internal import Markup

extension LineChart {
  package func draw(into drawing: inout Drawing) {
    let cartesian = Cartesian(surroundings, in: &drawing)
    cartesian.drawGround(into: &drawing)
    drawBand(on: cartesian, into: &drawing)
    for line in lines { draw(line, on: cartesian, into: &drawing) }
    cartesian.drawEnds(into: &drawing)
  }

  /// The series with finite values, sorted by day.
  private var lines: [LineSeries] {
    series.map { series in
      var line = series
      line.points = series.points.filter(\.value.isFinite).inOrder(of: \.day)
      return line
    }
  }

  private var surroundings: Surroundings {
    let edges = band?.slices.flatMap { [$0.low, $0.high] } ?? []
    let values = series.flatMap { $0.points.map(\.value) } + edges
    let least = values.allSatisfy { $0 == $0.rounded() } ? 1.0 : 0
    let range = LinearScale.nice(values, count: 5, least: least)
    let scale = LinearScale(domain: range, start: 0, end: 1)
    return Surroundings(
      x: shownDays, y: range,
      yTicks: Axis.labelled(scale.ticks(count: 5, least: least), number),
      xTicks: { DayScale($0).ticks(in: dates) },
      yTitle: valueTitle,
      annotations: spans.map { Annotation($0) } + markers.map { Annotation($0) }, ends: ends)
  }

  private var shownDays: ClosedRange<Double> {
    let found =
      series.flatMap { $0.points.map(\.day) } + (band?.slices.map(\.day) ?? [])
    let lower = days?.lowerBound ?? found.min() ?? 0
    let upper = days?.upperBound ?? found.max() ?? lower
    return Double(knownDay(lower))...Double(knownDay(max(lower, upper)))
  }

  private var ends: [EndLabel] {
    lines.compactMap { line in
      line.points.last.map {
        EndLabel(text: line.label, tone: line.tone, x: Double($0.day), y: $0.value)
      }
    }
  }

  private func drawBand(on cartesian: Cartesian, into drawing: inout Drawing) {
    guard let band, !band.slices.isEmpty else { return }
    let slices = band.slices.inOrder(of: \.day)
    let upper = slices.map { cartesian.point(Double($0.day), $0.high) }
    let lower = slices.map { cartesian.point(Double($0.day), $0.low) }
    drawing.addArea(between: upper, and: lower, shape: .straight, tone: band.tone)
  }

  private func draw(
    _ line: LineSeries, on cartesian: Cartesian, into drawing: inout Drawing
  ) {
    let points = line.points.map { cartesian.point(Double($0.day), $0.value) }
    drawing.addLine(thinned(points), shape: line.shape, tone: line.tone)
  }
}

extension Drawing {
  /// Draws a line through points.
  mutating func addLine(_ points: [Point], shape: LineSeries.Shape, tone: Tone) {
    guard points.count > 1 else { return }
    add(#"<path class="chart-line \#(tone.name)" d="\#(outline(points, shape).text)"/>\#n"#)
  }

  /// Fills the area between two lines.
  mutating func addArea(
    between upper: [Point], and lower: [Point], shape: LineSeries.Shape, tone: Tone
  ) {
    var path = outline(thinned(upper), shape)
    let back = Array(thinned(lower).reversed())
    for (index, point) in back.enumerated() {
      if shape == .steps, index > 0 {
        path.line(to: Point(x: back[index - 1].x, y: point.y))
      }
      path.line(to: point)
    }
    path.close()
    add(#"<path class="chart-band \#(tone.name)" d="\#(path.text)"/>\#n"#)
  }

  private func outline(_ points: [Point], _ shape: LineSeries.Shape) -> PathData {
    var path = PathData()
    for (index, point) in points.enumerated() {
      switch (index, shape) {
      case (0, _): path.move(to: point)
      case (_, .straight): path.line(to: point)
      case (_, .steps): path.step(to: point)
      }
    }
    return path
  }
}

/// The points without those that would look the same: of all that are within half a unit
/// horizontally, the first, the lowest, the highest and the last stay.
func thinned(_ points: [Point]) -> [Point] {
  guard points.count > 500 else { return points }
  var result: [Point] = []
  var rest = points[...]
  while let first = rest.first {
    let crowd = rest.prefix { abs($0.x - first.x) < 0.5 }
    rest = rest.dropFirst(crowd.count)
    let indices = crowd.indices
    let lowest = indices.min { (crowd[$0].y, $0) < (crowd[$1].y, $1) }
    let highest = indices.max { (crowd[$0].y, $0) < (crowd[$1].y, $1) }
    let kept = Set([indices.first, lowest, highest, indices.last].compactMap { $0 })
    result += kept.sorted().map { crowd[$0] }
  }
  return result
}

extension Array {
  /// Sorted by a key; equal elements keep their order.
  func inOrder(of key: (Element) -> Int) -> [Element] {
    indices.sorted { (key(self[$0]), $0) < (key(self[$1]), $1) }.map { self[$0] }
  }
}
