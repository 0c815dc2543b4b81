import Lettering
internal import Markup

extension BarChart {
  package func draw(into drawing: inout Drawing) {
    switch bars {
    case .overDays(let stretches, let dates): draw(stretches, dates, into: &drawing)
    case .byCategory(let categories): draw(categories, into: &drawing)
    }
  }

  // MARK: Over days

  /// Draws vertical bars between two axes.
  private func draw(
    _ stretches: [Bars.Stretch], _ dates: DateWords, into drawing: inout Drawing
  ) {
    let totals = stretches.map { counted($0.values).reduce(0, +) }
    let range = LinearScale.nice(totals, count: 4, least: 1)
    let scale = LinearScale(domain: range, start: 0, end: 1)
    let cartesian = Cartesian(
      Surroundings(
        x: days(of: stretches), y: range,
        yTicks: Axis.labelled(scale.ticks(count: 4, least: 1), number),
        xTicks: { ticks(on: $0, under: stretches, dates) }, yTitle: countTitle,
        annotations: spans.map { Annotation($0) }, key: key),
      in: &drawing)
    cartesian.drawGround(into: &drawing)
    fill(stretches.map { boxes(of: $0, on: cartesian) }, into: &drawing)
  }

  private func days(of stretches: [Bars.Stretch]) -> ClosedRange<Double> {
    let lower = stretches.map(\.days.lowerBound).min().map(knownDay) ?? 0
    let upper = stretches.map(\.days.upperBound).max().map(knownDay) ?? lower
    return Double(lower)...Double(upper + 1)
  }

  /// The ticks of the days; for bars of a month or more they are at the middles of the bars.
  private func ticks(
    on scale: LinearScale, under stretches: [Bars.Stretch], _ dates: DateWords
  ) -> [Tick] {
    let ticks = DayScale(scale).ticks(in: dates).filter { $0.value < scale.domain.upperBound }
    let isMonthly = stretches.contains {
      Double($0.days.upperBound) - Double($0.days.lowerBound) > 25
    }
    guard isMonthly else { return ticks }
    return ticks.map { tick in
      var tick = tick
      let bar = stretches.first { $0.days.contains(Int(tick.value)) }
      if let days = bar?.days {
        tick.value = (Double(days.lowerBound) + Double(days.upperBound) + 1) / 2
      }
      return tick
    }
  }

  private func boxes(of stretch: Bars.Stretch, on cartesian: Cartesian) -> [Box] {
    let left = cartesian.x(Double(stretch.days.lowerBound))
    let right = cartesian.x(Double(stretch.days.upperBound) + 1)
    let gap = min((right - left) * 0.2, 20) / 2
    let edges = edges(of: stretch.values).map { cartesian.y($0) }
    return zip(edges, edges.dropFirst()).map { bottom, top in
      Box(minX: left + gap, minY: top, maxX: right - gap, maxY: bottom)
    }
  }

  // MARK: By category

  /// Draws horizontal bars with their names and totals; there is no axis, because the totals say it
  /// all.
  private func draw(_ categories: [Bars.Category], into drawing: inout Drawing) {
    let keyRow = KeyRow(key, width: drawing.width)
    let totals = categories.map { counted($0.values).reduce(0, +) }
    let words = totals.map { TextMeasure.regular.shortened(number($0), to: 100) }
    let room = words.map { TextMeasure.regular.width(of: $0) }.max() ?? 0
    let rows = Rows(
      categories.map { Rows.Words(label: $0.label) }, frame: drawing.frame,
      top: keyRow.height + 2, spare: room + 8, inset: 0)
    let scale = LinearScale(
      domain: 0...max(totals.max() ?? 0, 1), start: rows.plot.minX, end: rows.plot.maxX)
    keyRow.draw(top: 0, into: &drawing)
    rows.drawWords(into: &drawing)
    fill(boxes(of: categories, in: rows, on: scale), into: &drawing)
    for (index, middle) in rows.middles.enumerated() {
      drawing.add(
        Label(
          words[index], x: scale(totals[index]) + 7,
          y: middle + TextMeasure.regular.baselineDrop, tone: .ink))
    }
    drawing.height = rows.plot.maxY + 4
  }

  private func boxes(
    of categories: [Bars.Category], in rows: Rows, on scale: LinearScale
  ) -> [[Box]] {
    zip(categories, rows.middles).map { category, middle in
      let edges = edges(of: category.values).map { scale($0) }
      return zip(edges, edges.dropFirst()).map { left, right in
        Box(minX: left, minY: middle - 8, maxX: right, maxY: middle + 8)
      }
    }
  }

  // MARK: Both

  /// Where the parts of a bar begin and end, from 0 outwards.
  private func edges(of values: [Double]) -> [Double] {
    counted(values).reduce(into: [0]) { edges, value in edges.append((edges.last ?? 0) + value) }
  }

  /// Fills each part of all bars in one go, because there may be hundreds of bars.
  private func fill(_ bars: [[Box]], into drawing: inout Drawing) {
    for (index, part) in parts.enumerated() {
      let inset = part.tone == .waiting ? 0.75 : 0
      var path = PathData()
      for bar in bars where bar.indices.contains(index) {
        let box = bar[index]
        if box.width > 0, box.height > 0 { path.rectangle(box.inset(by: inset)) }
      }
      if path.text.isEmpty { continue }
      let paint = drawing.paint(part.tone)
      drawing.add(#"<path \#(paint) d="\#(path.text)"/>\#n"#)
    }
  }
}
