import Calendar
import Content
import Stats
import Testing

/// A pause stops the clock of every pace figure, those of the future too.
@Suite struct `Pauses and the pace` {
  /// Two noes a week from 1 January, and what else is given.
  private func noes(through days: Int, but left: ClosedRange<Int>? = nil) throws -> [Noted] {
    let start = try #require(Day("2026-01-01"))
    return stride(from: 0, to: days, by: 3).filter { !(left?.contains($0) ?? false) }.map {
      .no("\(1000 + $0)", "\(start + $0)", "\(start + $0)")
    }
  }

  @Test func `the days of a pause ahead are in the forecast`() throws {
    let entries = try noes(through: 60)
    func milestone(_ settings: String) throws -> Forecast {
      try #require(
        try statistics(entries, settings: settings, today: "2026-03-01").pace?.toMilestone)
    }
    let free = try milestone("")
    let paused = try milestone("pauses:\n  - from: 2026-03-01\n    to: 2026-03-30")
    #expect(paused.earliest > 29 && paused.latest > free.latest + 25)
    let later = try milestone("pauses:\n  - from: 2026-03-05\n    to: 2026-03-14")
    #expect(abs(later.latest - free.latest - 10) < 1e-9)
    #expect(abs(later.earliest - free.earliest - (free.earliest > 3 ? 10 : 0)) < 1e-9)
  }

  @Test func `of a pause without an end the days count from it`() throws {
    let pace = try #require(
      try statistics(
        try noes(through: 58), settings: "pauses:\n  - from: 2026-03-01", today: "2026-03-20"
      ).pace)
    #expect(pace.isPausedForNow)
    #expect(pace.days == 59)
    #expect((pace.toMilestone?.latest ?? .infinity) < 60)
  }

  @Test func `noes that came in a pause do not quicken the pace`() throws {
    let settings = "pauses:\n  - from: 2026-02-01\n    to: 2026-02-28"
    let without = try noes(through: 90, but: 31...58)
    let within = (0..<20).map { Noted.no("p\($0)", "2026-02-03", "2026-02-\(10 + $0 % 9)") }
    let (quiet, busy) = (
      try #require(try statistics(without, settings: settings, today: "2026-03-31").pace),
      try #require(try statistics(without + within, settings: settings, today: "2026-03-31").pace)
    )
    #expect(busy.noes == quiet.noes)
    #expect(busy.asks == quiet.asks)
    #expect(busy.weeklyNoes == quiet.weeklyNoes)
    #expect(busy.weeksWithAsk == quiet.weeksWithAsk)
  }

  @Test func `a week in a pause is neither asked in nor missed`() throws {
    let pace = try #require(
      try statistics(
        try noes(through: 14) + [Noted("p", "2026-01-25")],
        settings: "pauses:\n  - from: 2026-01-15\n    to: 2026-02-11", today: "2026-02-18"
      ).pace)
    #expect(pace.weeksWithAsk == Proportion(2, of: 3))
  }
}
