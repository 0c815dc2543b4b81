import Stats
import Testing

@Suite("The trend of ratings")
struct RatingTrendTests {
  @Test("Counted slopes give the same line as listed ones", arguments: 1...60)
  func sameLine(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    let ratings = (0..<count).map { _ in generator.index(below: 11) }
    let points = ratings.enumerated().map { (x: Double($0.offset), y: Double($0.element)) }
    #expect(TheilSen(ratings: ratings) == TheilSen(points: points))
  }

  @Test("The known answer of ten falling ratings")
  func knownAnswer() throws {
    let trend = try #require(TheilSen(ratings: [8, 7, 7, 9, 6, 5, 6, 4, 5, 3]))
    #expect(trend.slope == -0.5)
    #expect(trend.intercept == 8.25)
  }

  @Test("One rating has no trend")
  func single() {
    #expect(TheilSen(ratings: [5]) == nil)
    #expect(TheilSen(ratings: []) == nil)
  }
}
