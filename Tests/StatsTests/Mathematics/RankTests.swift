import Stats
import Testing

@Suite("Ranks and trends")
struct RankTests {
  @Test("The signed-rank example is exact")
  func wilcoxon() throws {
    let test = try #require(
      WilcoxonSignedRank(
        differences: [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]))
    #expect(test.count == 15)
    #expect(test.statistic == 24)
    #expect(test.isExact)
    #expect(isClose(test.pValue, 0.0412598, within: 0.5e-7))
  }

  @Test("Zero differences are dropped, and nothing but zeros is not tested")
  func zeros() {
    #expect(WilcoxonSignedRank(differences: [0, 0]) == nil)
    #expect(WilcoxonSignedRank(differences: []) == nil)
    #expect(
      WilcoxonSignedRank(differences: [0, 3, 0, -1, 2])
        == WilcoxonSignedRank(differences: [3, -1, 2]))
  }

  @Test("One difference alone tells nothing")
  func single() {
    #expect(WilcoxonSignedRank(differences: [4])?.pValue == 1)
    #expect(WilcoxonSignedRank(differences: [-4])?.statistic == 0)
  }

  @Test("Ties share ranks: few are tested exactly, many by the normal approximation")
  func ties() throws {
    let few = try #require(WilcoxonSignedRank(differences: [1, 1, 2, 2, 3, -1]))
    #expect(few.isExact)
    #expect(few.statistic == 2)
    #expect(isClose(few.pValue, 0.125, within: 1e-15))
    let many = try #require(
      WilcoxonSignedRank(differences: [1, 1, 2, 2, 3, -1, 4, 4, 5, -2, 1, 3, 2, 1, 6]))
    #expect(!many.isExact)
    #expect(many.statistic == 10.5)
    #expect(isClose(many.pValue, 0.005092186071982299, within: 1e-14))
  }

  static let trend = zip(0..., [8.0, 7, 7, 9, 6, 5, 6, 4, 5, 3]).map { (x: Double($0), y: $1) }

  @Test("The Theil-Sen example has its slope, intercept and interval")
  func theilSen() throws {
    let line = try #require(TheilSen(points: Self.trend))
    #expect(line.slope == -0.5)
    #expect(line.intercept == 8.25)
    #expect(isClose(line.interval, -0.6667, -0.2857, within: fourDecimals))
    #expect(TheilSen(points: Self.trend.reversed()) == line)
  }

  @Test("A line needs two points that differ in x")
  func theilSenEdges() throws {
    #expect(TheilSen(points: []) == nil)
    #expect(TheilSen(points: [(x: 1, y: 2)]) == nil)
    #expect(TheilSen(points: [(x: 1, y: 2), (x: 1, y: 5)]) == nil)
    let level = try #require(TheilSen(points: (0..<6).map { (x: Double($0), y: 4) }))
    #expect((level.slope, level.intercept) == (0, 4))
    let tied = [(x: 0.0, y: 4.0), (x: 0.0, y: 4.0), (x: 1.0, y: 4.0)]
    #expect(TheilSen(points: tied)?.interval == nil)
  }

  @Test("Many points are thinned evenly, and a straight line stays itself")
  func theilSenThinning() throws {
    let line = try #require(
      TheilSen(points: (0..<5000).map { (x: Double($0), y: 3 - 2 * Double($0)) }))
    #expect((line.slope, line.intercept) == (-2, 3))
    #expect(line.interval == ConfidenceInterval(lower: -2, upper: -2))
  }

  @Test("The Kendall example has its τ-b, and a constant has none")
  func kendall() {
    #expect(isClose(KendallTau(points: Self.trend)?.value, -0.7361, within: fourDecimals))
    #expect(KendallTau(points: [(x: 1, y: 2)]) == nil)
    #expect(KendallTau(points: [(x: 1, y: 2), (x: 1, y: 3)]) == nil)
    #expect(KendallTau(points: [(x: 1, y: 2), (x: 3, y: 2)]) == nil)
    #expect(KendallTau(points: [(x: 1, y: 2), (x: 3, y: 7)])?.value == 1)
  }

  @Test("The Brier example scores .3000")
  func brier() throws {
    let score = try #require(
      BrierScore([
        .init(chance: 0.9, happened: true), .init(chance: 0.8, happened: false),
        .init(chance: 0.5, happened: true),
      ]))
    #expect(isClose(score.value, 0.3, within: 1e-12))
    #expect(isClose(score.meanChance, 2.2 / 3, within: 1e-12))
    #expect(score.happened == Proportion(2, of: 3))
    #expect(BrierScore([]) == nil)
  }
}
