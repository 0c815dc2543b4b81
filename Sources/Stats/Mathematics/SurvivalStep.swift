extension SurvivalCurve {
  /// What happened on one day of waiting, and the curve just after it.
  package struct Step: Sendable, Hashable {
    /// Days since the ask.
    package let day: Int
    /// How many were still waiting just before this day's replies.
    package let atRisk: Int
    /// How many replies came on this day; 0 where the curve stays level.
    package let events: Int
    /// How many waits were censored on this day, after its replies.
    package let censored: Int
    /// The share still waiting after this day, 0 … 1.
    package let survival: Double
    /// Σ d / n(n − d) up to this day, times the design effect; nil once the curve is at 0.
    package let greenwoodSum: Double?
    /// The 95% interval on the log(−log) scale; nil before the first reply and once at 0.
    package let interval: ConfidenceInterval?
  }
}

extension SurvivalCurve.Step {
  /// Makes a step with its uncertainty.
  ///
  /// Source: Greenwood (1926); Kalbfleisch and Prentice (1980) for the interval.
  ///
  /// - Parameter greenwoodSum: Σ d / n(n − d) up to this day; nil once everyone has had a reply.
  init(
    day: Int, atRisk: Int, events: Int, censored: Int, survival: Double, greenwoodSum: Double?
  ) {
    self.day = day
    self.atRisk = atRisk
    self.events = events
    self.censored = censored
    self.survival = survival
    self.greenwoodSum = greenwoodSum
    interval = greenwoodSum.flatMap {
      ConfidenceInterval(around: survival, relativeError: $0.squareRoot())
    }
  }
}
