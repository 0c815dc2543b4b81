/// Cells of one column that were merged into one: a firm beside everything that it was asked for.
struct MergedCells {
  let column: Int
  let lines: ClosedRange<Int>

  /// - Parameter reference: "B2:B5"; `nil` for cells of one row or of several columns, which are titles.
  init?(_ reference: String) {
    let ends = reference.split(separator: ":").map(String.init)
    guard ends.count == 2, let column = SheetCells.column(ends[0]),
      column == SheetCells.column(ends[1]), let first = Self.line(ends[0]),
      let last = Self.line(ends[1]), first < last, last <= 1_048_576
    else { return nil }
    self.column = column
    lines = first...last
  }

  /// Puts the first cell's text into the others; empty rows stay as they are.
  func fill(_ rows: inout [[Cell]]) {
    var place = rows.partitioningIndex { ($0.first?.line ?? 0) >= lines.lowerBound }
    guard place < rows.count, rows[place].first?.line == lines.lowerBound,
      column < rows[place].count
    else { return }
    let text = rows[place][column].value
    place += 1
    while place < rows.count, let line = rows[place].first?.line, line <= lines.upperBound {
      while rows[place].count <= column { rows[place].append(Cell("", line: line)) }
      if rows[place][column].value.isEmpty { rows[place][column] = Cell(text, line: line) }
      place += 1
    }
  }

  private static func line(_ cell: String) -> Int? { Int(cell.filter { ("0"..."9").contains($0) }) }
}

extension [[Cell]] {
  /// The first index from which a condition is true for all rows.
  fileprivate func partitioningIndex(where isTrue: ([Cell]) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
