import Calendar
import Content

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The keeper's choices for a spreadsheet, saved in the journal for the next time.
package struct ImportChoices: Codable, Hashable, Sendable {
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

  private enum CodingKeys: CodingKey {
    case columns, states, dates, date, year, start, outcome, category, encoding, sheet
  }

  package init() {}

  /// Reads what `bytes` returned.
  package init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(ImportChoices.self, from: Data(bytes))
    keptColumns = Set(columns.keys)
    keptStates = Set(states.keys)
  }

  /// These choices as JSON, in an order that never changes.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
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
