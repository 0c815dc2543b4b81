import Stats
import Testing

@Suite("Survival curves")
struct SurvivalCurveTests {
  /// "6 9+" is a reply on day 6 and a wait of 9 days that goes on.
  static func curve(_ text: String) -> SurvivalCurve {
    SurvivalCurve(
      text.split(separator: " ").compactMap { word in
        let isEvent = !word.hasSuffix("+")
        return Int(isEvent ? word : word.dropLast()).map { .init(days: $0, isEvent: isEvent) }
      })
  }

  static let freireich = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"

  @Test("Bewick, Cheek and Ball's example has its curve and its standard errors")
  func bewick() {
    let replies = Self.curve("1 1 4 5 6+ 9 9+ 22").steps.filter { $0.events > 0 }
    #expect(replies.map(\.day) == [1, 4, 5, 9, 22])
    #expect(replies.map(\.atRisk) == [8, 6, 5, 3, 1])
    for (step, expected) in zip(replies, [0.75, 0.625, 0.5, 1.0 / 3, 0]) {
      #expect(isClose(step.survival, expected, within: 1e-12))
    }
    for (step, expected) in zip(replies, [0.1531, 0.1712, 0.1768, 0.1800]) {
      #expect(isClose(step.standardError, expected, within: fourDecimals))
    }
    #expect(replies.last?.standardError == nil)
    #expect(replies.last?.interval == nil)
  }

  @Test("Freireich's 6-MP arm has its curve, its standard errors and its median")
  func freireichArm() {
    let curve = Self.curve(Self.freireich)
    let replies = curve.steps.filter { $0.events > 0 }
    #expect(replies.map(\.day) == [6, 7, 10, 13, 16, 22, 23])
    let survival = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    let errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    for (step, (survival, error)) in zip(replies, zip(survival, errors)) {
      #expect(isClose(step.survival, survival, within: fourDecimals))
      #expect(isClose(step.standardError, error, within: fourDecimals))
    }
    #expect(curve.median == 23)
    #expect(curve.lastDay == 35)
  }

  @Test("The interval is that of scipy's log-log method")
  func logLogInterval() {
    let step = Self.curve(Self.freireich).steps.first { $0.day == 6 }
    #expect(isClose(step?.interval, 0.619718, 0.951552, within: sixDecimals))
  }

  @Test("A curve that stops at exactly one half has a median, one that stops above has none")
  func medians() {
    #expect(Self.curve("1 1 4 5 6+ 9 9+ 22").median == 5)
    #expect(Self.curve("1 2 3 3+ 4+ 5+ 6+").median == nil)
    #expect(Self.curve("2 7+").median == 2)
  }

  @Test("At a tie a reply comes before a censoring")
  func ties() {
    let curve = Self.curve("4+ 4 4+ 4+")
    #expect(curve.steps.count == 1)
    #expect(curve.steps.first?.atRisk == 4)
    #expect(curve.steps.first?.censored == 3)
    #expect(curve.survival(at: 4) == 0.75)
  }

  @Test("The curve is read between its steps, and not beyond the longest wait")
  func reading() {
    let curve = Self.curve("1 1 4 5 6+ 9 9+ 12+")
    #expect(curve.survival(at: 0) == 1)
    #expect(curve.survival(at: 3) == 0.75)
    #expect(curve.survival(at: 12) == curve.survival(at: 9))
    #expect(curve.survival(at: 13) == nil)
    #expect(Self.curve("3 8").survival(at: 100) == 0)
    #expect(curve.atRisk(on: 0) == 8)
    #expect(curve.atRisk(on: 1) == 8)
    #expect(curve.atRisk(on: 2) == 6)
    #expect(curve.atRisk(on: 12) == 1)
    #expect(curve.atRisk(on: 13) == 0)
  }

  @Test("The chance of a reply ends where the waits or the data end")
  func chances() {
    let curve = Self.curve("1 1 4 5 6+ 9 9+ 12+")
    let chance = curve.chanceOfReply(within: 4, afterSilenceOf: 1)
    #expect(isClose(chance?.value, 1.0 / 3, within: 1e-12))
    #expect(chance?.replies == 2 && chance?.silent == 6)
    #expect(curve.chanceOfReply(within: 5, afterSilenceOf: 7) != nil)
    #expect(curve.chanceOfReply(within: 6, afterSilenceOf: 7) == nil)
    #expect(Self.curve("3 8").chanceOfReply(within: 30, afterSilenceOf: 3)?.value == 1)
    #expect(Self.curve("3 8").chanceOfReply(within: 30, afterSilenceOf: 8) == nil)
  }

  @Test("No waits make no curve")
  func empty() {
    let curve = SurvivalCurve([])
    #expect(curve.steps.isEmpty)
    #expect(curve.median == nil)
    #expect(curve.lastDay == nil)
    #expect(curve.survival(at: 0) == nil)
    #expect(curve.atRisk(on: 0) == 0)
    #expect(curve.chanceOfReply(within: 30, afterSilenceOf: 0) == nil)
  }

  @Test("A level step has a standard error of 0 and no interval yet")
  func level() {
    let first = Self.curve("2+ 5 9").steps.first
    #expect(first?.survival == 1)
    #expect(first?.standardError == 0)
    #expect(first?.interval == nil)
  }
}

extension SurvivalCurve.Step {
  /// Greenwood's standard error, which textbooks print; the program needs only its sum.
  var standardError: Double? { greenwoodSum.map { survival * $0.squareRoot() } }
}
