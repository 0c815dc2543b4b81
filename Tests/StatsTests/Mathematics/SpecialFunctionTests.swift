import Stats
import Testing

@Suite("Special functions")
struct SpecialFunctionTests {
  @Test("The log gamma function is ln (n − 1)! at whole numbers and ½ ln π at one half")
  func logGammaAnchors() {
    #expect(logGamma(1) == 0)
    #expect(logGamma(2) == 0)
    for (n, expected) in lnOfFactorials {
      #expect(abs(logGamma(Double(n + 1)) / expected - 1) < 1e-14, "ln \(n)!")
    }
    #expect(isClose(logGamma(0.5), 0.5723649429247001, within: 1e-15))
  }

  private let lnOfFactorials = [
    (2, 0.6931471805599453), (3, 1.791759469228055), (5, 4.787491742782046),
    (8, 10.60460290274525), (9, 12.801827480081469), (10, 15.104412573075516),
    (17, 33.50507345013689),
  ]

  @Test("The incomplete beta function meets its anchors")
  func betaAnchors() {
    let (even, lopsided) = (BetaDistribution(2, 3), BetaDistribution(10.5, 20.5))
    #expect(isClose(even.tails(0.5, 0.5).lower, 0.6875, within: 1e-15))
    #expect(isClose(lopsided.tails(0.3, 0.7).lower, 0.337222, within: sixDecimals))
    #expect(isClose(BetaDistribution(1, 1).tails(0.25, 0.75).lower, 0.25, within: 1e-16))
  }

  @Test("The incomplete beta function is 0 and 1 at and beyond its ends")
  func betaEnds() {
    let beta = BetaDistribution(0.5, 3)
    #expect(beta.tails(0, 1) == (0, 1) && beta.tails(-1, 2) == (0, 1))
    #expect(beta.tails(1, 0) == (1, 0) && beta.tails(2, -1) == (1, 0))
    #expect(beta.quantile(0) == 0 && beta.quantile(1) == 1)
    #expect(beta.oddsQuantile(0) == 0 && beta.oddsQuantile(1) == .infinity)
  }

  @Test("Beta quantiles invert the distribution function, for lopsided shapes too")
  func betaQuantilesInvert() {
    for (a, b) in [(0.5, 0.5), (0.5, 5000.5), (5000.5, 0.5), (3, 4), (9000, 12000), (1000, 3.5)] {
      let beta = BetaDistribution(a, b)
      for probability in [1e-6, 0.025, 0.3, 0.5, 0.9, 0.975] {
        let share = beta.quantile(probability)
        #expect(
          isClose(beta.tails(share, 1 - share).lower, probability, within: 1e-11),
          "Beta(\(a), \(b)) at \(probability)")
      }
    }
  }

  @Test("The incomplete gamma function is an exponential for shape 1, and ends at 0 and 1")
  func gammaAnchors() {
    let exponential = GammaDistribution(shape: 1)
    #expect(isClose(exponential.upperTail(1), 0.36787944117144233, within: 1e-15))
    #expect(isClose(exponential.upperTail(5), 0.006737946999085467, within: 1e-16))
    #expect(exponential.upperTail(0) == 1 && exponential.upperTail(-1) == 1)
    #expect(exponential.upperTail(.infinity) == 0)
  }

  @Test("The normal distribution leaves 2.5% beyond its z")
  func normalAnchors() {
    #expect(isClose(StandardNormal.twoSidedTail(StandardNormal.z95), 0.05, within: 1e-15))
    #expect(isClose(StandardNormal.twoSidedTail(-StandardNormal.z95), 0.05, within: 1e-15))
    #expect(StandardNormal.twoSidedTail(0) == 1)
  }
}
