import Authoring
package import Calendar
package import Content
import Diagnostics

/// What an import will do with every row of a spreadsheet. Planning writes nothing.
package struct ImportPlan: Sendable {
  /// One row, or one day of a log, with the line on which it begins.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let result: RowResult
    /// Whether it has the day of a reply or of closing the ask.
    package let hasAnswerDay: Bool
  }

  /// The fields of the columns; `nil` for a daily log, and for a spreadsheet exported by Thousand.
  package internal(set) var mapping: ColumnMapping?
  /// The summary of a daily log; `nil` for a spreadsheet.
  package internal(set) var log: LogSummary?
  /// How each different state is read, the most frequent first.
  package internal(set) var states: [StateCount] = []
  /// The order of the numbers in days, if any day needs it.
  package internal(set) var order: DayOrder?
  /// The first and the last day of an ask.
  package internal(set) var stretch: ClosedRange<Day>?
  /// The keeper's open questions. While there are any, `rows` is empty.
  package internal(set) var questions: [ImportQuestion] = []
  /// Every row of the spreadsheet, in its order.
  package internal(set) var rows: [Row] = []
  /// The entries whose rows are no longer in the spreadsheet, by their paths.
  package internal(set) var gone: [String] = []
  /// The lines with control characters.
  package internal(set) var controls: [Int] = []
  /// What to remember of the rows once the plan is carried out; made only then, because it takes as
  /// much memory as all the rest.
  private var remembered: MemoryUpdate?

  init() {}

  /// What to remember of the rows.
  /// - Parameter updated: whether changed rows were written into their entries.
  package func memory(updated: Bool) -> ImportMemory? {
    remembered?.memory(isUpdated: updated)
  }

  /// Plans an import.
  /// - Parameters:
  ///   - journal: the existing entries. Rows that are in it are not imported again, and of
  ///     identical rows only those that are missing.
  ///   - memory: what the last import of this spreadsheet remembered.
  /// - Throws: if the choices do not fit the spreadsheet.
  package init(
    _ table: Table, choices: ImportChoices, into journal: Journal,
    remembering memory: ImportMemory = ImportMemory()
  ) throws(ImportProblem) {
    if let columns = ExportColumn.header(table.rows[0].map(\.text.trimmed)) {
      let rows = table.rows.dropFirst().map { Self.exported($0, columns) }
      decide(
        rows, names: table.rows[0].map(\.text), speaksOf: Set(columns), choices, journal, memory)
      return
    }
    let mapping = try ColumnMapping(table, choices: choices)
    self.mapping = mapping
    let start = mapping.header.map { $0 + 1 } ?? 0
    let data = table.rows.dropFirst(start)
    let cells = DayCells(data, mapping)
    let orders = DayOrders(cells.distinct, said: choices.order)
    if let problem = orders.conflict { throw problem }
    order = orders.order
    states = try StateCount.all(cells.states, choices: choices)
    questions = ImportQuestion.all(mapping, choices, orders, cells) + states.compactMap(\.question)
    if let problem = cells.turnOfYear(choices, order) { throw problem }
    controls = data.filter { $0.contains { $0.text.unicodeScalars.contains(where: isControl) } }
      .compactMap { $0.first?.line }
    guard questions.isEmpty else { return }
    let reading = RowReading(
      mapping: mapping, choices: choices, order: orders.order, states: states, days: cells.texts)
    let above = table.rows.prefix(max(0, start - 1)).map { row in
      PlanBuilder.ReadRow(
        line: row.first?.line ?? 0, facts: .failure(.skipped("above the names of the columns")))
    }
    let idColumn = mapping.index(of: .id)
    let read = data.map { row in
      var read = PlanBuilder.ReadRow(
        line: row.first?.line ?? 0,
        facts: Result { () throws(RowProblem) in try reading.facts(row) }, cells: row)
      if let idColumn, idColumn < row.count { read.id = row[idColumn].value }
      return read
    }
    decide(
      above + read, names: mapping.columns.map(\.name), speaksOf: mapping.spokenFields, choices,
      journal, memory)
  }

  /// Reads a row of our own export.
  private static func exported(
    _ row: [Cell], _ columns: [ExportColumn]
  ) -> PlanBuilder.ReadRow {
    let facts = Result { () throws(RowProblem) in
      if row.allSatisfy({ $0.text.trimmed.isEmpty }) {
        throw RowProblem.skipped("the row is empty")
      }
      guard row.count == columns.count else {
        throw RowProblem.wrong("the row has \(row.count) cells, not \(columns.count)")
      }
      return try EntryFacts(exported: row, columns)
    }
    var read = PlanBuilder.ReadRow(line: row.first?.line ?? 0, facts: facts, cells: row)
    if row.count == columns.count {
      read.stem = columns.firstIndex(of: .file).map { unguarded(row[$0].text) }
      read.id = read.stem ?? ""
    }
    return read
  }

  /// Finds the rows' entries, and decides about every row.
  mutating func decide(
    _ read: [PlanBuilder.ReadRow], names: [String], speaksOf: Set<ExportColumn>,
    _ choices: ImportChoices, _ journal: Journal, _ memory: ImportMemory
  ) {
    let hash = memory.hash
    let columns = names.map { hash(folded($0)) }
    let candidates = read.map { row in
      RowMatching.Candidate(
        line: row.line, facts: row.said, stem: row.stem, id: hash(row.id),
        cells: row.cells.map { hash($0.value) })
    }
    let matching = RowMatching(
      candidates, columns: columns, memory: memory, journal: journal, choices: choices)
    questions += matching.ambiguous.map { line, entries in
      .row(line: line, entries: entries.map(\.stem))
    }
    guard questions.isEmpty else { return }
    var builder = PlanBuilder(journal, hash: hash, speaksOf: speaksOf)
    rows = zip(read, matching.matches).map { builder.row($0, match: $1) }
    let days = candidates.compactMap(\.facts?.asked)
    if let first = days.min(), let last = days.max() { stretch = first...last }
    gone = matching.gone.map(\.file.path)
    remembered = MemoryUpdate(
      rows: rows, candidates: candidates, matches: matching.matches, columns: columns,
      folder: journal.folder, old: memory)
  }
}
