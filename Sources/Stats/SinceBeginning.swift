package import Calendar
import Content

/// What has changed since the keeper began: the first third of the entries compared with the last,
/// by the day of the ask. Each entry counts once, because entries are independent.
package struct SinceBeginning: Sendable {
  /// Ratings of the first and of the last third.
  package struct Ratings: Sendable, Hashable {
    /// The means, 0 to 10.
    package let first: Double
    package let last: Double
    /// The number of entries behind each mean.
    package let counts: [Int]
    /// Whether they differ by more than chance; `nil` if all ratings are equal.
    package let test: RankSum?

    /// Whether chance is an unlikely reason for the difference.
    package var differs: Bool { test?.isSignificant ?? false }
  }

  /// Yeses and partial yeses of the first and of the last third.
  package struct YesRates: Sendable, Hashable {
    package let first: Proportion
    package let last: Proportion
    /// The last minus the first (Newcombe's interval).
    package var difference: ProportionDifference { last.difference(from: first) }
  }

  /// Waits for a first reply of the first and of the last third.
  package struct Waits: Sendable, Hashable {
    /// The days by which half are expected to have a reply; `nil` if that is not reached.
    package let first: Int?
    package let last: Int?
    /// The number of entries in each.
    package let counts: [Int]
    package let test: LogRank?

    /// Whether replies come later or less often in the last third (`true`), or sooner or more often;
    /// `nil` if chance explains the difference.
    package var isSlower: Bool? {
      test.flatMap { $0.isSignificant ? $0.surplus > 0 : nil }
    }
  }

  /// The number of entries in each third.
  package let entries: Int
  /// The day on which the first third ended, and the day on which the last began.
  package let days: (firstUntil: Day, lastFrom: Day)
  /// `nil` if a third has too few decided entries.
  package let yes: YesRates?
  /// `nil` if a third has too few ratings.
  package let fear: Ratings?
  package let sting: Ratings?
  /// `nil` if a third has too few replies.
  package let wait: Waits?

  /// Thirds with fewer entries than this are not compared.
  package static let fewest = 5

  /// `nil` for a journal with too few entries.
  /// - Parameter order: the public entries, oldest ask first.
  init?(_ asks: [AskNumbers], order: [EntryIndex], today: Day) {
    let size = order.count / 3
    guard size >= Self.fewest else { return nil }
    let first = order.prefix(size).map { asks[$0] }
    let last = order.suffix(size).map { asks[$0] }
    guard let end = first.last, let beginning = last.first else { return nil }
    entries = size
    days = (end.asked, beginning.asked)
    if let early = Proportion(first), let late = Proportion(last), early.isTold, late.isTold {
      yes = YesRates(first: early, last: late)
    } else {
      yes = nil
    }
    fear = Ratings(first.compactMap(\.fear), last.compactMap(\.fear))
    sting = Ratings(first.compactMap(\.sting), last.compactMap(\.sting))
    wait = Waits(first, last, today: today)
  }
}

extension SinceBeginning.Ratings {
  fileprivate init?(_ first: [Int], _ last: [Int]) {
    guard min(first.count, last.count) >= SinceBeginning.fewest else { return nil }
    func mean(_ ratings: [Int]) -> Double {
      Double(ratings.reduce(0, +)) / Double(ratings.count)
    }
    (self.first, self.last) = (mean(first), mean(last))
    counts = [first.count, last.count]
    test = RankSum(first.map(Double.init), last.map(Double.init))
  }
}

extension SinceBeginning.Waits {
  fileprivate init?(_ first: [AskNumbers], _ last: [AskNumbers], today: Day) {
    let waits = WaitComparison.Group(first, today: today)
    let others = WaitComparison.Group(last, today: today)
    guard waits.isTold, others.isTold else { return nil }
    (self.first, self.last) = (waits.median, others.median)
    counts = [waits.waits.count, others.waits.count]
    test = LogRank(waits.waits, others.waits)
  }
}
