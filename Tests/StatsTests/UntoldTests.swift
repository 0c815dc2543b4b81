import Calendar
import Content
import Stats
import Testing

/// What the journals of an audit once said and could not know.
@Suite struct `What is left untold` {
  private func asks(_ count: Int, _ name: String, _ lines: String) -> [Noted] {
    (0..<count).map { Noted("\(name)\($0)", "2026-01-01", lines) }
  }

  @Test func `where nothing but closed silence has come, ten more asks promise no yes`() throws {
    let numbers = try statistics(asks(30, "a", "outcome: ghosted\nanswered: 2026-01-31"))
    #expect(numbers.rates.yes == Proportion(0, of: 30))
    #expect(numbers.rates.ahead == nil)
  }

  @Test func `before the first yes within a time nothing is said of the next`() throws {
    let noes = asks(40, "a", "outcome: no\nanswered: 2026-01-05")
    #expect(try statistics(noes).rates.ahead == nil)
    let one = try statistics(noes + [.yes("b", "2026-01-01", "2026-01-09")])
    let ahead = try #require(one.rates.ahead)
    #expect(ahead.days == 90)
    #expect(abs(ahead.chance - (Proportion(1, of: 41)?.chanceOfAtLeastOne(inNext: 10) ?? 0)) < 1e-9)
  }

  @Test(arguments: [(2, true), (3, false)])
  func `waits are told where at most one closed ask in five lacks its day`(
    undated: Int, isTold: Bool
  ) throws {
    let numbers = try statistics(
      asks(5, "a", "outcome: no\nanswered: 2026-01-05")
        + asks(5, "b", "outcome: yes\nanswered: 2026-01-05")
        + asks(undated, "c", "outcome: yes") + asks(6, "w", ""), today: "2026-02-01")
    #expect(numbers.replies.areDaysKnown == isTold)
    #expect((numbers.replies.medianDays != nil) == isTold)
    #expect((numbers.ofAHundred != nil) == isTold)
    #expect((numbers.rates.ahead != nil) == isTold)
  }

  @Test func `categories whose answers have no day are not compared by their waits`() throws {
    func category(_ name: String, undated: Int) -> [Noted] {
      (0..<8).map { Noted.no("\(name)d\($0)", "2026-01-01", "2026-01-1\($0)", "category: \(name)") }
        + asks(undated, "\(name)u", "category: \(name)\noutcome: no")
    }
    let dated = category("a", undated: 1) + category("b", undated: 2)
    #expect(try statistics(dated).waitComparison != nil)
    #expect(try statistics(dated + category("c", undated: 9)).waitComparison?.first.name == "b")
    #expect(
      try statistics(category("a", undated: 1) + category("c", undated: 9)).waitComparison == nil)
  }

  @Test func `where every ask has ended, of a hundred all have`() throws {
    let hundred = try #require(
      try statistics(
        asks(16, "a", "outcome: no\nanswered: 2026-01-02")
          + asks(4, "b", "outcome: yes\nanswered: 2026-01-03")
      ).ofAHundred)
    #expect(hundred.rows.map(\.days) == OfAHundred.days)
    #expect(hundred.rows.allSatisfy { $0.squares == (80, 20, 0) })
    let yes = try #require(hundred.rows.last?.yes)
    #expect(abs(yes.variance - 0.2 * 0.8 / 20) < 1e-12)
    #expect(hundred.steps.count == 2)
  }

  @Test func `where none has ended in a time that is known, a hundred say nothing`() throws {
    let numbers = try statistics(
      asks(20, "a", "outcome: no\nanswered: 2026-03-01") + asks(20, "b", ""), today: "2026-03-01")
    #expect(numbers.ofAHundred == nil)
  }

  @Test func `a weekday does not stand out by one entry of many asks`() throws {
    let monday = try #require(Day("2026-01-05"))
    let mondays = (0..<36).map { Noted("m\($0)", "\(monday + 7 * ($0 % 12))") }
    let sunday = Noted("s", "\(monday + 6)", "count: 100")
    #expect(try statistics(mondays, today: "2026-03-29").weekdays.busiest == [1])
    let both = try statistics(mondays + [sunday], today: "2026-03-29").weekdays
    #expect((both.test?.pValue ?? 1) < 0.05)
    #expect(both.busiest.isEmpty)
  }

  @Test func `the thirds end on their days, and entries that are only counted are in none`() throws
  {
    let start = try #require(Day("2026-01-01"))
    func since(_ lines: String) throws -> SinceBeginning? {
      let entries = (0..<15).map { Noted("\(100 + $0)", "\(start + 5 * $0)", lines) }
      return try statistics(entries).sinceBeginning
    }
    #expect(try #require(try since("")).days == (start + 20, start + 50))
    #expect(try since("visibility: counted") == nil)
  }

  @Test func `waits that differ where their medians do not are told as slower`() throws {
    let start = try #require(Day("2026-01-01"))
    let entries = (0..<60).map { index in
      let asked = start + index
      let late = index >= 40 && index % 5 > 2
      return Noted.no("\(100 + index)", "\(asked)", "\(asked + (late ? 60 : 3))")
    }
    let wait = try #require(try statistics(entries).sinceBeginning?.wait)
    #expect(wait.first == 3 && wait.last == 3)
    #expect(wait.isSlower == true)
  }
}
