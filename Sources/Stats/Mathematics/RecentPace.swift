/// How fast something has come recently, and how much that varies.
///
/// A day counts half as much as one 75 days later (Brown 1959, exponential smoothing), so the
/// estimate follows a pace that changes, and no past is ever long enough to make its pace certain.
///
/// The scatter φ is the variance of counts over their mean, at least 1. It is measured in single weeks
/// and in blocks of two, four and eight, because spells of asking show only in blocks; the largest is
/// used. Each begins with a prior value: 1 + 2m with the mean count m of a week, worth four blocks (a
/// pace that varies from week to week by √2 of itself), and for longer blocks the result of the shorter
/// ones. So a young journal has a wide range, and a long, even one has a narrow range. Where weeks vary
/// more than chance would explain, φ − 1 is increased by a third, because spells longer than any block
/// have hardly been seen yet. The five constants were chosen by the coverage of the forecasts and their
/// interval score (`make coverage`).
package struct RecentPace: Sendable, Hashable {
  /// The weighted number of events.
  package let events: Double
  /// The weighted number of days in which they came: at most some 216.
  package let days: Double
  /// The variance of counts over their mean, φ ≥ 1.
  package let scatter: Double

  /// The weight of a day relative to the next one: 2^(−1/75).
  private static let weightOfDayBefore = 0.9908006132652293
  private static let blocksBelieved = 4.0

  /// The pace of a past day by day, today last; nil without a day or an event.
  package init?(dailyCounts: some BidirectionalCollection<Int>) {
    var (count, weights, squares, total) = (0.0, 0.0, 0.0, 0)
    for events in dailyCounts {
      precondition(events >= 0, "a count cannot be negative")
      count = count * Self.weightOfDayBefore + Double(events)
      weights = weights * Self.weightOfDayBefore + 1
      squares = squares * Self.weightOfDayBefore * Self.weightOfDayBefore + 1
      total += events
    }
    guard total > 0, count > 0 else { return nil }
    days = weights * weights / squares
    events = count / weights * days
    let perWeek = 7 * Double(total) / Double(dailyCounts.count)
    let weeks = Self.sums(of: dailyCounts, size: 7)
    let found = Self.scatter(weeks.map(Double.init), believed: 1 + 2 * perWeek)
    let isBursty = Dispersion(weeklyCounts: weeks)?.isBursty ?? false
    scatter = isBursty ? 1 + (found - 1) * 4 / 3 : found
  }

  private static func scatter(_ weeks: [Double], believed: Double) -> Double {
    var (blocks, belief, largest) = (weeks, believed, 0.0)
    for _ in 0..<4 where blocks.count >= 2 {
      let mean = blocks.reduce(0, +) / Double(blocks.count)
      let squares = blocks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      belief =
        (blocksBelieved * belief + (mean > 0 ? squares / mean : 0))
        / (blocksBelieved + Double(blocks.count) - 1)
      largest = max(largest, belief)
      blocks = sums(of: blocks, size: 2)
    }
    return max(1, largest == 0 ? believed : largest)
  }

  /// The sums of whole blocks, the last of which ends with the last value; in the order of time.
  private static func sums<Value: Numeric>(
    of values: some BidirectionalCollection<Value>, size: Int
  ) -> [Value] {
    var sums: [Value] = []
    var (sum, filled) = (Value.zero, 0)
    for value in values.reversed() {
      sum += value
      filled += 1
      if filled == size {
        sums.append(sum)
        (sum, filled) = (.zero, 0)
      }
    }
    return sums.reversed()
  }
}
