import Calendar
import Content
import Markup

/// The keeper's choices for a spreadsheet, saved in the journal for the next time.
package struct ImportChoices: Hashable, Sendable {
  /// Fields by the names of the columns (or their numbers, from 1).
  package var columns: [String: String] = [:]
  /// Outcomes, "stage" or "-", by state as typed.
  package var states: [String: String] = [:]
  /// The order of the numbers in a day: dmy, mdy or ymd.
  package var dates: String?
  /// The day for rows without one, as YYYY-MM-DD.
  package var date: String?
  /// The year of days without one; in a log, of the first such day.
  package var year: Int?
  /// The first day of a log whose headings have numbers only, as YYYY-MM-DD.
  package var start: String?
  /// The outcome of rows and days without one.
  package var outcome: String?
  /// The category for rows without one.
  package var category: String?
  /// The encoding of the text, by the name that `--encoding` takes.
  package var encoding: String?
  /// The sheet of a workbook.
  package var sheet: String?
  /// The entry of each row that could be one of several, by line: a file's name, or "new". Not
  /// saved, because lines change.
  package var rows: [Int: String] = [:]

  /// The columns and states chosen at an earlier import.
  private var keptColumns: Set<String> = []
  private var keptStates: Set<String> = []

  package init() {}

  /// The choices that are one text each, by their names in the file.
  private static let texts:
    [(name: String, any WritableKeyPath<ImportChoices, String?> & Sendable)] = [
      ("category", \.category), ("date", \.date), ("dates", \.dates), ("encoding", \.encoding),
      ("outcome", \.outcome), ("sheet", \.sheet), ("start", \.start),
    ]

  /// Reads what `bytes` returned.
  package init(_ bytes: [UInt8]) throws {
    let document = try JSON(reading: bytes)
    guard case .object = document else { throw JSONFlaw(offset: 0) }
    for (name, value) in document.members {
      let words = value.members.compactMap { name, value in value.text.map { (name, $0) } }
      switch name {
      case "columns": columns = Dictionary(words) { $1 }
      case "states": states = Dictionary(words) { $1 }
      case "year": year = value.wholeNumber
      default:
        if let path = Self.texts.first(where: { $0.name == name })?.1 {
          self[keyPath: path] = value.text
        }
      }
    }
    keptColumns = Set(columns.keys)
    keptStates = Set(states.keys)
  }

  /// These choices as JSON, in an order that never changes.
  package func bytes() -> [UInt8] {
    func object(_ words: [String: String]) -> JSON {
      .object(words.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
    }
    var members: [JSON.Member] = [
      .init("columns", object(columns)), .init("states", object(states)),
    ]
    for (name, path) in Self.texts {
      if let text = self[keyPath: path] { members.append(.init(name, .string(text))) }
    }
    if let year { members.append(.init("year", .integer(year))) }
    return JSON.object(members).indentedBytes
  }

  /// Adds newer choices, which win.
  package mutating func merge(_ newer: ImportChoices) {
    columns.merge(newer.columns) { $1 }
    states.merge(newer.states) { $1 }
    keptColumns.subtract(newer.columns.keys)
    keptStates.subtract(newer.states.keys)
    dates = newer.dates ?? dates
    date = newer.date ?? date
    category = newer.category ?? category
    year = newer.year ?? year
    start = newer.start ?? start
    outcome = newer.outcome ?? outcome
    encoding = newer.encoding ?? encoding
    sheet = newer.sheet ?? sheet
    rows.merge(newer.rows) { $1 }
  }

  /// Whether a choice is from an earlier import.
  func isKept(column: String) -> Bool { keptColumns.contains(column) }
  func isKept(state: String) -> Bool { keptStates.contains(state) }

  /// The states chosen at this import.
  var statesSaidNow: [String] { states.keys.filter { !keptStates.contains($0) }.sorted() }

  var order: DayOrder? { dates.flatMap { DayOrder(rawValue: $0) } }
  var day: Day? { date.flatMap { Day($0) } }
  var startDay: Day? { start.flatMap { Day($0) } }

  /// The keeper's choice for a state.
  func chosen(for typed: String) -> StateMeaning? {
    let word = states[typed] ?? (typed.isEmpty ? outcome : nil)
    return word.flatMap { StateMeaning($0) }
  }
}
