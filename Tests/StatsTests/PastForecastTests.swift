import Calendar
import Content
import Stats
import Testing

@Suite struct `Forecasts of the past` {
  /// A no every second day.
  private func numbers(_ count: Int, today: Int) throws -> Statistics {
    let start = try #require(Day("2026-01-01"))
    return try statistics(
      (0..<count).map { .no("\(1000 + $0)", "\(start + 2 * $0)", "\(start + 2 * $0)") },
      today: "\(start + today)")
  }

  @Test func `each milestone is scored by what was said half-way to it`() throws {
    let past = try #require(try numbers(60, today: 130).pace?.past)
    #expect(past.trials.map(\.milestone) == [25, 50])
    // The 18th no, half-way from 10 to 25, came on day 34; the 25th on day 48.
    #expect(past.trials.map { $0.day - (Day("2026-01-01") ?? $0.day) } == [34, 74])
    #expect(past.trials.map(\.took) == [14, 24])
    #expect(past.trials.map(\.held) == [true, true])
    #expect(past.held == Proportion(2, of: 2))
  }

  @Test func `what would not have been said is not scored`() throws {
    #expect(try numbers(9, today: 20).pace?.past.trials.isEmpty ?? false)
    #expect(try statistics([]).pace == nil)
  }

  @Test func `a forecast that did not hold is told as such`() throws {
    let start = try #require(Day("2025-01-01"))
    // Eighteen noes day by day, then nothing for a year.
    let noes = (0..<25).map { index in
      let day = start + (index < 18 ? index : 400)
      return Noted.no("\(1000 + index)", "\(day)", "\(day)")
    }
    let past = try #require(try statistics(noes).pace?.past)
    #expect(past.trials.map(\.held) == [false])
    #expect(past.held == Proportion(0, of: 1))
  }
}
