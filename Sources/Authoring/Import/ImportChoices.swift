import Content
import Foundation

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
  }

  var order: DayOrder? { dates.flatMap { DayOrder(rawValue: $0) } }
  var day: Day? { date.flatMap { Day($0) } }
}
