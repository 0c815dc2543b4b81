package import Calendar
import Content

/// What the keeper's ratings tell: dread before against sting after, and expectation against what
/// happened. Never required, never a diagnosis.
package struct Feelings: Sendable {
  /// One ask with both ratings, 0 to 10.
  package struct Pair: Hashable, Sendable {
    package let fear: Int
    package let sting: Int
  }

  /// The asks with both ratings, in the order of their days.
  package let pairs: [Pair]
  /// Of the closed asks, those with both ratings.
  package let rated: Proportion?
  /// Means over `pairs`; `nil` without any.
  package let meanFear: Double?
  package let meanSting: Double?
  /// Whether fear and sting differ by more than chance (Craske et al. 2014 on the mismatch).
  package let difference: WilcoxonSignedRank?
  /// The trend of fear from ask to ask; `nil` below `fewestForTrend` ratings.
  package let fearTrend: TheilSen?
  /// How near the expectations of a no came to what happened; `nil` without any.
  package let expectations: BrierScore?

  /// The means of each month of asks that has ratings, in order.
  package let months: [MonthMeans]

  /// Means over the asks of one month that have both ratings.
  package struct MonthMeans: Hashable, Sendable {
    package let month: Month
    package let fear: Double
    package let sting: Double
    package let count: Int
  }

  /// Below so many ratings no mean is told.
  package static let fewestForMean = 5
  /// Below so many ratings no trend is told.
  package static let fewestForTrend = 10

  /// The ratings. An entry counts once, even when it stands for several asks: it was
  /// one fear.
  init(_ unordered: [AskNumbers], order: [EntryIndex]) {
    let asks = order.map { unordered[$0] }
    let dated = asks.compactMap { ask in
      ask.fear.flatMap { fear in
        ask.sting.map { (month: ask.asked.month, pair: Pair(fear: fear, sting: $0)) }
      }
    }
    let pairs = dated.map(\.pair)
    let fears = asks.compactMap(\.fear)
    let closed = asks.count { $0.outcome.isDecided }
    self.pairs = pairs
    rated = Proportion(min(pairs.count, closed), of: closed)
    meanFear = Self.mean(pairs.map(\.fear))
    meanSting = Self.mean(pairs.map(\.sting))
    months = Dictionary(grouping: dated, by: \.month).compactMap { month, rated in
      guard let fear = Self.mean(rated.map(\.pair.fear)),
        let sting = Self.mean(rated.map(\.pair.sting))
      else { return nil }
      return MonthMeans(month: month, fear: fear, sting: sting, count: rated.count)
    }.sorted { $0.month < $1.month }
    difference = WilcoxonSignedRank(differences: pairs.map { Double($0.fear - $0.sting) })
    fearTrend = fears.count >= Self.fewestForTrend ? TheilSen(ratings: fears) : nil
    expectations = BrierScore(
      asks.compactMap { ask in
        guard let expected = ask.expected, ask.outcome.isDecided else { return nil }
        return .init(
          chance: Double(expected) / 100, happened: [.no, .ghosted].contains(ask.outcome))
      })
  }

  private static func mean(_ values: [Int]) -> Double? {
    values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }
}
