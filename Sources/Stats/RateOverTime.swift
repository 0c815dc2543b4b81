package import Calendar
import Content

/// The yes rate in consecutive stretches of the calendar, by the day of the answer.
package struct RateOverTime: Sendable {
  /// How long a stretch is.
  package enum Period: Sendable { case month, quarter, year }

  /// The rate of one stretch.
  package struct Row: Sendable, Hashable {
    /// The first month of the stretch.
    package let month: Month
    /// Yeses and partial yeses of the asks that were decided in it.
    package let proportion: Proportion
  }

  package let period: Period
  /// The stretches in which anything was decided, in order.
  package let rows: [Row]
  /// Whether the stretches differ by more than chance; `nil` with fewer than two.
  package let spread: ProportionSpread?

  /// The most stretches; if there would be more, longer ones are used.
  package static let most = 12

  init(_ asks: [AskNumbers]) {
    let decided = asks.filter(\.outcome.isDecided)
    let period = Period(spanning: decided.lazy.map(\.closed.month))
    let groups = Dictionary(grouping: decided) { period.first(of: $0.closed.month) }
      .sorted { $0.key < $1.key }
    self.period = period
    rows = groups.compactMap { month, asks in
      Proportion(asks).map { Row(month: month, proportion: $0) }
    }
    spread = ProportionSpread(groups.map { Rates.entries($0.value) })
  }
}

extension RateOverTime.Period {
  /// The shortest period with which `most` stretches are enough for all of the months.
  init(spanning months: some Sequence<Month>) {
    let count = months.min().flatMap { first in months.max().map { first.count(to: $0) } } ?? 0
    self =
      count <= RateOverTime.most ? .month : count <= 3 * RateOverTime.most ? .quarter : .year
  }

  /// The month with which the stretch of a month begins.
  func first(of month: Month) -> Month {
    switch self {
    case .month: month
    case .quarter: Month(year: month.year, month: (month.month - 1) / 3 * 3 + 1)
    case .year: Month(year: month.year, month: 1)
    }
  }
}
