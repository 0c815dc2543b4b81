/// The chance that ten more asks bring at least one yes, wholly or in part, within a number of days.
///
/// It is based on all asks, including silent ones: how many end in a yes by then, according to the
/// cumulative incidence (Aalen and Johansen), with the uncertainty of that share.
package struct YesAhead: Sendable, Hashable {
  /// 0 … 1.
  package let chance: Double
  /// The days within which the asks are answered.
  package let days: Int

  /// The number of further asks.
  package static let asks = 10

  /// `nil` while too few asks are decided, if too many of them have no answer date, if fewer than
  /// five asks have waited a week, and before the first yes: about a chance that has never come
  /// true, only its upper bound is known, which the rate gives.
  init?(_ replies: Replies, rate: Proportion?) {
    guard let rate, rate.isTold, replies.areDaysKnown else { return nil }
    let told = OfAHundred.days.reversed().lazy.compactMap { day in
      replies.ends.shares(by: day).map { (day, $0.yes) }
    }.first
    guard let (day, share) = told, share.value > 0 else { return nil }
    let binomial = share.value * (1 - share.value)
    // The size of a simple random sample in which the share would be as uncertain as here.
    let size =
      share.variance > 0 ? binomial / share.variance : replies.ends.independentWaits(until: day)
    let belief = BetaDistribution(share.value * size + 0.5, (1 - share.value) * size + 0.5)
    chance = belief.chanceOfAtLeastOne(inNext: Self.asks)
    days = day
  }
}

extension CompetingRisks {
  /// The independent asks that had ended by the end of a day, or waited longer.
  func independentWaits(until day: Int) -> Double {
    let ended = steps.reduce(0) { $0 + ($1.day <= day ? $1.noes + $1.yeses : 0) }
    let waiting = steps.first { $0.day > day }?.atRisk ?? 0
    return Double(ended + waiting) / designEffect
  }
}
