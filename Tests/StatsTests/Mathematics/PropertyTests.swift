import Stats
import Testing

@Suite("Properties that hold for any data")
struct PropertyTests {
  @Test("The interval contains the share, and widens to nothing beyond 0 and 1")
  func intervalContainsTheShare() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let denominator = generator.whole(1, 3000)
      let numerator = generator.whole(0, denominator)
      let proportion = try #require(Proportion(numerator, of: denominator))
      let interval = proportion.wilson
      #expect(interval.contains(proportion.value))
      #expect(interval.lower >= 0 && interval.upper <= 1)
    }
  }

  @Test("Noes and yeses have mirrored intervals")
  func mirror() throws {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<500 {
      let denominator = generator.whole(1, 500)
      let numerator = generator.whole(0, denominator)
      let yes = try #require(Proportion(numerator, of: denominator))
      let no = try #require(Proportion(denominator - numerator, of: denominator))
      #expect(isClose(yes.wilson, 1 - no.wilson.upper, 1 - no.wilson.lower, within: 1e-14))
      #expect(isClose(yes.jeffreys, 1 - no.jeffreys.upper, 1 - no.jeffreys.lower, within: 1e-12))
    }
  }

  @Test("A difference lies in its interval, and turns its sign with the groups")
  func differences() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let (first, second) = try (generator.proportion(), generator.proportion())
      let difference = first.difference(from: second)
      #expect(difference.interval.contains(difference.value))
      #expect(difference.interval.lower >= -1 - 1e-12 && difference.interval.upper <= 1 + 1e-12)
      let back = second.difference(from: first).interval
      #expect(isClose(difference.interval, -back.upper, -back.lower, within: 1e-14))
    }
  }

  @Test("A shrunk share lies between its own and the whole's")
  func shrinkage() throws {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let (part, whole) = try (generator.proportion(), generator.proportion())
      let low = min(part.value, whole.value) - 1e-15
      let high = max(part.value, whole.value) + 1e-15
      #expect((low...high).contains(part.shrunk(toward: whole, weight: 10)))
    }
  }

  @Test("A survival curve never rises, and its interval contains it")
  func survivalNeverRises() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let waits = generator.waits(generator.whole(1, 200))
      let curve = SurvivalCurve(waits.map { .init(days: $0.days, isEvent: $0.end != .censored) })
      var previous = 1.0
      for step in curve.steps {
        #expect(step.survival <= previous && step.survival >= 0)
        #expect(step.interval?.contains(step.survival) ?? true)
        #expect(isClose(curve.survival(at: step.day), step.survival, within: 0))
        previous = step.survival
      }
      #expect(curve.steps.reduce(0) { $0 + $1.events + $1.censored } == waits.count)
      let shuffled = SurvivalCurve(
        waits.reversed().map { .init(days: $0.days, isEvent: $0.end != .censored) })
      #expect(shuffled == curve)
    }
  }

  @Test("No, yes and silence add up to 1 on every day")
  func risksAddUp() {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<300 {
      let risks = CompetingRisks(generator.waits(generator.whole(1, 300)))
      for step in risks.steps {
        let sum = step.no.value + step.yes.value + step.waiting.value
        #expect(isClose(sum, 1, within: 1e-12))
      }
    }
  }

  @Test("The quantiles of a forecast ascend")
  func forecastsAscend() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<100 {
      let days = (0..<generator.whole(14, 280)).map { _ in max(0, generator.whole(-3, 3)) } + [1]
      let remaining = generator.whole(1, 900)
      let pace = try #require(RecentPace(dailyCounts: days))
      let scattered = try #require(Forecast(pace, remaining: remaining))
      let even = try #require(
        Forecast(events: pace.events, inDays: pace.days, remaining: remaining))
      #expect(scattered.quantiles == scattered.quantiles.sorted())
      #expect(scattered.latest >= even.latest && pace.scatter >= 1)
      #expect(even.quantiles == even.quantiles.sorted())
    }
  }

  @Test("A slope lies in its interval, and τ-b turns with y")
  func trends() throws {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let points = generator.points(generator.whole(3, 80))
      let line = try #require(TheilSen(points: points))
      #expect(line.interval?.contains(line.slope) ?? true)
      guard let tau = KendallTau(points: points)?.value else { continue }
      let turned = KendallTau(points: points.map { (x: $0.x, y: -$0.y) })?.value
      #expect(abs(tau) <= 1)
      #expect(isClose(turned, -tau, within: 1e-15))
    }
  }
}

extension SplitMix64 {
  /// A share out of 1 … 200.
  mutating func proportion() throws -> Proportion {
    let denominator = whole(1, 200)
    let numerator = whole(0, denominator)
    return try #require(Proportion(numerator, of: denominator))
  }

  /// So many waits of up to 60 days, a third of each end.
  mutating func waits(_ count: Int) -> [CompetingRisks.Observation] {
    (0..<count).map { _ in
      .init(days: whole(0, 60), end: [.no, .yes, .censored][index(below: 3)])
    }
  }

  /// So many ratings from 0 to 10, at days that now and then coincide.
  mutating func points(_ count: Int) -> [(x: Double, y: Double)] {
    (0..<count).map { (x: Double($0 - index(below: 2)), y: Double(whole(0, 10))) }
  }
}
