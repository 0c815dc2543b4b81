import Calendar
import Content
import Stats
import Testing

/// Journals at the edges: none of them may trap, and each tells the truth.
@Suite struct `Journals at the edges` {
  @Test func `an empty journal has no rate, no pace and nothing waiting`() throws {
    let numbers = try statistics([])
    #expect(numbers.tally.sent == 0)
    #expect(numbers.rates.yes == nil)
    #expect(numbers.pace == nil)
    #expect(numbers.waiting.isEmpty)
    #expect(numbers.replies.curve.steps.isEmpty)
    #expect(numbers.rhythm.weeks.isEmpty)
    #expect(numbers.funnel.nodes.isEmpty)
    #expect(numbers.feelings.meanFear == nil)
    #expect(numbers.nextMilestone?.number == 1)
  }

  @Test func `one ask says too few to tell`() throws {
    let numbers = try statistics([.no("a", "2026-01-01", "2026-01-02")])
    #expect(numbers.rates.yes == Proportion(0, of: 1))
    #expect(numbers.rates.ahead == nil)
    #expect(numbers.pace?.toMilestone == nil)
    #expect(numbers.replies.curve.median == 1)
  }

  @Test func `where all wait nothing is decided, and no chance is told`() throws {
    let numbers = try statistics((1...30).map { Noted("a\($0)", "2026-01-01") })
    #expect(numbers.tally.decided == 0)
    #expect(numbers.rates.yes == nil)
    #expect(numbers.waiting.count == 30)
    #expect(numbers.waiting.allSatisfy { $0.answeredLater == nil && $0.chanceOfReply == nil })
    #expect(numbers.replies.curve.median == nil)
  }

  @Test func `all yeses fill no square and reach a rate of one`() throws {
    let numbers = try statistics((1...9).map { .yes("a\($0)", "2026-01-0\($0)", "2026-01-10") })
    #expect(numbers.noes == 0)
    #expect(numbers.rates.yes?.wilson.upper == 1)
    #expect(numbers.grid.leaves.first?.yeses.count == 9)
  }

  @Test func `one category is as large as the whole`() throws {
    let numbers = try statistics(
      (1...6).map { .no("a\($0)", "2026-01-01", "2026-01-0\($0)", "category: stage") })
    let rate = try #require(numbers.rates.categories.first)
    #expect(rate.proportion == numbers.rates.yes)
    #expect(!rate.isTooFew)
  }

  @Test func `five thousand entries are counted`() throws {
    let start = try #require(Day("2015-01-01"))
    let numbers = try statistics(
      (0..<5000).map { index in
        let day = start + index / 2
        return .no("\(index)", "\(day)", "\(day + index % 30)", "fear: \(index % 11)\nsting: 1")
      }, settings: "goal: 6000")
    #expect(numbers.noes == 5000)
    #expect(numbers.grid.leaves.count == 60)
    #expect(numbers.pace?.toGoal != nil)
  }

  @Test func `an ask that is dated in the future is held back`() throws {
    let edition = try edition(
      [Noted("a", "2027-01-01"), Noted("b", "2026-01-01")], today: "2026-06-01")
    #expect(edition.heldBack.map(\.reason) == [.future])
    #expect(Statistics(edition).tally.sent == 1)
  }

  @Test func `a goal that was passed leaves nothing ahead, and the count goes on`() throws {
    let numbers = try statistics(
      (1...9).map { .no("a\($0)", "2026-01-0\($0)", "2026-02-0\($0)") }, settings: "goal: 5")
    #expect(numbers.nextMilestone == nil)
    #expect(numbers.pace?.toGoal == nil)
    #expect(numbers.grid.squareCount == 9)
  }

  @Test func `the known numbers of a pace`() throws {
    // STATISTICS: k = 86 noes in T = 240 days, r = 14 to go.
    let start = try #require(Day("2026-01-01"))
    let noes = (0..<86).map { index in
      let day = start + index * 239 / 85
      return Noted.no("\(100 + index)", "\(day)", "\(day)")
    }
    let numbers = try statistics(noes, settings: "begun: 2026-01-01", today: "\(start + 239)")
    let pace = try #require(numbers.pace)
    #expect(pace.days == 240)
    #expect(pace.dispersion?.isBursty == false)
    // At an even pace 22.9 to 59.9 days; what a pace may change in the meantime comes on top.
    let forecast = try #require(pace.toMilestone)
    #expect(forecast.earliest < 22.9 && forecast.earliest > 10)
    #expect(abs(forecast.median - 38.1) < 2)
    #expect(forecast.latest > 59.9 && forecast.latest < 90)
  }

  @Test func `pauses are taken out of the days`() throws {
    let pauses = "begun: 2026-01-01\npauses:\n  - from: 2026-01-11\n    to: 2026-01-20"
    let numbers = try statistics([Noted("a", "2026-01-01")], settings: pauses, today: "2026-01-30")
    #expect(numbers.pace?.days == 20)
  }
}
