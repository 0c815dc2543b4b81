import Phrases
import Testing

@Suite("Numbers in the form that people say them in")
struct OddsTests {
  @Test(arguments: [
    (-0.1, .none), (0, .none), (0.001, .oneIn(1000)), (1.0 / 6, .oneIn(6)), (0.399, .oneIn(3)),
    (0.4, .inTen(4)), (0.95, .inTen(10)), (0.951, .nearlyAll), (1, .nearlyAll),
  ] as [(Double, Odds)])
  func `A share is one in some below four in ten, above it some in ten`(
    share: Double, odds: Odds
  ) {
    #expect(Odds(share) == odds)
  }

  @Test(arguments: [
    (0.2...0.4, .day, 1...1), (3...21, .day, 3...21), (10...21.5, .week, 1...3),
    (30...120, .week, 4...17), (30...121, .month, 1...4), (400...1101, .year, 1...3),
    (400...36_524, .year, 1...100),
  ] as [(ClosedRange<Double>, TimeSpan.Unit, ClosedRange<Int>)])
  func `A time is told in the unit that suits its longest end`(
    days: ClosedRange<Double>, unit: TimeSpan.Unit, count: ClosedRange<Int>
  ) throws {
    let span = try #require(TimeSpan(days: days))
    #expect(span.unit == unit)
    #expect(span.count == count)
  }

  @Test func `What may be a hundred years away is not in sight`() {
    #expect(TimeSpan(days: 10...36_525) == nil)
  }

  @Test func `How often an answer is a yes needs a yes and enough answers`() {
    #expect(YesFrequency(yeses: 0, decided: 9, fewest: 5) == nil)
    #expect(YesFrequency(yeses: 2, decided: 4, fewest: 5) == nil)
    #expect(YesFrequency(yeses: 17, decided: 103, fewest: 5) == .oneIn(6))
    #expect(YesFrequency(yeses: 4, decided: 5, fewest: 5) == .mostOf(5))
  }
}
