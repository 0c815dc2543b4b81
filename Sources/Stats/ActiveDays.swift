package import Calendar
package import Content

/// The days on which the journal's clock runs: from its beginning to today, pauses left out.
package struct ActiveDays: Sendable {
  /// The day on which the clock started.
  package let start: Day
  private let today: Day
  private let pauses: [ClosedRange<Int>]

  /// The clock of an edition: it starts on the day that the journal says, or on the first ask where
  /// that came earlier or nothing is said. `nil` for a journal that has neither. For a first ask
  /// that is only counted the Monday of its week stands, since its day is not to be told.
  package init?(_ edition: Edition) {
    let firstAsk = edition.published.lazy.map { entry in
      let day = entry.ask.asked
      return entry.visibility == .public ? day : day + (1 - day.weekday)
    }.min()
    let begun = edition.journal.settings.begun.flatMap { $0 <= edition.today ? $0 : nil }
    guard let start = [firstAsk, begun].compactMap(\.self).min() else { return nil }
    self.start = start
    today = edition.today
    pauses = edition.journal.settings.pauses.compactMap { pause in
      let first = max(pause.from, start).number
      let last = min(pause.to ?? edition.today, edition.today).number
      return first <= last ? first...last : nil
    }
  }

  /// The active days up to a day, that day included; 0 before the start.
  package func count(through day: Day) -> Int {
    let day = min(day, today).number
    guard day >= start.number else { return 0 }
    return pauses.reduce(day - start.number + 1) { days, pause in
      days - max(0, min(day, pause.upperBound) - pause.lowerBound + 1)
    }
  }

  /// All active days until today.
  package var count: Int { count(through: today) }

  /// How often something happened in each week of seven active days, the unfinished one at the end
  /// left out. What happened in a pause belongs to the day before it.
  func weeklyCounts(of days: [(day: Day, count: Int)]) -> [Int] {
    var weeks = [Int](repeating: 0, count: count / 7)
    for (day, count) in days {
      let week = max(0, self.count(through: day) - 1) / 7
      if weeks.indices.contains(week) { weeks[week] += count }
    }
    return weeks
  }
}
