import Stats
import Testing

@Suite("Whether groups differ")
struct DifferenceTests {
  static let placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"

  private func waits(_ text: String) -> [SurvivalCurve.Observation] {
    text.split(separator: " ").compactMap { word in
      let isEvent = !word.hasSuffix("+")
      return Int(isEvent ? word : word.dropLast()).map { .init(days: $0, isEvent: isEvent) }
    }
  }

  @Test("Freireich's arms differ by log-rank χ² 16.793")
  func logRank() throws {
    let test = try #require(
      LogRank(waits(SurvivalCurveTests.freireich), waits(Self.placebo)))
    #expect(isClose(test.statistic, 16.793, within: 0.0005))
    #expect(test.pValue < 0.0001 && test.surplus < 0)
    let back = try #require(LogRank(waits(Self.placebo), waits(SurvivalCurveTests.freireich)))
    #expect(isClose(back.statistic, test.statistic, within: 1e-10))
    #expect(LogRank(waits("3+ 4+"), waits("5+")) == nil)
  }

  @Test("Ranks of two groups, with ties")
  func rankSum() throws {
    // scipy.stats.mannwhitneyu([1, 2, 2, 3, 5], [2, 4, 5, 6, 7, 8], method="asymptotic")
    let test = try #require(RankSum([1, 2, 2, 3, 5], [2, 4, 5, 6, 7, 8]))
    #expect(test.statistic == 4.5)
    #expect(isClose(test.pValue, 0.0648, within: fourDecimals))
    #expect(RankSum([4, 4], [4]) == nil)
    #expect(RankSum([], [4]) == nil)
  }

  @Test("A table of few is shuffled, one of many is not, and both are reproducible")
  func spread() throws {
    let many = try #require(ProportionSpread([(20, 40), (10, 40)]))
    #expect(isClose(many.statistic, 5.3333, within: fourDecimals))
    #expect(isClose(many.pValue, 0.0209, within: fourDecimals))
    // Fisher's exact test of 3 of 4 against 0 of 6: .0333.
    let few = try #require(ProportionSpread([(3, 4), (0, 6)]))
    #expect(isClose(few.pValue, 0.0333, within: 0.015))
    #expect(few == ProportionSpread([(3, 4), (0, 6)]))
    #expect(ProportionSpread([(3, 4)]) == nil)
    #expect(ProportionSpread([(0, 4), (0, 9)]) == nil)
    #expect(ProportionSpread([(4, 4), (0, 0)]) == nil)
  }

  @Test("Days of the week are as likely as there are of them")
  func uniformity() throws {
    let even = try #require(Uniformity([20, 10], chances: [2, 1]))
    #expect(even.statistic == 0 && even.pValue == 1)
    let odd = try #require(Uniformity([10, 20, 0], chances: [1, 1, 0]))
    #expect(isClose(odd.statistic, 3.3333, within: fourDecimals))
    #expect(odd.degreesOfFreedom == 1)
    #expect(Uniformity([0, 0], chances: [1, 1]) == nil)
  }

  @Test("The incidences have the variance of a share where nothing is censored")
  func incidenceVariance() throws {
    var generator = SplitMix64(seed: 4)
    let waits = (0..<120).map { _ in
      CompetingRisks.Observation(
        days: generator.whole(0, 30), end: generator.whole(0, 2) == 0 ? .yes : .no)
    }
    for step in CompetingRisks(waits).steps {
      for share in [step.no, step.yes, step.waiting] {
        #expect(isClose(share.variance, share.value * (1 - share.value) / 120, within: 1e-12))
      }
    }
  }

  @Test("The median of Freireich's arm is plausibly 13 days, or without an end in sight")
  func medianInterval() throws {
    let curve = SurvivalCurveTests.curve(SurvivalCurveTests.freireich)
    let interval = try #require(curve.medianInterval)
    #expect(interval.first == 13)
    #expect(interval.last == nil)
    let placebo = try #require(SurvivalCurve(waits(Self.placebo)).medianInterval)
    #expect(placebo.first == 4 && placebo.last == 11)
  }
}
