import Calendar
import Content
import Stats
import TestSupport
import Testing

/// What holds for any journal, over generated ones.
@Suite struct `Numbers of any journal` {
  private static let outcomes = ["no", "no", "no", "ghosted", "yes", "partial", "withdrawn"]

  /// The journals that the tests share, for reading one and counting it takes longer than what is
  /// asked of it.
  private static let counted: Result<[UInt64: (edition: Edition, numbers: Statistics)], any Error> =
    Result {
      var counted: [UInt64: (edition: Edition, numbers: Statistics)] = [:]
      for seed in seeds {
        let edition = try StatsTests.edition(try journal(seed))
        counted[seed] = (edition, Statistics(edition))
      }
      return counted
    }

  private static let seeds: ClosedRange<UInt64> = 1...60

  private func counted(_ seed: UInt64) throws -> (edition: Edition, numbers: Statistics) {
    try #require(try Self.counted.get()[seed])
  }

  /// Up to sixty entries of half a year with every kind of outcome, some that stand for several.
  private static func journal(_ seed: UInt64) throws -> [Noted] {
    var random = SeededGenerator(seed: seed)
    let start = try #require(Day("2026-01-01"))
    return (0..<Int.random(in: 0...60, using: &random)).map { index in
      let asked = start + Int.random(in: 0...180, using: &random)
      let answered = asked + Int.random(in: 0...60, using: &random)
      var lines = "category: c\(index % 3)\ncount: \(Int.random(in: 1...3, using: &random))\n"
      if Bool.random(using: &random) { lines += "fear: \(index % 11)\n" }
      guard Int.random(in: 0...4, using: &random) > 0 else {
        return Noted("e\(index)", "\(asked)", lines)
      }
      let outcome = outcomes.randomElement(using: &random) ?? "no"
      let sting = Bool.random(using: &random) ? "sting: \(index % 7)\n" : ""
      return Noted(
        "e\(index)", "\(asked)", "\(lines)\(sting)outcome: \(outcome)\nanswered: \(answered)")
    }
  }

  @Test(arguments: seeds)
  func `tallies sum to the asks, and cells have no gaps`(seed: UInt64) throws {
    let (edition, numbers) = try counted(seed)
    let asks = edition.published.reduce(0) { $0 + $1.ask.count }
    #expect(Outcome.allCases.reduce(0) { $0 + numbers.tally[$1] } == asks)
    #expect(numbers.tally.sent == asks)
    #expect(numbers.grid.cells.map(\.number) == Array(1..<numbers.noes + 1))
    #expect(numbers.noes == numbers.tally.no + numbers.tally.ghosted)
    #expect(numbers.categories.reduce(0) { $0 + $1.tally.sent } == asks)
    #expect(numbers.months.reduce(0) { $0 + $1.noes } == numbers.noes)
    #expect(numbers.rhythm.weeks.reduce(0) { $0 + $1.asks } == asks)
  }

  @Test(arguments: seeds)
  func `no and yes and still waiting are one at every step`(seed: UInt64) throws {
    let numbers = try counted(seed).numbers
    for step in numbers.replies.ends.steps {
      #expect(abs(step.no.value + step.yes.value + step.waiting.value - 1) < 1e-12)
    }
    for step in numbers.replies.curve.steps {
      if let interval = step.interval { #expect(interval.contains(step.survival)) }
    }
  }

  @Test(arguments: seeds)
  func `intervals contain their rates, and ranges ascend`(seed: UInt64) throws {
    let numbers = try counted(seed).numbers
    for rate in [numbers.rates.yes].compactMap(\.self) + numbers.rates.categories.map(\.proportion)
    {
      #expect(rate.wilson.contains(rate.value))
    }
    for forecast in [numbers.pace?.toMilestone, numbers.pace?.toGoal].compactMap(\.self) {
      let days = [
        forecast.earliest, forecast.early, forecast.median, forecast.late, forecast.latest,
      ]
      #expect(days == days.sorted())
      #expect(days.allSatisfy { $0 > 0 && $0 <= Forecast.horizon })
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `what flows into a stage flows out of it`(seed: UInt64) throws {
    let funnel = try counted(seed).numbers.funnel
    for (place, node) in funnel.nodes.enumerated() {
      let inflow = funnel.links.filter { $0.to == place }.reduce(0) { $0 + $1.count }
      let outflow = funnel.links.filter { $0.from == place }.reduce(0) { $0 + $1.count }
      #expect(node.kind == .asked || inflow == node.count)
      if case .outcome = node.kind { continue }
      #expect(outflow == node.count)
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the day changes only what depends on the day`(seed: UInt64) throws {
    let now = try counted(seed).numbers
    let later = try statistics(try Self.journal(seed), today: "2027-03-31")
    #expect(now.tally == later.tally)
    #expect(now.grid == later.grid)
    #expect(now.funnel == later.funnel)
    #expect(now.milestones == later.milestones)
    #expect(now.feelings.meanFear == later.feelings.meanFear)
    #expect(zip(now.waiting, later.waiting).allSatisfy { $1.days == $0.days + 90 })
  }
}
