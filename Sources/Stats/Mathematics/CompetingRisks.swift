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
    /// The chance of a no by the end of this day.
    package let no: Share
    /// The chance of a yes by the end of this day.
    package let yes: Share
    /// The share still waiting; with the two chances it makes 1, up to rounding (1e-12).
    package let waiting: Share
  }

  /// A share with its uncertainty.
  package struct Share: Sendable, Hashable {
    /// 0 … 1.
    package let value: Double
    /// Its variance, at least 0.
    package let variance: Double

    /// The 95% interval on the log(−log) scale; nil at 0 and 1.
    package var interval: ConfidenceInterval? {
      ConfidenceInterval(around: value, relativeError: variance.squareRoot() / value)
    }
  }

  /// One step for each day on which a wait ended or was censored, days ascending.
  package let steps: [Step]
  /// How many of the waits are worth one independent wait.
  let designEffect: Double
  /// Whether all waits have ended, none of them censored: then every share is a plain proportion.
  package let isComplete: Bool

  /// Estimates both chances from any number of waits in any order; no waits make no steps.
  ///
  /// - Parameter designEffect: how many of the waits are worth one independent wait, at least 1:
  ///   the variances are that many times as large.
  package init(_ observations: [Observation], designEffect: Double = 1) {
    self.designEffect = designEffect
    isComplete = observations.allSatisfy { $0.end != .censored }
    var estimate = Estimate()
    steps = RiskSet.all(of: observations, by: \.days).map { set in
      let noes = set.ended.count { $0.end == .no }
      let yeses = set.ended.count { $0.end == .yes }
      estimate.add(noes: noes, yeses: yeses, atRisk: set.atRisk)
      return Step(
        day: set.day, atRisk: set.atRisk, noes: noes, yeses: yeses,
        censored: set.ended.count - noes - yeses,
        no: estimate.no.share(designEffect, estimate.hazardSum),
        yes: estimate.yes.share(designEffect, estimate.hazardSum),
        waiting: Share(
          value: estimate.waiting,
          variance: designEffect * estimate.waiting * estimate.waiting * estimate.hazardSum))
    }
  }

  /// Whether enough independent asks had waited `day` days to say anything about what follows.
  package func isTold(on day: Int) -> Bool {
    let reached = isComplete ? steps.first : steps.first { $0.day >= day }
    return reached.map {
      Double($0.atRisk) >= Double(SurvivalCurve.fewestWaits) * designEffect
    } ?? false
  }

  /// The shares by the end of a day; nil if fewer than `SurvivalCurve.fewestWaits` independent asks
  /// had waited that long, unless all have ended.
  package func shares(by day: Int) -> (no: Share, yes: Share, waiting: Share)? {
    guard isTold(on: day) else { return nil }
    let none = Share(value: 0, variance: 0)
    return steps.last { $0.day <= day }.map { ($0.no, $0.yes, $0.waiting) }
      ?? (none, none, Share(value: 1, variance: 0))
  }
}

/// The sums that grow from day to day.
private struct Estimate {
  var no = Incidence()
  var yes = Incidence()
  var waiting = 1.0
  /// Σ d / n(n − d), Greenwood's.
  var hazardSum = 0.0

  mutating func add(noes: Int, yeses: Int, atRisk: Int) {
    let (n, d) = (Double(atRisk), Double(noes + yeses))
    // If all have ended, the curves stay as they are, and their uncertainty does not grow.
    let hazard = noes + yeses == atRisk ? 0 : d / (n * (n - d))
    no.add(Double(noes), of: n, waiting: waiting, hazard: hazard)
    yes.add(Double(yeses), of: n, waiting: waiting, hazard: hazard)
    hazardSum += hazard
    waiting *= (n - d) / n
  }
}

/// The chance of one end, and the sums that its variance is made of.
///
/// Var I(t) = Σ (I(t) − Iⱼ)² dⱼ/nⱼ(nⱼ − dⱼ) + Σ S²ⱼ₋₁ dₖⱼ(nⱼ − dₖⱼ)/nⱼ³ − 2 Σ (I(t) − Iⱼ) Sⱼ₋₁ dₖⱼ/nⱼ²,
/// multiplied out so that it takes one pass. Source: Marubini and Valsecchi (1995), 10.3.
private struct Incidence {
  var value = 0.0
  private var hazardTimesValue = 0.0
  private var hazardTimesSquare = 0.0
  private var own = 0.0
  private var cross = 0.0
  private var crossTimesValue = 0.0

  mutating func add(_ events: Double, of n: Double, waiting: Double, hazard: Double) {
    value += waiting * events / n
    hazardTimesValue += hazard * value
    hazardTimesSquare += hazard * value * value
    own += waiting * waiting * events * (n - events) / (n * n * n)
    let term = waiting * events / (n * n)
    cross += term
    crossTimesValue += term * value
  }

  func share(_ designEffect: Double, _ hazardSum: Double) -> CompetingRisks.Share {
    let spread = value * value * hazardSum - 2 * value * hazardTimesValue + hazardTimesSquare
    let variance = spread + own - 2 * (value * cross - crossTimesValue)
    return CompetingRisks.Share(
      value: min(1, value), variance: designEffect * max(0, variance))
  }
}
