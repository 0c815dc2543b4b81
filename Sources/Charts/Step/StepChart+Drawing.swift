internal import Markup

extension StepChart {
  package func draw(into drawing: inout Drawing) {
    let curves = curves.map { $0.shown(until: until) }
    let cartesian = Cartesian(surroundings(of: curves), in: &drawing)
    cartesian.drawGround(into: &drawing)
    for curve in curves { curve.drawBand(on: cartesian, into: &drawing) }
    for curve in curves { curve.drawLine(on: cartesian, into: &drawing) }
    cartesian.drawEnds(into: &drawing)
  }

  private func surroundings(of curves: [StepCurve]) -> Surroundings {
    let times = curves.map(\.end) + markers.map(\.time).filter(\.isFinite).map(tame)
    let last = until.map { $0.isFinite ? tame($0) : 0 } ?? times.max() ?? 0
    return Surroundings(
      x: 0...max(last, 1), y: 0...1,
      yTicks: Axis.labelled([0, 0.25, 0.5, 0.75, 1], percent),
      xTicks: { Axis.ticks(on: $0, atMost: 8, least: 1, words: number) },
      xTitle: timeTitle, yTitle: shareTitle,
      annotations: markers.map {
        Annotation(range: tame($0.time)...tame($0.time), text: $0.label, isSpan: false)
      },
      ends: curves.map {
        EndLabel(text: $0.label, tone: $0.tone, x: $0.end, y: $0.path.last?.value ?? 1)
      })
  }
}

extension StepCurve {
  /// The curve up to a time.
  fileprivate func shown(until limit: Double?) -> StepCurve {
    guard let limit else { return self }
    var curve = self
    curve.steps = steps.filter { $0.time <= limit }
    curve.censored = censored.filter { $0 <= limit }
    if end > limit, var last = curve.path.last {
      last.time = limit
      curve.steps.append(last)
    }
    return curve
  }

  /// The steps in order, from time 0 to the last observation.
  fileprivate var path: [Step] {
    let known = steps.filter { $0.time.isFinite && $0.value.isFinite && $0.time >= 0 }
    let order = known.indices.sorted { (known[$0].time, $0) < (known[$1].time, $1) }
    var path = order.map { known[$0] }
    if path.first.map({ $0.time > 0 }) ?? true {
      path.insert(Step(time: 0, value: 1, low: 1, high: 1), at: 0)
    }
    if var last = path.last, last.time < end {
      last.time = end
      path.append(last)
    }
    return path
  }

  /// The time of the last observation.
  fileprivate var end: Double {
    (steps.map(\.time) + censored).filter(\.isFinite).map(tame).max().map { max($0, 0) } ?? 0
  }

  fileprivate func drawBand(on cartesian: Cartesian, into drawing: inout Drawing) {
    guard steps.contains(where: { $0.low != nil && $0.high != nil }) else { return }
    let upper = path.map { cartesian.point($0.time, $0.high ?? $0.value) }
    let lower = path.map { cartesian.point($0.time, $0.low ?? $0.value) }
    drawing.addArea(between: upper, and: lower, shape: .steps, tone: tone)
  }

  fileprivate func drawLine(on cartesian: Cartesian, into drawing: inout Drawing) {
    let path = path
    let points = path.map { cartesian.point($0.time, $0.value) }
    drawing.addLine(thinned(points), shape: .steps, tone: tone)
    var (reached, drawn) = (path.startIndex, -Double.infinity)
    for time in censored.filter(\.isFinite).sorted() {
      while reached + 1 < path.count, path[reached + 1].time <= time { reached += 1 }
      let point = cartesian.point(time, path[reached].value)
      guard point.x - drawn >= 1 else { continue }
      drawn = point.x
      drawing.add(
        """
        <path class="chart-censor \(tone.name)" d="M\(at: point.x) \(at: point.y - 5)v10"/>

        """)
    }
  }
}
