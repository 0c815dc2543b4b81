package import Content
import Diagnostics

/// What an import will do with every row of a spreadsheet; nothing is written by it.
package struct ImportPlan: Sendable {
  /// What becomes of a row.
  package enum Fate: Hashable, Sendable {
    /// A new entry: the path of its file, and its text.
    case new(path: String, text: String)
    /// It is in the journal already; the outcome there, where the row has another one.
    case present(path: String, differs: Outcome?)
    /// It has too little in it, for this reason.
    case skipped(String)
    /// What stands in it cannot be right, for this reason.
    case wrong(String)
  }

  /// One row, or one day of a log, with the line on which it begins.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let fate: Fate
    /// Whether it says on which day somebody replied, or the ask was closed.
    package let hasAnswerDay: Bool
  }

  /// What the columns become; `nil` for a log of days, and for a spreadsheet that Thousand has
  /// exported.
  package let mapping: ColumnMapping?
  /// What there is to say of a log of days; `nil` for a spreadsheet.
  package let log: LogSummary?
  /// How each different state is read, the most frequent first.
  package let states: [StateCount]
  /// The order of the numbers in days, where there are such days.
  package let order: DayOrder?
  /// What the keeper has to decide first. While there is something, `rows` is empty.
  package let questions: [ImportQuestion]
  /// Every row of the spreadsheet, in its order.
  package internal(set) var rows: [Row]

  /// Plans an import.
  /// - Parameter journal: what is there already; rows that are in it are not taken again, and of
  ///   identical rows only as many as are missing.
  /// - Throws: where the choices do not fit the spreadsheet.
  package init(
    _ table: Table, choices: ImportChoices, into journal: Journal
  ) throws(ImportProblem) {
    var builder = PlanBuilder(journal)
    log = nil
    if let columns = ExportColumn.header(table.rows[0].map(\.text.trimmed)) {
      mapping = nil
      states = []
      order = nil
      questions = []
      rows = table.rows.dropFirst().map { builder.row(exported: $0, columns) }
      return
    }
    let mapping = try ColumnMapping(table, choices: choices)
    let data = table.rows.dropFirst(mapping.hasHeader ? 1 : 0)
    let days = mapping.columns.indices.filter { mapping.columns[$0].field.isDay }
      .flatMap { index in data.compactMap { index < $0.count ? $0[index] : nil } }
    let orders = DayOrders(days, said: choices.order)
    let states = StateCount.all(in: data, mapping: mapping, choices: choices)
    var questions: [ImportQuestion] = []
    if mapping.index(of: .title) == nil, mapping.index(of: .to) == nil {
      questions.append(.titleColumn(mapping.columns.map(\.name)))
    }
    if let problem = orders.conflict { throw problem }
    if let cell = orders.open { questions.append(.order(cell.value, line: cell.line)) }
    questions += states.compactMap(\.question)
    self.mapping = mapping
    self.states = states
    self.order = orders.order
    self.questions = questions
    let reading = RowReading(mapping: mapping, choices: choices, order: orders.order)
    rows = questions.isEmpty ? data.map { builder.row($0, reading) } : []
  }
}

/// Something that only the keeper can decide.
package enum ImportQuestion: Hashable, Sendable {
  /// Which of these columns says what was asked?
  case titleColumn([String])
  /// Is a day such as this one day-month or month-day?
  case order(String, line: Int)
  /// In which year was such a day?
  case year(String, line: Int)
  /// What does a state mean?
  case state(String, count: Int, perhaps: StateMeaning?)
}

/// A state and how often it stands in the spreadsheet.
package struct StateCount: Hashable, Sendable {
  package let typed: String
  package let count: Int
  package let reading: StateReading
  /// What the keeper has said.
  package let chosen: StateMeaning?

  static func all(
    in rows: ArraySlice<[Cell]>, mapping: ColumnMapping, choices: ImportChoices
  ) -> [StateCount] {
    guard let index = mapping.index(of: .outcome) else { return [] }
    var counts: [String: Int] = [:]
    for row in rows where row.contains(where: { !$0.text.trimmed.isEmpty }) {
      let words = index < row.count ? row[index].value.split(whereSeparator: \.isWhitespace) : []
      counts[words.joined(separator: " "), default: 0] += 1
    }
    return all(counts, choices: choices)
  }

  /// The states of some counts, the most frequent first.
  static func all(_ counts: [String: Int], choices: ImportChoices) -> [StateCount] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { typed, count in
      StateCount(
        typed: typed, count: count, reading: StateReading(typed),
        chosen: choices.chosen(for: typed))
    }
  }

  /// The question whether this is what the state means, where that is open.
  var question: ImportQuestion? {
    guard chosen == nil, case .unsure(let meaning) = reading else { return nil }
    return .state(typed, count: count, perhaps: meaning)
  }
}

/// What the days of a spreadsheet say about the order of their numbers.
struct DayOrders {
  private(set) var order: DayOrder?
  /// The first day that can be read in two ways, while nothing decides.
  private(set) var open: Cell?
  /// Where the spreadsheet contradicts itself.
  private(set) var conflict: ImportProblem?

  init(_ days: [Cell], said: DayOrder?) {
    var proofs: [DayOrder: Cell] = [:]
    var ambiguous: Cell?
    var anyNumbers = false
    for day in days {
      let text = DayText(day.value)
      if case .numbers = text { anyNumbers = true }
      if let order = text.order, proofs[order] == nil { proofs[order] = day }
      if text.isAmbiguous, ambiguous == nil { ambiguous = day }
    }
    if let said {
      order = said
    } else if let day = proofs[.dmy], let month = proofs[.mdy] {
      conflict = ImportProblem(
        "line \(day.line) has '\(day.value)' and line \(month.line) '\(month.value)': days in two "
          + "orders; put them in one, or say which with --dates")
    } else if let proof = proofs.keys.first {
      order = proof
    } else if ambiguous != nil {
      open = ambiguous
    } else if anyNumbers {
      order = .dmy  // Day and month are the same number in each of them.
    }
  }
}
