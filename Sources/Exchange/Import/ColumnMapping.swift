/// Which column of a spreadsheet becomes which field.
package struct ColumnMapping: Hashable, Sendable {
  /// One column.
  package struct Column: Hashable, Sendable {
    /// The name in the header; "column 2" where there is none.
    package let name: String
    package internal(set) var field: ImportField
    /// The first different values, three at most.
    package let samples: [String]
    /// How many rows have something in it.
    package let filled: Int
  }

  /// The columns from the left.
  package private(set) var columns: [Column]
  /// Whether the first row is names and not an ask.
  package let hasHeader: Bool

  /// Proposes a mapping from the names and values of the columns; what the keeper has said wins.
  /// - Throws: where the keeper speaks of a column or a field that is not there.
  init(_ table: Table, choices: ImportChoices) throws(ImportProblem) {
    let hasHeader = Self.isHeader(table.rows[0])
    let rows = table.rows.dropFirst(hasHeader ? 1 : 0)
    self.hasHeader = hasHeader
    var cellsByColumn: [[String]] = []
    columns = (0..<(hasHeader ? table.rows[0].count : table.width)).map { index in
      let name = hasHeader && index < table.rows[0].count ? table.rows[0][index].value : ""
      let values = rows.map { index < $0.count ? $0[index].value : "" }.filter { !$0.isEmpty }
      cellsByColumn.append(values)
      var samples: [String] = []
      for value in values where samples.count < 3 && !samples.contains(value) {
        samples.append(value)
      }
      return Column(
        name: name.isEmpty ? "column \(index + 1)" : name, field: .left, samples: samples,
        filled: values.count)
    }
    let taken = try apply(choices)
    propose(cellsByColumn, except: taken)
  }

  /// The place of the one column with a field.
  func index(of field: ImportField) -> Int? { columns.firstIndex { $0.field == field } }

  /// Whether the column of answers speaks of replies ("Date of 1st Response") and not of decisions:
  /// one beside a silence is then a word that came before it.
  var answersAreReplies: Bool {
    guard let index = index(of: .answered) else { return false }
    let name = StateReading.plain(columns[index].name)
    return ["respon", "reply", "replied"].contains { name.contains($0) }
  }

  private mutating func apply(_ choices: ImportChoices) throws(ImportProblem) -> Set<Int> {
    var taken: Set<Int> = []
    for (name, word) in choices.columns.sorted(by: { $0.key < $1.key }) {
      guard let field = ImportField(word) else {
        let known = ImportField.named.map(\.name).joined(separator: ", ")
        throw ImportProblem("unknown field '\(word)'; expected one of \(known), step:WORD")
      }
      let exact = columns.indices.filter { columns[$0].name == name }
      let loose = columns.indices.filter {
        StateReading.plain(columns[$0].name) == StateReading.plain(name)
      }
      let number = Int(name).map { $0 - 1 }.flatMap { columns.indices.contains($0) ? $0 : nil }
      let matches = exact.isEmpty ? (loose.isEmpty ? number.map { [$0] } ?? [] : loose) : exact
      guard let index = matches.first, matches.count == 1 else {
        let known = columns.map { "'\($0.name)'" }.joined(separator: ", ")
        throw ImportProblem(
          matches.isEmpty
            ? "there is no column '\(name)'; the columns are \(known)"
            : "several columns are named '\(name)'; say which by its number")
      }
      if !field.repeats, let other = self.index(of: field), taken.contains(other) {
        throw ImportProblem("two columns are mapped to '\(word)'")
      }
      columns[index].field = field
      taken.insert(index)
    }
    return taken
  }

  private mutating func propose(_ values: [[String]], except taken: Set<Int>) {
    var best: [ImportField: (index: Int, rank: Int)] = [:]
    for index in columns.indices where !taken.contains(index) {
      guard let (field, rank) = ImportField.proposal(forName: columns[index].name),
        Self.fits(field, values[index]),
        field.repeats || self.index(of: field) == nil
      else { continue }
      if field.repeats {
        columns[index].field = field
      } else if best[field].map({ rank < $0.rank }) ?? true {
        best[field] = (index, rank)
      }
    }
    for (field, place) in best { columns[place.index].field = field }
    if !hasHeader { proposeByValues(values, except: taken) }
  }

  /// Days and states can be told by their values; whom and what cannot.
  private mutating func proposeByValues(_ values: [[String]], except taken: Set<Int>) {
    for index in columns.indices
    where !taken.contains(index) && columns[index].field == .left && !values[index].isEmpty {
      if Self.areDays(values[index]) {
        if self.index(of: .date) == nil { columns[index].field = .date }
      } else if self.index(of: .outcome) == nil, Self.areStates(values[index]) {
        columns[index].field = .outcome
      }
    }
  }

  /// Whether a name's promise holds: a column of days has numbers in it, and one that is only by
  /// its form called after a day has mostly days.
  private static func fits(_ field: ImportField, _ values: [String]) -> Bool {
    switch field {
    case .date, .answered:
      values.isEmpty || values.contains { $0.contains { ("0"..."9").contains($0) } }
    case .step: areDays(values)
    default: true
    }
  }

  private static func areDays(_ values: [String]) -> Bool {
    values.count { DayText($0).isLike } * 2 > values.count
  }

  private static func areStates(_ values: [String]) -> Bool {
    values.count { value in
      if case .known = StateReading(value) { true } else { false }
    } * 2 > values.count
  }

  /// A header has a name that is known and no day in it.
  private static func isHeader(_ row: [Cell]) -> Bool {
    let values = row.map(\.value).filter { !$0.isEmpty }
    if values.contains(where: { DayText($0).isLike }) { return false }
    return values.contains { ImportField.proposal(forName: $0) != nil }
  }
}
