import Authoring
import Content

/// Which column of a spreadsheet becomes which field.
package struct ColumnMapping: Sendable {
  /// One column.
  package struct Column: Sendable {
    /// The name in the header; "column 2" if there is none.
    package let name: String
    package internal(set) var field: ImportField = .left
    /// Why it is that field, or none.
    package internal(set) var reason = ""
    /// The first different values, three at most.
    package let samples: [String]
    /// How many rows have something in it.
    package let filled: Int
    let promise: ColumnName
    let contents: ColumnContents
  }

  /// The columns from the left.
  package internal(set) var columns: [Column]
  /// The row with the names; `nil` if the table has none.
  let header: Int?
  /// The columns that only the keeper can choose between.
  package internal(set) var rivals: [ImportField: [String]] = [:]

  /// Whether there is a row of names.
  package var hasHeader: Bool { header != nil }

  /// Proposes a mapping from the contents and the names of the columns; the keeper's choices win.
  /// - Throws: if the keeper's choices name an unknown column or field.
  init(_ table: Table, choices: ImportChoices) throws(ImportProblem) {
    let header = HeaderRow(table).index
    let rows = table.rows.dropFirst(header.map { $0 + 1 } ?? 0)
    self.header = header
    let names = header.map { table.rows[$0] } ?? []
    let width = header == nil ? table.width : names.count
    columns = (0..<width).map { index in
      let name = index < names.count ? names[index].value : ""
      let values = rows.compactMap { index < $0.count ? $0[index].value : nil }
        .filter { !$0.isEmpty }
      var samples: [String] = []
      for value in values.prefix(1000) where samples.count < 3 && !samples.contains(value) {
        samples.append(value)
      }
      return Column(
        name: name.isEmpty ? "column \(index + 1)" : oneLine(name), samples: samples,
        filled: values.count, promise: ColumnName(name), contents: ColumnContents(values))
    }
    let taken = try apply(choices)
    ColumnProposal(rows).propose(&self, except: taken)
  }

  /// The place of the one column with a field.
  func index(of field: ImportField) -> Int? { columns.firstIndex { $0.field == field } }

  /// Whether the column of answers has replies ("Date of 1st Response") rather than decisions: a
  /// day in it then does not contradict a later silence.
  var answersAreReplies: Bool {
    index(of: .answered).map { columns[$0].promise.speaksOfReplies } ?? false
  }

  /// Whether a column has the outcomes.
  var saysOutcomes: Bool {
    columns.contains { column in
      switch column.field {
      case .outcome, .history: true
      case .step(let word): Outcome(rawValue: word) != nil
      default: false
      }
    }
  }

  /// The place of a column by its name, or by its number from 1.
  func place(_ name: String) throws(ImportProblem) -> Int {
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
    return index
  }

  /// Why a row is not an ask; `nil` for one that may be.
  func reasonToSkip(_ row: [Cell]) -> String? {
    let filled = row.indices.filter { !row[$0].value.isEmpty }
    guard let first = filled.first else { return "the row is empty" }
    let isHeader =
      hasHeader && filled.count > 1
      && filled.allSatisfy { $0 < columns.count && oneLine(row[$0].value) == columns[$0].name }
    if isHeader { return "the names of the columns again" }
    let mapped = filled.filter { $0 < columns.count && columns[$0].field != .left }
    if mapped.count <= 1, columns.count(where: { $0.field != .left }) > 2 {
      return "there is nothing but '\(oneLine(row[mapped.first ?? first].value))'"
    }
    return nil
  }

  private mutating func apply(_ choices: ImportChoices) throws(ImportProblem) -> Set<Int> {
    var taken: Set<Int> = []
    for (name, word) in choices.columns.sorted(by: { $0.key < $1.key }) {
      guard let field = ImportField(word) else {
        let known = ImportField.named.map(\.name).joined(separator: ", ")
        throw ImportProblem("unknown field '\(word)'; expected one of \(known), step:WORD")
      }
      let index = try place(name)
      if !field.repeats, let other = self.index(of: field), taken.contains(other) {
        throw ImportProblem("two columns are mapped to '\(word)'")
      }
      columns[index].field = field
      columns[index].reason = choices.isKept(column: name) ? "as you said last time" : "as you said"
      taken.insert(index)
    }
    return taken
  }
}
