import Lettering
internal import Markup

extension CalendarChart {
  private static let cellHeight = 28.0
  private static let measure = TextMeasure.regular

  package func draw(into drawing: inout Drawing) {
    switch drawing.frame {
    case .wide: drawBlocks(into: &drawing)
    case .narrow: drawDownwards(into: &drawing)
    }
  }

  // MARK: Months side by side

  private func drawBlocks(into drawing: inout Drawing) {
    let left = nameWidth(of: rows) + 10
    let most = max(Int((drawing.width - left) / 34), 1)
    let blocks = max((columns.count + most - 1) / most, 1)
    let perBlock = max((columns.count + blocks - 1) / blocks, 1)
    let width = min((drawing.width - left) / Double(perBlock), 48)
    var (y, squares) = (0.0, Squares(self))
    for start in stride(from: 0, to: columns.count, by: perBlock) {
      let part = start..<min(start + perBlock, columns.count)
      y = 18 + drawBlock(part, top: y, left: left, width: width, &squares, into: &drawing)
    }
    squares.draw(into: &drawing)
    drawing.height = max(y - 16, 20)
  }

  /// Draws some months below their names, and returns the position of the block's lower end.
  private func drawBlock(
    _ part: Range<Int>, top: Double, left: Double, width: Double, _ squares: inout Squares,
    into drawing: inout Drawing
  ) -> Double {
    drawHeads(part, top: top, left: left, width: width, into: &drawing)
    for (row, name) in rows.enumerated() {
      let y = top + 42 + Double(row) * Self.cellHeight
      drawName(name, right: left - 10, y: y, into: &drawing)
      for column in part {
        let x = left + Double(column - part.lowerBound) * width
        let square = Box(minX: x, minY: y, maxX: x + width, maxY: y + Self.cellHeight)
        squares.add(square, count(row: row, column: column))
      }
    }
    return top + 42 + Double(rows.count) * Self.cellHeight
  }

  /// Draws the months' names and, above them, their groups.
  private func drawHeads(
    _ part: Range<Int>, top: Double, left: Double, width: Double, into drawing: inout Drawing
  ) {
    var (group, reach) = ("", 0.0)
    for column in part {
      let x = left + Double(column - part.lowerBound) * width
      let name = Self.measure.shortened(columns[column].label, to: width - 2)
      drawing.add(Label(name, x: x + width / 2, y: top + 34, anchor: .middle))
      guard columns[column].group != group else { continue }
      group = columns[column].group
      let start = max(x + 2, reach + 8)
      let text = Self.measure.shortened(group, to: drawing.width - start)
      drawing.add(Label(text, x: start, y: top + 14, tone: .ink))
      reach = start + Self.measure.width(of: text)
    }
  }

  // MARK: Months one below the other

  private func drawDownwards(into drawing: inout Drawing) {
    let groups = nameWidth(of: columns.map(\.group))
    let left = groups + 8 + nameWidth(of: columns.map(\.label)) + 10
    let width = min((drawing.width - left) / Double(max(rows.count, 1)), 48)
    for (row, name) in rows.enumerated() {
      let text = Self.measure.shortened(name, to: width - 2)
      drawing.add(Label(text, x: left + (Double(row) + 0.5) * width, y: 14, anchor: .middle))
    }
    var (group, squares) = ("", Squares(self))
    for (column, month) in columns.enumerated() {
      let y = 22 + Double(column) * Self.cellHeight
      if month.group != group {
        group = month.group
        drawName(group, right: groups, y: y, tone: .ink, into: &drawing)
      }
      drawName(month.label, right: left - 10, y: y, into: &drawing)
      for row in rows.indices {
        let x = left + Double(row) * width
        let square = Box(minX: x, minY: y, maxX: x + width, maxY: y + Self.cellHeight)
        squares.add(square, count(row: row, column: column))
      }
    }
    squares.draw(into: &drawing)
    drawing.height = 24 + Double(columns.count) * Self.cellHeight
  }

  // MARK: Names

  /// The width of the widest name, up to a limit.
  private func nameWidth(of names: [String]) -> Double {
    min(names.map { Self.measure.width(of: $0) }.max() ?? 0, 72)
  }

  private func drawName(
    _ name: String, right: Double, y: Double, tone: Tone = .muted, into drawing: inout Drawing
  ) {
    let text = Self.measure.shortened(name, to: 72)
    let baseline = y + Self.cellHeight / 2 + Self.measure.baselineDrop
    drawing.add(
      Label(
        text, x: right, y: baseline, anchor: .end, tone: tone, whole: text == name ? nil : name))
  }
}
