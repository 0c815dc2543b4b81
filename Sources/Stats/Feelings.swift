package import Calendar
package import Content

/// What the keeper's ratings say: fear before against sting after, and expectation against what
/// happened. Never required, never a diagnosis. An entry counts once, even when it stands for
/// several asks: it was one fear.
package struct Feelings: Sendable {
  /// One decided entry with both ratings, 0 to 10.
  package struct Pair: Hashable, Sendable {
    package let fear: Int
    package let sting: Int
  }

  /// The decided entries with both ratings, in the order of their asks.
  package let pairs: [Pair]
  /// Of the decided entries, those with both ratings.
  package let rated: Proportion?
  /// Means over `pairs`; `nil` without any.
  package let meanFear: Double?
  package let meanSting: Double?
  /// Whether fear and sting differ by more than chance (Craske et al. 2014 on the mismatch).
  package let difference: WilcoxonSignedRank?
  /// The trend of fear from entry to entry; `nil` below `fewestForTrend` ratings.
  package let fearTrend: FearTrend?
  /// How close the expectations of a no came to what happened; `nil` without any.
  package let expectations: BrierScore?
  /// The expectations in three groups, those without an entry left out.
  package let calibration: [CalibrationGroup]
  /// The means of each month of asks that has pairs, in order.
  package let months: [MonthMeans]
  /// The means of each stretch of time; the stretches are long enough for all of them to fit into
  /// one chart.
  package let stretches: [MonthMeans]
  /// The length of these stretches.
  package let period: RateOverTime.Period
  /// The means for each outcome that has pairs.
  package let outcomes: [OutcomeMeans]

  /// Means over the pairs of the asks of one month, or of a longer stretch of time.
  package struct MonthMeans: Hashable, Sendable {
    /// The first month of the stretch.
    package let month: Month
    package let means: Means
  }

  /// Means over the pairs of one outcome.
  package struct OutcomeMeans: Hashable, Sendable {
    package let outcome: Outcome
    package let means: Means
  }

  /// The mean fear and sting of some entries.
  package struct Means: Hashable, Sendable {
    package let fear: Double
    package let sting: Double
    /// At least 1.
    package let count: Int

    init?(_ pairs: [Pair]) {
      guard let fear = Feelings.mean(pairs.map(\.fear)),
        let sting = Feelings.mean(pairs.map(\.sting))
      else { return nil }
      (self.fear, self.sting, count) = (fear, sting, pairs.count)
    }
  }

  /// With fewer ratings than this there is no mean.
  package static let fewestForMean = 5
  /// With fewer ratings than this there is no trend.
  package static let fewestForTrend = 10

  /// The ratings.
  /// - Parameter order: the entries, oldest ask first.
  init(_ unordered: [AskNumbers], order: [EntryIndex]) {
    let asks = order.map { unordered[$0] }
    let dated = asks.compactMap { ask -> (ask: AskNumbers, pair: Pair)? in
      guard ask.outcome.isDecided, let fear = ask.fear, let sting = ask.sting else { return nil }
      return (ask, Pair(fear: fear, sting: sting))
    }
    pairs = dated.map(\.pair)
    rated = Proportion(dated.count, of: asks.count(where: \.outcome.isDecided))
    meanFear = Self.mean(pairs.map(\.fear))
    meanSting = Self.mean(pairs.map(\.sting))
    func means(of period: RateOverTime.Period) -> [MonthMeans] {
      Dictionary(grouping: dated) { period.first(of: $0.ask.asked.month) }
        .compactMap { month, rated in
          Means(rated.map(\.pair)).map { MonthMeans(month: month, means: $0) }
        }.sorted { $0.month < $1.month }
    }
    months = means(of: .month)
    period = RateOverTime.Period(spanning: months.lazy.map(\.month))
    stretches = period == .month ? months : means(of: period)
    outcomes = [Outcome.no, .ghosted, .partial, .yes].compactMap { outcome in
      Means(dated.filter { $0.ask.outcome == outcome }.map(\.pair))
        .map { OutcomeMeans(outcome: outcome, means: $0) }
    }
    difference = WilcoxonSignedRank(differences: pairs.map { Double($0.fear - $0.sting) })
    fearTrend = FearTrend(asks.compactMap(\.fear))
    let expected = asks.compactMap(Self.expectation)
    expectations = BrierScore(expected)
    calibration = CalibrationGroup.all(of: expected)
  }

  /// What was expected and whether it was a no. A closed silence counts as a no here, and the page
  /// says so: the keeper expected an answer or none, and got none.
  private static func expectation(of ask: AskNumbers) -> BrierScore.Expectation? {
    guard let expected = ask.expected, ask.outcome.isDecided else { return nil }
    return .init(chance: Double(expected) / 100, happened: !ask.outcome.isHopedFor)
  }

  fileprivate static func mean(_ values: [Int]) -> Double? {
    values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }
}

extension Feelings {
  /// How often the sting was below, above and equal to the fear.
  package var comparisons: (lower: Int, higher: Int, equal: Int) {
    let lower = pairs.count { $0.sting < $0.fear }
    let higher = pairs.count { $0.sting > $0.fear }
    return (lower, higher, pairs.count - lower - higher)
  }

  /// Whether the sting is lower than the fear (`true`) or higher; `nil` if chance explains the
  /// difference, and if the mean says one thing and most entries say the other.
  package var isStingLower: Bool? {
    guard pairs.count >= Self.fewestForMean, let difference, difference.isSignificant,
      let meanFear, let meanSting
    else { return nil }
    let (lower, higher, _) = comparisons
    if meanSting < meanFear, lower > higher { return true }
    if meanSting > meanFear, higher > lower { return false }
    return nil
  }
}
