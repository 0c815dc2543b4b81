/// The chance of a no and of a yes by each day of waiting, when either may come first.
///
/// One minus a survival curve of each would count asks twice; the cumulative incidence of Aalen
/// and Johansen (1978) does not: no + yes + still waiting = 1 at every step.
package struct CompetingRisks: Sendable, Equatable {
  /// How a wait ended.
  package enum End: Sendable, Hashable {
    /// A no came.
    case no
    /// A yes came.
    case yes
    /// Neither has come so far, or can come any more.
    case censored
  }

  /// One wait: how long it has lasted, and how it ended.
  package struct Observation: Sendable, Hashable {
    /// Whole days since the ask, at least 0.
    package let days: Int
    /// What ended the wait on that day.
    package let end: End

    /// Makes an observation of `days` ≥ 0.
    package init(days: Int, end: End) {
      precondition(days >= 0, "a wait cannot be negative")
      self.days = days
      self.end = end
    }
  }

  /// What happened on one day of waiting, and the three shares just after it.
  package struct Step: Sendable, Hashable {
    /// Days since the ask.
    package let day: Int
    /// How many were still waiting just before this day's answers.
    package let atRisk: Int
    /// How many noes came on this day.
    package let noes: Int
    /// How many yeses came on this day.
    package let yeses: Int
    /// How many waits were censored on this day, after its answers.
    package let censored: Int
    /// The chance of a no by the end of this day, 0 … 1.
    package let noIncidence: Double
    /// The chance of a yes by the end of this day, 0 … 1.
    package let yesIncidence: Double
    /// The share still waiting; with the two incidences it makes 1, up to rounding (1e-12).
    package let survival: Double
  }

  /// One step for each day on which a wait ended or was censored, days ascending.
  package let steps: [Step]

  /// Estimates both incidences from any number of waits in any order; no waits make no steps.
  package init(_ observations: [Observation]) {
    var survival = 1.0
    var noIncidence = 0.0
    var yesIncidence = 0.0
    steps = RiskSet.all(of: observations, by: \.days).map { set in
      let noes = set.ended.count { $0.end == .no }
      let yeses = set.ended.count { $0.end == .yes }
      let atRisk = Double(set.atRisk)
      noIncidence += survival * Double(noes) / atRisk
      yesIncidence += survival * Double(yeses) / atRisk
      survival *= Double(set.atRisk - noes - yeses) / atRisk
      return Step(
        day: set.day, atRisk: set.atRisk, noes: noes, yeses: yeses,
        censored: set.ended.count - noes - yeses,
        noIncidence: noIncidence, yesIncidence: yesIncidence, survival: survival)
    }
  }
}
