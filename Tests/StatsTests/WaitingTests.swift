import Calendar
import Content
import Stats
import Testing

@Suite struct `Waiting asks` {
  @Test(arguments: [
    ("2026-01-31", 30, false), ("2026-02-01", 31, true), ("2026-01-01", 0, false),
    ("2026-12-31", 364, true),
  ])
  func `silence is quiet after more than thirty days`(
    today: String, days: Int, isQuiet: Bool
  ) throws {
    let waiting = try statistics([Noted("a", "2026-01-01")], today: today).waiting
    #expect(waiting.map(\.days) == [days])
    #expect(waiting.map(\.isQuiet) == [isQuiet])
  }

  @Test(arguments: [(6, false), (7, false), (8, true)])
  func `the journal says how long is quiet`(days: Int, isQuiet: Bool) throws {
    let today = try #require(Day("2026-01-01")) + days
    let waiting = try statistics(
      [Noted("a", "2026-01-01")], settings: "quiet_after: 7", today: today.description
    ).waiting
    #expect(waiting.map(\.isQuiet) == [isQuiet])
  }

  @Test func `only pending asks wait, the longest wait first`() throws {
    let edition = try edition([
      Noted("a", "2026-03-01"), Noted("b", "2026-01-01"), Noted("d", "2026-02-01"),
      Noted("c", "2026-02-01"), Noted("e", "2026-01-01", "outcome: no"),
      Noted("f", "2026-01-01", "outcome: ghosted"), Noted("g", "2026-01-01", "outcome: withdrawn"),
      Noted("h", "2026-01-01", "steps: [2026-01-02 interview]"),
    ])
    let waiting = Statistics(edition).waiting
    #expect(waiting.map { edition.path($0.entry) } == ["b", "h", "c", "d", "a"])
    #expect(waiting.map(\.days) == waiting.map(\.days).sorted(by: >))
  }

  @Test func `silence changes no outcome`() throws {
    let statistics = try statistics([Noted("a", "2020-01-01")])
    #expect(statistics.waiting.map(\.isQuiet) == [true])
    #expect(statistics.tally.pending == 1)
    #expect(statistics.tally.ghosted == 0)
  }
}
