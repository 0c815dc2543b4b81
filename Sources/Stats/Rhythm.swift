package import Calendar
import Content

/// When asks are made and answers arrive.
package struct Rhythm: Sendable {
  /// What happened in the seven days from a Monday.
  package struct Week: Hashable, Sendable {
    package let monday: Day
    package internal(set) var asks = 0
    package internal(set) var noes = 0
    package internal(set) var yeses = 0
  }

  /// The sums at the end of a week. Entries that are only counted are included from the end of
  /// their month.
  package struct Point: Hashable, Sendable {
    /// The Sunday, or today if that comes first.
    package let day: Day
    /// Noes and yeses up to and including this day.
    package let noes: Int
    package let yeses: Int
  }

  /// From the week of the first ask to this week, including empty ones; without asks that are only
  /// counted.
  package let weeks: [Week]
  /// How the numbers of noes and yeses have grown, one point a week.
  package let growth: [Point]
  /// Asks by month (in order) and day of the week (Monday first), without those that are only
  /// counted.
  package let calendar: [(month: Month, weekdays: [Int])]

  init(_ asks: [AskNumbers], counts: Set<Outcome>, today: Day) {
    let told = asks.filter(\.isPublic)
    weeks = Self.weeks(told, counts: counts, today: today)
    growth = Self.growth(Self.weeks(asks, counts: counts, today: today), today: today)
    calendar = Self.calendar(told)
  }

  private static func weeks(_ asks: [AskNumbers], counts: Set<Outcome>, today: Day) -> [Week] {
    func monday(_ day: Day) -> Int { ISOWeek(day).monday.number }
    guard let first = asks.map(\.asked).min().map(monday) else { return [] }
    var weeks = stride(from: first, through: max(first, monday(today)), by: 7).map {
      Week(monday: Day(number: $0))
    }
    for ask in asks {
      weeks[(monday(ask.asked) - first) / 7].asks += ask.count
      guard ask.outcome != .pending else { continue }
      let week = (monday(ask.closed) - first) / 7
      if counts.contains(ask.outcome) { weeks[week].noes += ask.count }
      if ask.outcome == .yes { weeks[week].yeses += ask.count }
    }
    return weeks
  }

  private static func growth(_ weeks: [Week], today: Day) -> [Point] {
    var (noes, yeses) = (0, 0)
    return weeks.map { week in
      noes += week.noes
      yeses += week.yeses
      return Point(day: min(week.monday + 6, today), noes: noes, yeses: yeses)
    }
  }

  private static func calendar(_ asks: [AskNumbers]) -> [(month: Month, weekdays: [Int])] {
    let days = asks.map(\.asked)
    guard let first = days.min()?.month, let last = days.max()?.month else { return [] }
    var rows = sequence(first: first, next: \.next).prefix(first.count(to: last)).map {
      (month: $0, weekdays: [Int](repeating: 0, count: 7))
    }
    for ask in asks {
      rows[first.count(to: ask.asked.month) - 1].weekdays[ask.asked.weekday - 1] += ask.count
    }
    return rows
  }
}

extension Rhythm.Week {
  init(monday: Day) { self.monday = monday }
}
