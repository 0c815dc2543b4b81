import Content
import Stats
import Testing

/// One rule for each outcome, in every figure, and asks where people are counted, entries where
/// independence is.
@Suite struct `One rule for each outcome` {
  private func journal(_ outcomes: [(outcome: String, count: Int)], _ lines: String = "") throws
    -> Statistics
  {
    try statistics(
      outcomes.flatMap { outcome, count in
        (0..<count).map {
          Noted(
            "\(outcome)\($0)", "2026-01-01",
            "outcome: \(outcome)\nanswered: 2026-01-0\(2 + $0 % 8)\nexpected: 50\n\(lines)")
        }
      })
  }

  @Test func `a partial yes is hoped for in the rate, in the ends and in the expectations`() throws
  {
    let numbers = try journal([("yes", 3), ("partial", 4), ("no", 5)])
    #expect(numbers.rates.yes == Proportion(7, of: 12))
    #expect(numbers.replies.ends.steps.reduce(0) { $0 + $1.yeses } == 7)
    #expect(numbers.feelings.expectations?.happened == Proportion(5, of: 12))
  }

  @Test func `a closed silence is decided, no reply, and a no only for the expectations`() throws {
    let numbers = try journal([("ghosted", 6), ("no", 5)])
    #expect(numbers.rates.yes == Proportion(0, of: 11))
    #expect(numbers.replies.curve.steps.reduce(0) { $0 + $1.events } == 5)
    #expect(numbers.replies.ends.steps.reduce(0) { $0 + $1.noes } == 5)
    #expect(numbers.feelings.expectations?.happened == Proportion(11, of: 11))
  }

  @Test func `what was taken back is in no rate and has no rating`() throws {
    let numbers = try statistics(
      (0..<6).map {
        Noted(
          "a\($0)", "2026-01-01", "outcome: withdrawn\nanswered: 2026-01-02\nfear: 5\nsting: 5")
      })
    #expect(numbers.rates.yes == nil)
    #expect(numbers.feelings.pairs.isEmpty)
    #expect(numbers.feelings.rated == nil)
  }

  @Test func `quiet asks are counted as all waiting ones are`() throws {
    let numbers = try statistics([Noted("a", "2026-01-01", "count: 7"), Noted("b", "2026-12-30")])
    #expect(numbers.tally.pending == 8)
    #expect(numbers.quiet == 7)
  }

  @Test func `an entry of a hundred asks is one answer, and says as little`() throws {
    let numbers = try statistics([.no("a", "2026-01-01", "2026-01-02", "count: 100")])
    let rate = try #require(numbers.rates.yes)
    #expect(rate.denominator == 100)
    #expect(rate.independent == 1)
    #expect(rate.wilson == Proportion(0, of: 1)?.wilson)
    #expect(!rate.isTold)
    #expect(numbers.replies.medianDays == nil)
    #expect(numbers.ofAHundred == nil)
  }

  @Test func `entries that stand for several asks make every interval wider`() throws {
    let single = try journal([("yes", 16), ("no", 16)])
    let several = try journal([("yes", 8), ("no", 8)], "count: 2")
    let (one, other) = (try #require(single.rates.yes), try #require(several.rates.yes))
    #expect((one.numerator, one.denominator) == (other.numerator, other.denominator))
    #expect(other.independent == 16)
    #expect(other.wilson.lower < one.wilson.lower && other.wilson.upper > one.wilson.upper)
    let first = try #require(single.replies.curve.steps.first)
    let wider = try #require(several.replies.curve.steps.first)
    #expect(first.day == wider.day && first.survival == wider.survival)
    #expect(try #require(wider.standardError) > #require(first.standardError))
  }

  @Test(arguments: [
    "never heard back", "Never heard anything", "didn't reply", "did not respond", "didn’t answer",
    "no reply", "no word", "heard nothing", "not heard back", "radio silence", "they never called",
  ])
  func `to hear nothing is no reply`(word: String) throws {
    let numbers = try statistics([
      Noted("a", "2026-01-01", "steps: [2026-01-20 \(word), 2026-02-01 ghosted]")
    ])
    #expect(numbers.replies.onTheSpot + numbers.replies.later == 0)
  }

  @Test(arguments: ["heard back", "not selected", "no thanks", "called me back"])
  func `a refusal is one`(word: String) throws {
    let numbers = try statistics([Noted("a", "2026-01-01", "steps: [2026-01-20 \(word)]")])
    #expect(numbers.replies.later == 1)
  }

  @Test func `a step still to come has not been reached`() throws {
    let funnel = try statistics(
      [Noted("a", "2026-01-01", "steps: [2026-01-05 interview, 2026-03-01 second interview]")],
      today: "2026-02-01"
    ).funnel
    #expect(funnel.nodes.map(\.kind) == [.asked, .step("interview"), .outcome(.pending)])
  }

  @Test func `a word is one stage, wherever in a history it is written`() throws {
    let funnel = try statistics([
      Noted("a", "2026-01-01", "steps: [2026-01-02 interview, 2026-01-09 no]"),
      Noted("b", "2026-01-01", "steps: [2026-01-02 call, 2026-01-03 Interview, 2026-01-09 no]"),
    ]).funnel
    let interviews = funnel.nodes.filter { $0.kind == .step("interview") }
    #expect(interviews.map(\.count) == [2])
    #expect(interviews.map(\.layer) == [2])
  }

  @Test func `words in both orders keep their places, and what flows in flows out`() throws {
    let funnel = try statistics([
      Noted("a", "2026-01-01", "steps: [2026-01-02 test, 2026-01-03 interview, 2026-01-09 no]"),
      Noted("b", "2026-01-01", "steps: [2026-01-02 interview, 2026-01-03 test, 2026-01-09 no]"),
    ]).funnel
    #expect(funnel.nodes.count { $0.kind == .step("interview") } == 2)
    #expect(funnel.links.allSatisfy { funnel.nodes[$0.from].layer < funnel.nodes[$0.to].layer })
  }
}
