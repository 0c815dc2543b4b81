import Stats
import Testing

@Suite("Forecasts")
struct ForecastTests {
  struct Example: Sendable {
    let events: Double
    let days: Double
    let remaining: Int
    let quantiles: [Double]
  }

  static let examples = [
    Example(events: 86, days: 240, remaining: 14, quantiles: [22.9, 31.1, 38.1, 46.1, 59.9]),
    Example(
      events: 86, days: 240, remaining: 914, quantiles: [2124.1, 2360.5, 2544.8, 2748.0, 3078.0]),
    Example(
      events: 10, days: 10, remaining: 990, quantiles: [604.0, 792.9, 973.3, 1212.2, 1711.4]),
    Example(events: 3, days: 14, remaining: 7, quantiles: [10.1, 18.9, 29.4, 47.0, 98.8]),
  ]

  @Test("The days to so many more are beta prime quantiles", arguments: examples)
  func betaPrime(_ example: Example) throws {
    let forecast = try #require(
      Forecast(events: example.events, inDays: example.days, remaining: example.remaining))
    for (found, expected) in zip(forecast.quantiles, example.quantiles) {
      #expect(isClose(found, expected, within: 0.05 + 1e-9))
    }
  }

  @Test("Nothing is foretold from nothing, nor for nothing")
  func nothing() {
    #expect(Forecast(events: 0, inDays: 14, remaining: 7) == nil)
    #expect(Forecast(events: 3, inDays: 0, remaining: 7) == nil)
    #expect(Forecast(events: 3, inDays: 14, remaining: 0) == nil)
    #expect(RecentPace(dailyCounts: [Int]()) == nil)
    #expect(RecentPace(dailyCounts: [0, 0, 0]) == nil)
  }

  @Test("No forecast looks farther than a hundred years")
  func horizon() {
    #expect(Forecast(events: 1, inDays: 3650, remaining: 999)?.latest == Forecast.horizon)
  }

  @Test("Scatter makes a forecast wider, and an even pace is the narrowest")
  func scatter() throws {
    for remaining in [8, 33, 83, 983] {
      let ranges = try [1, 2, 5, 20].map { scatter in
        let forecast = try #require(
          Forecast(events: 17, inDays: 56, remaining: remaining, scatter: scatter))
        return forecast.latest - forecast.earliest
      }
      #expect(ranges == ranges.sorted())
    }
  }

  @Test("An even pace of a year is known, one of a fortnight is not")
  func evenPace() throws {
    let day = [1, 0, 0, 1, 0, 1, 0]
    let year = try #require(RecentPace(dailyCounts: (0..<52).flatMap { _ in day }))
    let fortnight = try #require(RecentPace(dailyCounts: day + day))
    #expect(abs(year.events / year.days - 3.0 / 7) < 0.01)
    #expect(year.scatter < 1.5 && fortnight.scatter > 4)
    #expect(year.days > 165 && fortnight.days < 14.01)
  }

  @Test("Recent weeks weigh more")
  func recency() throws {
    let (slow, fast) = (Array(repeating: 0, count: 120), Array(repeating: 1, count: 120))
    let rising = try #require(RecentPace(dailyCounts: slow + fast))
    let falling = try #require(RecentPace(dailyCounts: fast + slow))
    #expect(rising.events / rising.days > 0.75)
    #expect(falling.events / falling.days < 0.25)
  }

  @Test("Spells of asking show in blocks of weeks and make the range wider")
  func spells() throws {
    let even = try #require(RecentPace(dailyCounts: (0..<168).map { $0 % 2 }))
    let spells = try #require(RecentPace(dailyCounts: (0..<168).map { $0 / 28 % 2 }))
    #expect(spells.scatter > 3 * even.scatter)
    let wide = try #require(Forecast(spells, remaining: 16))
    let narrow = try #require(Forecast(even, remaining: 16))
    #expect(wide.latest - wide.earliest > narrow.latest - narrow.earliest)
  }

  @Test("The burstiness example is far from an even pace")
  func dispersion() throws {
    let dispersion = try #require(Dispersion(weeklyCounts: [0, 4, 1, 0, 7, 2, 0, 3]))
    #expect(isClose(dispersion.index, 20.1765, within: fourDecimals))
    #expect(dispersion.degreesOfFreedom == 7)
    #expect(isClose(dispersion.pValue, 0.0052, within: fourDecimals))
    #expect(dispersion.isBursty)
  }

  @Test("Even weeks are not bursty, and too few or empty weeks are not judged")
  func dispersionEdges() {
    #expect(Dispersion(weeklyCounts: [3, 3, 3])?.pValue == 1)
    #expect(Dispersion(weeklyCounts: [3, 3, 3])?.isBursty == false)
    #expect(Dispersion(weeklyCounts: [3]) == nil)
    #expect(Dispersion(weeklyCounts: [0, 0, 0]) == nil)
  }

  @Test("The random sequence is the published one")
  func splitMix() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }
}

extension Forecast {
  /// The five quantiles, ascending.
  var quantiles: [Double] { [earliest, early, median, late, latest] }
}
