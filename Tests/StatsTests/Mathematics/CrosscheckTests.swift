import Stats
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes "function arguments… results…" lines to the file that THOUSAND_CROSSCHECK names, for
/// `Tests/crosscheck.py` to recompute with scipy.
@Suite("Crosscheck with scipy", .enabled(if: getenv("THOUSAND_CROSSCHECK") != nil))
struct CrosscheckTests {
  @Test("The lines are written")
  func write() throws {
    let path = try #require(getenv("THOUSAND_CROSSCHECK").map { String(cString: $0) })
    let file = try #require(fopen(path, "w"), "cannot write \(path)")
    defer { fclose(file) }
    var generator = SplitMix64(seed: 20_260_209)
    for _ in 0..<2000 {
      for line in try specialFunctions(&generator) + proportions(&generator) {
        fputs(line + "\n", file)
      }
    }
    for _ in 0..<600 {
      for line in waits(&generator) + paces(&generator) + ranks(&generator) + groups(&generator) {
        fputs(line + "\n", file)
      }
    }
  }

  private func line(_ name: String, _ arguments: [Double], _ results: [Double?]) -> String {
    let numbers = arguments + results.map { $0 ?? .nan }
    return ([name] + numbers.map { "\($0)" }).joined(separator: " ")
  }

  private func specialFunctions(_ generator: inout SplitMix64) -> [String] {
    let x = generator.even(onLogScaleFrom: 1e-3, to: 1e6)
    let near = 0.5 + 2 * generator.unit()
    let a = generator.even(onLogScaleFrom: 0.5, to: 1e4)
    let b = generator.even(onLogScaleFrom: 0.5, to: 1e4)
    let beta = BetaDistribution(a, b)
    let mean = a / (a + b)
    let spread = (mean * (1 - mean) / (a + b + 1)).squareRoot()
    let share = min(1 - 1e-9, max(1e-9, mean + spread * generator.number(-8, 8)))
    let tails = beta.tails(share, 1 - share)
    let probability = generator.even(onLogScaleFrom: 1e-8, to: 1)
    let gamma = GammaDistribution(shape: a)
    let sum = max(a * 1e-3, a + a.squareRoot() * generator.number(-8, 12))
    let z = generator.number(-30, 30)
    return [
      line("logGamma", [x], [logGamma(x)]), line("logGamma", [near], [logGamma(near)]),
      line("betaTails", [share, a, b], [tails.lower, tails.upper]),
      line("betaQuantile", [probability, a, b], [beta.quantile(probability)]),
      line("betaOdds", [probability, a, b], [beta.oddsQuantile(probability)]),
      line("gammaUpper", [a, sum], [gamma.upperTail(sum)]),
      line("normalTwoSided", [z], [StandardNormal.twoSidedTail(z)]),
    ]
  }

  private func proportions(_ generator: inout SplitMix64) throws -> [String] {
    let first = try generator.proportion(outOf: 10_000)
    let second = try generator.proportion(outOf: 300)
    let trials = generator.whole(0, 300)
    let difference = first.difference(from: second)
    return [
      line("wilson", first.counts, first.wilson.bounds),
      line("jeffreys", first.counts, first.jeffreys.bounds),
      line(
        "newcombe", first.counts + second.counts, [difference.value] + difference.interval.bounds),
      line("shrunk", second.counts + first.counts, [second.shrunk(toward: first, weight: 10)]),
      line(
        "atLeastOne", second.counts + [Double(trials)],
        [second.chanceOfAtLeastOne(inNext: trials)]),
    ]
  }

  private func waits(_ generator: inout SplitMix64) -> [String] {
    let waits = generator.waits(generator.whole(2, 120))
    let replies = waits.map {
      SurvivalCurve.Observation(days: $0.days, isEvent: $0.end != .censored)
    }
    let curve = SurvivalCurve(replies)
    let risks = CompetingRisks(waits)
    let index = generator.index(below: curve.steps.count)
    let (step, risk) = (curve.steps[index], risks.steps[index])
    let silence = generator.whole(0, 20)
    let chance = curve.chanceOfReply(within: 30, afterSilenceOf: silence)
    let events: [Double] = replies.flatMap { [Double($0.days), $0.isEvent ? 1 : 0] }
    let codes: [CompetingRisks.End: Double] = [.censored: 0, .no: 1, .yes: 2]
    let ends: [Double] = waits.flatMap { [Double($0.days), codes[$0.end] ?? .nan] }
    return [
      line(
        "survival", [Double(step.day)] + events,
        [step.survival, step.standardError, step.interval?.lower, step.interval?.upper]),
      line("median", events, [curve.median.map { Double($0) }]),
      line(
        "medianInterval", events,
        [
          curve.medianInterval.map { Double($0.first) },
          curve.medianInterval.map { $0.last.map(Double.init) ?? .infinity },
        ]),
      line(
        "chanceOfReply", [Double(silence)] + events,
        [chance?.value, chance?.interval?.lower, chance?.interval?.upper]),
      line(
        "incidence", [Double(risk.day)] + ends,
        [
          risk.no.value, risk.yes.value, risk.waiting.value, risk.no.variance, risk.yes.variance,
          risk.no.interval?.lower, risk.no.interval?.upper,
        ]),
    ]
  }

  private func paces(_ generator: inout SplitMix64) -> [String] {
    let events = Double(generator.whole(3, 1000))
    let days = Double(generator.whole(5, 2000))
    let remaining = generator.whole(1, 1000)
    let scatter = generator.number(1, 20)
    let forecast = Forecast(events: events, inDays: days, remaining: remaining, scatter: scatter)
    let weeks = (0..<generator.whole(2, 30)).map { _ in generator.whole(0, 4) } + [3]
    let counts = weeks.map { Double($0) }
    let daily = (0..<generator.whole(3, 200)).map { _ in max(0, generator.whole(-4, 3)) } + [1]
    let pace = RecentPace(dailyCounts: daily)
    let dispersion = Dispersion(weeklyCounts: weeks)
    return [
      line(
        "forecast", [events, days, Double(remaining), scatter], forecast?.quantiles ?? []),
      line(
        "recentPace", daily.map { Double($0) }, [pace?.events, pace?.days, pace?.scatter]),
      line(
        "dispersion", counts,
        [dispersion?.index, dispersion.map { Double($0.degreesOfFreedom) }, dispersion?.pValue]),
    ]
  }

  private func groups(_ generator: inout SplitMix64) -> [String] {
    let (first, second) = (waits(in: &generator), waits(in: &generator))
    let (small, large) = (ratings(&generator), ratings(&generator))
    let logRank = LogRank(first, second)
    let rankSum = RankSum(small, large)
    let groups = (0..<generator.whole(2, 6)).map { _ in
      let count = generator.whole(1, 60)
      return (successes: generator.whole(0, count), count: count)
    }
    let spread = ProportionSpread(groups)
    let table = groups.flatMap { [Double($0.successes), Double($0.count)] }
    let chances = (0..<generator.whole(2, 7)).map { _ in generator.whole(1, 9) }
    let counts = chances.map { _ in generator.whole(0, 30) }
    let uniform = Uniformity(counts, chances: chances)
    func flat(_ waits: [SurvivalCurve.Observation]) -> [Double] {
      waits.flatMap { [Double($0.days), $0.isEvent ? 1 : 0] }
    }
    return [
      line(
        "logRank", [Double(first.count)] + flat(first) + flat(second),
        [logRank?.statistic, logRank?.pValue]),
      line(
        "rankSum", [Double(small.count)] + small + large, [rankSum?.statistic, rankSum?.pValue]),
      line("spread", table, [spread?.statistic, spread?.weight]),
      line("spreadChance", table, [spread?.pValue]),
      line(
        "uniformity", zip(counts, chances).flatMap { [Double($0), Double($1)] },
        [uniform?.statistic, uniform?.pValue]),
    ]
  }

  private func waits(in generator: inout SplitMix64) -> [SurvivalCurve.Observation] {
    generator.waits(generator.whole(2, 60)).map {
      .init(days: $0.days, isEvent: $0.end != .censored)
    }
  }

  private func ratings(_ generator: inout SplitMix64) -> [Double] {
    (0..<generator.whole(1, 40)).map { _ in Double(generator.whole(0, 10)) }
  }

  private func ranks(_ generator: inout SplitMix64) -> [String] {
    let ratings = (0..<generator.whole(1, 70)).map { _ in Double(generator.whole(-9, 10)) }
    let sizes = (0..<generator.whole(1, 60)).map { _ in generator.number(-5, 8) }
    let points = generator.points(generator.whole(3, 90))
    let coordinates = points.flatMap { [$0.x, $0.y] }
    let line = TheilSen(points: points)
    let expectations = ratings.map {
      BrierScore.Expectation(chance: abs($0) / 10, happened: $0 > 2)
    }
    return [ratings, sizes].map { differences in
      let test = WilcoxonSignedRank(differences: differences)
      return self.line("wilcoxon", differences, [test?.statistic, test?.pValue])
    } + [
      self.line(
        "theilSen", coordinates,
        [line?.slope, line?.intercept, line?.interval?.lower, line?.interval?.upper]),
      self.line("kendall", coordinates, [KendallTau(points: points)?.value]),
      self.line(
        "brier", expectations.flatMap { [$0.chance, $0.happened ? 1 : 0] },
        [BrierScore(expectations)?.value]),
    ]
  }
}

extension SplitMix64 {
  /// A number between two positive ones, every order of magnitude as likely as the next.
  fileprivate mutating func even(onLogScaleFrom low: Double, to high: Double) -> Double {
    low * pow(high / low, unit())
  }

  /// A share out of up to `most`; one in eight times none or all.
  fileprivate mutating func proportion(outOf most: Int) throws -> Proportion {
    let denominator = whole(1, most)
    let numerator = [0, denominator, 1].randomElement(using: &self) ?? 0
    let any = whole(0, denominator)
    return try #require(Proportion(index(below: 8) == 0 ? numerator : any, of: denominator))
  }
}

extension Proportion {
  fileprivate var counts: [Double] { [Double(numerator), Double(denominator)] }
}

extension ConfidenceInterval {
  fileprivate var bounds: [Double] { [lower, upper] }
}
