import Content
import Stats
import Testing

@Suite struct `Tallies` {
  private let entries = [
    Noted("a", "2026-01-01", "outcome: no"), Noted("b", "2026-01-01", "outcome: no\ncount: 5"),
    Noted("c", "2026-01-01", "outcome: yes\ncount: 2"),
    Noted("d", "2026-01-01", "outcome: partial"),
    Noted("e", "2026-01-01", "outcome: ghosted\ncount: 3"),
    Noted("f", "2026-01-01", "outcome: withdrawn\ncount: 4"), Noted("g", "2026-01-01"),
    Noted("h", "2026-01-01", "visibility: counted\noutcome: no"),
    Noted("i", "2026-01-01", "visibility: hidden\noutcome: no"),
    Noted("j", "2026-01-01", "draft: true\noutcome: no"),
    Noted("k", "2027-01-01", "outcome: no"),
  ]

  @Test func `each outcome is counted as often as its entries stand for`() throws {
    let tally = try statistics(entries).tally
    #expect(Outcome.allCases.map { tally[$0] } == [1, 7, 2, 1, 3, 4])
    #expect(
      [tally.pending, tally.no, tally.yes, tally.partial, tally.ghosted, tally.withdrawn]
        == [1, 7, 2, 1, 3, 4])
  }

  @Test func `sent is everything, and decided is yes, partial, no and ghosted`() throws {
    let tally = try statistics(entries).tally
    #expect(tally.sent == 18)
    #expect(tally.decided == 13)
    #expect(tally.decided == Outcome.allCases.filter(\.isDecided).reduce(0) { $0 + tally[$1] })
    #expect(tally.sent == Outcome.allCases.reduce(0) { $0 + tally[$1] })
  }

  @Test func `the published log with 116 asks has 89 decided`() throws {
    // STATISTICS, "Definitions": 76 rejections, 27 pending, 13 acceptances.
    let tally = try statistics([
      Noted("a", "2026-01-01", "outcome: no\ncount: 76"), Noted("b", "2026-01-01", "count: 27"),
      Noted("c", "2026-01-01", "outcome: yes\ncount: 13"),
    ]).tally
    #expect([tally.yes, tally.decided, tally.sent] == [13, 89, 116])
  }

  @Test func `an empty journal has nothing`() throws {
    let statistics = try statistics([])
    #expect(statistics.tally == Tally())
    #expect(statistics.tally.sent == 0)
    #expect(statistics.noes == 0)
    #expect(statistics.grid.cells.isEmpty)
    #expect(
      statistics.waiting.isEmpty && statistics.months.isEmpty && statistics.milestones.isEmpty)
    #expect(statistics.categories.isEmpty && statistics.tags.isEmpty)
  }
}
