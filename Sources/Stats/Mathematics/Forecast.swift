/// In how many days a number of further noes will have come, as a range and never as a date.
package struct Forecast: Sendable, Hashable {
  /// The day count with a chance of 5% to be enough.
  package let earliest: Double
  /// The day count with a chance of 25% to be enough.
  package let early: Double
  /// The day count as likely too short as too long.
  package let median: Double
  /// The day count with a chance of 75% to be enough.
  package let late: Double
  /// The day count with a chance of 95% to be enough.
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
}

extension Forecast {
  /// The days to `remaining` more events, when `events` came in `days` at an even pace.
  ///
  /// T·B/(1 − B) with B ~ Beta(r, k + ½): events come by a Poisson process whose rate is known only
  /// from the k events of T days. nil when there is nothing to go by (no events, no days) or to go
  /// for. Bursty counts need the wider `init(resampling:remaining:)`.
  ///
  /// - Parameters:
  ///   - events: how many came so far, k.
  ///   - days: in how many days, pauses taken out, T.
  ///   - remaining: how many are still to come, r.
  package init?(events: Int, inDays days: Int, remaining: Int) {
    guard events > 0, days > 0, remaining > 0 else { return nil }
    let share = BetaDistribution(Double(remaining), Double(events) + 0.5)
    self.init { Double(days) * share.oddsQuantile($0) }
  }
}
