import Calendar
import Content

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the keeper has said about a spreadsheet: kept beside the journal for the next time.
package struct ImportChoices: Codable, Hashable, Sendable {
  /// Fields by the names of the columns (or their numbers, from 1).
  package var columns: [String: String] = [:]
  /// Outcomes, or "stage", by the states as they were typed.
  package var states: [String: String] = [:]
  /// The order of the numbers in a day: dmy, mdy or ymd.
  package var dates: String?
  /// The day for rows that have none, as YYYY-MM-DD.
  package var date: String?
  /// The year of the first day in a log that has none.
  package var year: Int?
  /// The outcome of rows and days that say none.
  package var outcome: String?
  /// The category for rows that have none.
  package var category: String?

  package init() {}

  /// Reads what `bytes` returned.
  package init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(ImportChoices.self, from: Data(bytes))
  }

  /// These choices as JSON, in an order that never changes.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// Takes over what newer choices say, which win.
  package mutating func merge(_ newer: ImportChoices) {
    columns.merge(newer.columns) { $1 }
    states.merge(newer.states) { $1 }
    dates = newer.dates ?? dates
    date = newer.date ?? date
    category = newer.category ?? category
    year = newer.year ?? year
    outcome = newer.outcome ?? outcome
  }

  var order: DayOrder? { dates.flatMap { DayOrder(rawValue: $0) } }
  var day: Day? { date.flatMap { Day($0) } }

  /// What a state means: what the keeper has said, or what the word says.
  /// - Returns: also whether the word says nothing more than the outcome does.
  func meaning(of typed: String) -> (StateMeaning, isExact: Bool) {
    let reading = StateReading(typed)
    if let chosen = chosen(for: typed) {
      if case .known(chosen, let isExact) = reading { return (chosen, isExact) }
      // A misspelt word says no more than the word does, and a blank one nothing.
      return (chosen, typed.isEmpty || reading == .unsure(chosen))
    }
    // What is unsure has become a question before any row is read.
    if case .known(let meaning, let isExact) = reading { return (meaning, isExact) }
    return (.outcome(.pending), false)
  }

  /// What the keeper has said of a state.
  func chosen(for typed: String) -> StateMeaning? {
    let word = states[typed] ?? (typed.isEmpty ? outcome : nil)
    return word.flatMap { StateMeaning($0) }
  }
}
