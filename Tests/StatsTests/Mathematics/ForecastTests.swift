import Stats
import Testing

@Suite("Forecasts")
struct ForecastTests {
  struct Example: Sendable {
    let events: Int
    let days: Int
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
    #expect(Forecast(resampling: [], remaining: 7) == nil)
    #expect(Forecast(resampling: [0, 0, 0], remaining: 7) == nil)
    #expect(Forecast(resampling: [0, 4, 1], remaining: 0) == nil)
  }

  @Test("No forecast looks farther than a hundred years")
  func horizon() {
    #expect(Forecast(events: 1, inDays: 3650, remaining: 999)?.latest == Forecast.horizon)
    let sparse = Array(repeating: 0, count: 51) + [1]
    let resampled = Forecast(resampling: sparse, remaining: 999)
    #expect(resampled?.latest == Forecast.horizon)
    #expect(resampled?.median == Forecast.horizon)
  }

  @Test("Weeks that are all alike leave nothing to chance")
  func evenWeeks() throws {
    let forecast = try #require(Forecast(resampling: [2, 2, 2, 2], remaining: 7))
    #expect(forecast.quantiles == [24.5, 24.5, 24.5, 24.5, 24.5])
  }

  @Test("The same weeks and the same seed give the same forecast, another seed another")
  func reproducible() {
    let weeks = [0, 4, 1, 0, 7, 2, 0, 3]
    let first = Forecast(resampling: weeks, remaining: 14)
    #expect(first == Forecast(resampling: weeks, remaining: 14))
    #expect(first != Forecast(resampling: weeks, remaining: 14, seed: 7))
  }

  @Test("Bursty weeks make the forecast wider than an even pace does")
  func burstiness() throws {
    let weeks = [0, 4, 1, 0, 7, 2, 0, 3]
    for remaining in [8, 33, 83, 983] {
      let even = try #require(Forecast(events: 17, inDays: 56, remaining: remaining))
      let bursty = try #require(Forecast(resampling: weeks, remaining: remaining))
      #expect(bursty.latest - bursty.earliest > even.latest - even.earliest)
    }
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
