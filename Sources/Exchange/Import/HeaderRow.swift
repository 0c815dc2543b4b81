/// The row with the names of a spreadsheet's columns, which is not always the first, and may be
/// missing.
struct HeaderRow {
  /// The place of the row in the table; `nil` if there is none.
  let index: Int?

  init(_ table: Table) {
    let rows = table.rows.prefix(12)
    let below = table.rows.prefix(60)
    var best: (index: Int, score: Int)?
    for (index, row) in rows.enumerated() {
      let values = row.map(\.value)
      let filled = values.filter { !$0.isEmpty }
      // A title above the header has one cell, or one of a wide sheet.
      guard filled.count >= min(2, table.width), Set(filled).count * 5 >= filled.count * 4,
        filled.allSatisfy({ $0.count <= 80 && !Self.isData($0) })
      else { continue }
      let promises = values.count { !$0.isEmpty && ColumnName($0).promise != nil }
      let others = values.count { !$0.isEmpty && ColumnName($0).isOther }
      let typed = values.indices.count { column in
        Self.isTyped(below.dropFirst(index + 1).map { column < $0.count ? $0[column].value : "" })
      }
      let score = promises * 2 + others + typed * 2
      guard promises > 0 || typed > 0, score > (best?.score ?? 0) else { continue }
      // A row with fewer names than the following rows have cells is a title.
      let width = below.dropFirst(index + 1).first.map { $0.count { !$0.value.isEmpty } } ?? 0
      guard filled.count * 2 >= min(width, table.width) || promises > 1 else { continue }
      if Self.repeats(values, below.dropFirst(index + 1)) { continue }
      let decided = values.count { StateSentence($0).isDecided }
      if promises == 0, decided > 0, typed == 0 { continue }
      best = (index, score)
    }
    self.index = best?.index
  }

  /// Text that is never a header: a day, a number, an address, an answer.
  private static func isData(_ text: String) -> Bool {
    if DayText(text).isLike { return true }
    if text.hasPrefix("http") || text.contains("@") { return true }
    if text.contains(where: \.isNumber), !text.contains(where: \.isLetter), text.count > 2 {
      return true
    }
    return false
  }

  /// Whether cells are of a kind that names never are.
  private static func isTyped(_ cells: [String]) -> Bool {
    let values = cells.filter { !$0.isEmpty }
    guard !values.isEmpty else { return false }
    let days = values.count { DayText($0).isLike }
    if days * 2 > values.count { return true }
    let links = values.count { $0.hasPrefix("http") || $0.contains("@") }
    if links * 2 > values.count { return true }
    let numbers = values.count { $0.allSatisfy { $0.isNumber || ".,%$€£".contains($0) } }
    return numbers * 2 > values.count
  }

  /// Whether a cell of the row recurs below, and so is not a name.
  private static func repeats(_ values: [String], _ rows: ArraySlice<[Cell]>) -> Bool {
    // The whole header may recur.
    let others = rows.filter { $0.map(\.value) != values }
    return values.indices.contains { column in
      !values[column].isEmpty
        && others.contains { column < $0.count && $0[column].value == values[column] }
    }
  }
}
