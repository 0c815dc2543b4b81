package import Calendar
package import Content

/// The days on which the journal's clock runs: from its beginning to today, pauses left out.
package struct ActiveDays: Sendable {
  /// The day on which the clock started.
  package let start: Day
  private let today: Day
  private let pauses: [ClosedRange<Int>]
  /// The pauses ahead, in days from the end of today, in their order.
  private let ahead: [Range<Int>]
  /// Whether today is in a pause without a known end.
  let isPausedForNow: Bool

  /// The clock of an edition: it starts on the day that the journal gives, or on the first ask if
  /// that came earlier or the journal gives none. `nil` for a journal that has neither. If the
  /// first ask is only counted, the first day of its month is used, to keep its day private.
  package init?(_ edition: Edition) {
    let firstAsk = edition.published.lazy.map { entry in
      let day = entry.ask.asked
      return entry.visibility == .public ? day : day.startOfMonth
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
    ahead = edition.journal.settings.pauses.compactMap { pause in
      guard let to = pause.to, to > edition.today else { return nil }
      return max(0, pause.from - edition.today - 1)..<to - edition.today
    }.sorted { $0.lowerBound < $1.lowerBound }
    isPausedForNow = edition.journal.settings.pauses.contains {
      $0.from <= edition.today && $0.to == nil
    }
  }

  /// The active days up to and including a day; 0 before the start.
  package func count(through day: Day) -> Int {
    let day = min(day, today).number
    guard day >= start.number else { return 0 }
    return pauses.reduce(day - start.number + 1) { days, pause in
      days - max(0, min(day, pause.upperBound) - pause.lowerBound + 1)
    }
  }

  /// All active days until today.
  package var count: Int { count(through: today) }

  /// How often something happened on each active day; what happened in a pause is left out.
  func dailyCounts(of days: [(day: Day, count: Int)]) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for (day, count) in days where !isPaused(on: day) {
      counts[max(1, self.count(through: day)) - 1] += count
    }
    return counts
  }

  private func isPaused(on day: Day) -> Bool { pauses.contains { $0.contains(day.number) } }

  /// The calendar days from today in which this many active ones pass, including the pauses known
  /// to be ahead. If a pause has no known end, the days count from its end.
  func calendarDays(forActive active: Double) -> Double {
    var (calendar, left) = (0.0, active)
    for pause in ahead {
      let before = Double(pause.lowerBound) - calendar
      if left <= before { break }
      left -= before
      calendar = Double(pause.upperBound)
    }
    return min(Forecast.horizon, calendar + left)
  }
}
