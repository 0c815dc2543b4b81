import Calendar
import Content
import Phrases

/// A day for machines and for people.
public struct DayLabel: Sendable, Hashable {
  /// ISO 8601, as `datetime` requires: `2026-02-09`, or `2026-02` if only the month is given.
  public let machine: String
  public let text: String
}

extension DayLabel {
  init(_ day: Day, _ phrases: any Phrases) {
    let (year, month, number) = day.civil
    self.init(
      machine: day.description, text: phrases.day(year: year, month: month, day: number))
  }

  init(_ month: Month, _ phrases: any Phrases) {
    self.init(
      machine: month.description, text: phrases.month(year: month.year, month: month.month))
  }
}
