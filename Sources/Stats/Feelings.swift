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

  /// Below so many ratings no mean is told.
  package static let fewestForMean = 5
  /// Below so many ratings no trend is told.
  package static let fewestForTrend = 10

  /// The ratings of an edition. An entry counts once, even when it stands for several asks: it was
  /// one fear.
  init(_ edition: Edition, order: [EntryIndex]) {
    let asks = order.map { edition.published[$0].ask }
    let pairs = asks.compactMap { ask in
      ask.fear.flatMap { fear in ask.sting.map { Pair(fear: fear, sting: $0) } }
    }
    let fears = asks.compactMap(\.fear)
    let closed = asks.count { $0.outcome.isDecided }
    self.pairs = pairs
    rated = Proportion(min(pairs.count, closed), of: closed)
    meanFear = Self.mean(pairs.map(\.fear))
    meanSting = Self.mean(pairs.map(\.sting))
    difference = WilcoxonSignedRank(differences: pairs.map { Double($0.fear - $0.sting) })
    fearTrend =
      fears.count >= Self.fewestForTrend
      ? TheilSen(points: fears.enumerated().map { (x: Double($0.offset), y: Double($0.element)) })
      : nil
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
