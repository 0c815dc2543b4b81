/// The number of days until some further noes have come, as a range and never as a date.
package struct Forecast: Sendable, Hashable {
  /// The day count that is enough with a chance of 5%.
  package let earliest: Double
  /// The day count that is enough with a chance of 25%.
  package let early: Double
  /// The day count that is as likely to be too short as too long.
  package let median: Double
  /// The day count that is enough with a chance of 75%.
  package let late: Double
  /// The day count that is enough with a chance of 95%.
  package let latest: Double

  /// A hundred years, in days: no forecast looks farther, and this value reads "not in sight".
  package static let horizon = 36_525.0

  /// Makes a forecast from the function that gives its quantile for each probability.
  init(quantile: (Double) -> Double) {
    earliest = min(Self.horizon, quantile(0.05))
    early = min(Self.horizon, quantile(0.25))
    median = min(Self.horizon, quantile(0.5))
    late = min(Self.horizon, quantile(0.75))
    latest = min(Self.horizon, quantile(0.95))
  }

  /// The range for the words, which should hold nine times in ten.
  package var range: WordedRange { WordedRange(from: earliest, to: latest) }
}

extension Forecast {
  /// The days to `remaining` more events, when `events` came in `days`.
  ///
  /// T·B/(1 − B) with B ~ Beta(r/φ, (k + ½)/φ): events come at a rate that is known only from the k
  /// events of T days, and the variance of their number is φ times that of an even (Poisson) pace.
  /// nil if there is nothing to go by (no events, no days) or nothing remaining.
  ///
  /// - Parameters:
  ///   - events: how many came so far, k.
  ///   - days: in how many days, without pauses, T.
  ///   - remaining: how many are still to come, r.
  ///   - scatter: the variance of counts over their mean, φ ≥ 1; 1 is an even pace.
  package init?(events: Double, inDays days: Double, remaining: Int, scatter: Double = 1) {
    guard events > 0, days > 0, remaining > 0 else { return nil }
    let share = BetaDistribution(Double(remaining) / scatter, (events + 0.5) / scatter)
    self.init { days * share.oddsQuantile($0) }
  }

  /// The days to `remaining` more events at a recent pace.
  package init?(_ pace: RecentPace, remaining: Int) {
    self.init(
      events: pace.events, inDays: pace.days, remaining: remaining, scatter: pace.scatter)
  }

  /// The same forecast with each of its day counts changed, in order.
  func map(_ change: (Double) -> Double) -> Forecast {
    let quantiles = [0.05: earliest, 0.25: early, 0.5: median, 0.75: late, 0.95: latest]
    return Forecast { quantiles[$0].map(change) ?? Self.horizon }
  }
}
