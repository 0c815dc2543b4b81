/// The share of asks still without an answer, by the number of days (Kaplan and Meier 1958).
///
/// A wait that has not ended yet is censored at its present length: it says "longer than this" and
/// is never imputed. At a tie replies come before censorings.
package struct SurvivalCurve: Sendable, Equatable {
  /// One wait: how long it has lasted, and whether a reply ended it.
  package struct Observation: Sendable, Hashable {
    /// Whole days since the ask, at least 0.
    package let days: Int
    /// Whether a reply came on that day; false means censored.
    package let isEvent: Bool

    /// Makes an observation of `days` ≥ 0.
    package init(days: Int, isEvent: Bool) {
      precondition(days >= 0, "a wait cannot be negative")
      self.days = days
      self.isEvent = isEvent
    }
  }

  /// One step for each day on which a wait ended or was censored, days ascending.
  package let steps: [Step]
  /// How many of the waits are worth one independent wait.
  let designEffect: Double

  /// Estimates the curve from any number of waits in any order; no waits make no steps.
  ///
  /// - Parameter designEffect: how many of the waits are worth one independent wait, at least 1:
  ///   the variance is that many times as large.
  package init(_ observations: [Observation], designEffect: Double = 1) {
    self.designEffect = designEffect
    var survival = 1.0
    var greenwood: Double? = 0
    steps = RiskSet.all(of: observations, by: \.days).map { set in
      let events = set.ended.count(where: \.isEvent)
      let remaining = set.atRisk - events
      survival *= Double(remaining) / Double(set.atRisk)
      if remaining == 0 {
        greenwood = nil
      } else {
        greenwood? += designEffect * Double(events) / (Double(set.atRisk) * Double(remaining))
      }
      return Step(
        day: set.day, atRisk: set.atRisk, events: events,
        censored: set.ended.count - events, survival: survival, greenwoodSum: greenwood)
    }
  }

  /// Fewer independent waits than this say nothing about what follows.
  package static let fewestWaits = 5
}

extension SurvivalCurve {
  /// The first day on which at most half are still waiting; nil is "not reached".
  ///
  /// Half is taken with a tolerance of 1e-12, for products of fractions that make it exactly.
  package var median: Int? { steps.first { $0.survival <= 0.5 + 1e-12 }?.day }

  /// The days that the median plausibly is: those on which the interval of the curve meets one
  /// half; `last` is nil if its upper end stays above.
  ///
  /// Source: Brookmeyer and Crowley (1982), on the log(−log) scale. nil without a median.
  package var medianInterval: (first: Int, last: Int?)? {
    guard let median else { return nil }
    func day(_ bound: (ConfidenceInterval) -> Double) -> Int? {
      steps.first {
        $0.interval.map { bound($0) <= 0.5 } ?? ($0.survival == 0)
      }?.day
    }
    return (min(median, day(\.lower) ?? median), day(\.upper))
  }

  /// The longest wait observed, in days; nil without observations.
  package var lastDay: Int? { steps.last?.day }

  /// The share still waiting after `day`; 1 before the first step.
  ///
  /// nil beyond the longest observed wait, where the data say nothing, unless the curve has ended
  /// at 0.
  package func survival(at day: Int) -> Double? {
    guard let last = steps.last else { return nil }
    if day > last.day && last.survival > 0 { return nil }
    let later = indexOfFirstStep(after: day)
    return later == 0 ? 1 : steps[later - 1].survival
  }

  /// How many waits had lasted at least `day` days: the denominator of what follows that day.
  package func atRisk(on day: Int) -> Int {
    let next = indexOfFirstStep(after: day - 1)
    return next < steps.count ? steps[next].atRisk : 0
  }

  /// Whether enough independent waits had lasted at least `day` days to say anything about what
  /// follows.
  package func isTold(on day: Int) -> Bool {
    Double(atRisk(on: day)) >= Double(Self.fewestWaits) * designEffect
  }

  private func indexOfFirstStep(after day: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
