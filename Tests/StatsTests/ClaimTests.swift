import Calendar
import Content
import Stats
import Testing

/// A sentence claims only what its formula says: the journals of which the page once said more.
@Suite struct `What may be claimed` {
  private func asks(
    _ count: Int, _ name: String, _ lines: String, on asked: String = "2026-01-01"
  ) -> [Noted] {
    (0..<count).map { Noted("\(name)\($0)", asked, lines) }
  }

  @Test func `of fear and sting nothing is said where mean and most entries disagree`() throws {
    let answer = "outcome: no\nanswered: 2026-01-02"
    let numbers = try statistics(
      asks(20, "a", "\(answer)\nfear: 4\nsting: 5") + asks(3, "b", "\(answer)\nfear: 10\nsting: 1"))
    let feelings = numbers.feelings
    #expect(feelings.comparisons == (lower: 3, higher: 20, equal: 0))
    #expect(feelings.isStingLower == nil)
    let clear = try statistics(asks(20, "a", "\(answer)\nfear: 7\nsting: 3")).feelings
    #expect(clear.isStingLower == true)
  }

  @Test func `a slow fall of fear over a thousand asks is told`() throws {
    let start = try #require(Day("2023-01-01"))
    let entries = (0..<1000).map { index in
      let level = 77 - 36 * index / 1000
      return Noted(
        "\(10_000 + index)", "\(start + index)", "fear: \((level + index * 7 % 10) / 10)")
    }
    let trend = try #require(try statistics(entries).feelings.fearTrend)
    #expect(trend.isTold)
    #expect(abs(trend.line.slope) < 0.005)
    #expect(trend.ends.first - trend.ends.last > 3)
  }

  @Test func `a median that five asks in a hundred reached is not told`() throws {
    let numbers = try statistics(
      asks(95, "a", "", on: "2026-02-09")
        + (0..<5).map { Noted.no("b\($0)", "2026-01-01", "2026-01-0\(2 + $0 % 3)") },
      today: "2026-02-09")
    #expect(numbers.replies.medianDays == nil)
  }

  @Test func `answers without a day leave the curve and nothing else`() throws {
    let numbers = try statistics(
      asks(25, "a", "outcome: no") + asks(7, "b", ""), today: "2026-01-31")
    #expect(numbers.replies.unknown == 25)
    #expect(numbers.replies.medianDays == nil)
    #expect(numbers.rates.ahead == nil)
  }

  @Test func `nothing is told beyond the waits of five asks`() throws {
    let noes = (0..<30).map { Noted.no("a\($0)", "2026-01-01", "2026-01-\(10 + $0 % 9)") }
    let numbers = try statistics(noes + asks(2, "b", ""), today: "2026-03-31")
    #expect(numbers.replies.curve.isTold(on: 14))
    #expect(!numbers.replies.curve.isTold(on: 30))
    #expect(numbers.replies.ends.shares(by: 30) == nil)
  }

  @Test func `no, yes and waiting make one on every day that is told`() throws {
    let noes = (0..<30).map { Noted.no("a\($0)", "2026-01-01", "2026-01-\(10 + $0 % 19)") }
    let yeses = (0..<9).map { Noted.yes("b\($0)", "2026-01-01", "2026-02-0\(1 + $0)") }
    let open = asks(12, "c", "steps: [2026-01-03 interview]")
    let numbers = try statistics(noes + yeses + open, today: "2026-06-30")
    let rows = try #require(numbers.ofAHundred).rows
    #expect(rows.map(\.days) == [7, 30, 60, 90])
    for row in rows {
      #expect(abs(row.no.value + row.yes.value + row.waiting.value - 1) < 1e-12)
      #expect(row.squares.no + row.squares.yes + row.squares.waiting == 100)
    }
  }

  @Test func `ten more asks bring what asks have brought, not what answers have`() throws {
    let yeses = (0..<3).map { Noted.yes("a\($0)", "2026-01-01", "2026-01-0\(2 + $0)") }
    let noes = (0..<2).map { Noted.no("b\($0)", "2026-01-01", "2026-01-0\(2 + $0)") }
    let numbers = try statistics(yeses + noes + asks(45, "c", ""), today: "2026-04-15")
    let ahead = try #require(numbers.rates.ahead)
    #expect(ahead.days == 90)
    // 3 of 50 asks: 1 − B(3.5, 57.5) / B(3.5, 47.5).
    #expect(abs(ahead.chance - 0.4797) < 0.001)
  }

  @Test func `where all are answered at once ten more asks are as the rate says`() throws {
    let yeses = (0..<17).map { Noted.yes("a\($0)", "2026-01-01", "2026-01-01") }
    let noes = (0..<86).map { Noted.no("b\($0)", "2026-01-01", "2026-01-01") }
    let numbers = try statistics(yeses + noes + asks(6, "c", ""), today: "2026-06-30")
    let chance = try #require(numbers.rates.ahead).chance
    #expect(chance < 0.8281 && chance > 0.78)
  }

  @Test func `of five silent asks the chance is none of five, never a figure`() throws {
    let answered = (0..<20).map { Noted.no("a\($0)", "2026-01-01", "2026-01-0\(2 + $0 % 7)") }
    let late = [Noted.no("l", "2026-01-01", "2026-03-20")]
    let silent = asks(7, "s", "")
    let numbers = try statistics(
      answered + late + silent + [Noted("w", "2026-03-30")], today: "2026-04-20")
    let waiting = try #require(numbers.waiting.last)
    #expect(waiting.days == 21)
    #expect(waiting.answeredLater == Proportion(1, of: 8))
    #expect(waiting.chanceOfReply?.replies == 0)
    #expect(waiting.chanceOfReply?.silent == 8)
    #expect(waiting.chanceOfReply?.interval == nil)
  }

  @Test func `the chance of a reply has its range`() throws {
    let answered = (0..<40).map { Noted.no("a\($0)", "2026-01-01", "2026-0\(1 + $0 % 5)-25") }
    let numbers = try statistics(answered + [Noted("w", "2026-06-01")], today: "2026-06-30")
    let chance = try #require(numbers.waiting.first?.chanceOfReply)
    let interval = try #require(chance.interval)
    #expect(interval.contains(chance.value))
    #expect(chance.replies > 0)
  }

  @Test func `a day of the week is named where chance does not explain it, with its ties`() throws {
    // Twenty Saturdays of 111, the others nearly alike: p = .48.
    let counts = [14, 16, 15, 13, 17, 20, 16]
    let monday = try #require(Day("2026-01-05"))
    func journal(_ counts: [Int]) throws -> Weekdays {
      let entries = counts.enumerated().flatMap { weekday, count in
        (0..<count).map { Noted("\(weekday)-\($0)", "\(monday + weekday + 7 * ($0 % 12))") }
      }
      return try statistics(entries, today: "2026-03-29").weekdays
    }
    let even = try journal(counts)
    #expect((even.test?.pValue ?? 0) > 0.4)
    #expect(even.busiest.isEmpty)
    #expect(try journal([5, 5, 5, 5, 5, 40, 40]).busiest == [6, 7])
    #expect(try journal([1, 1, 1, 1, 1, 8, 8]).test == nil)
  }

  @Test func `categories with overlapping intervals are told apart by their difference`() throws {
    func category(_ name: String, _ yeses: Int, of count: Int) -> [Noted] {
      (0..<count).map { index in
        let lines = "category: \(name)"
        return index < yeses
          ? .yes("\(name)\(index)", "2026-01-01", "2026-01-02", lines)
          : .no("\(name)\(index)", "2026-01-01", "2026-01-02", lines)
      }
    }
    let rates = try statistics(category("a", 5, of: 17) + category("b", 0, of: 14)).rates
    #expect((rates.spread?.pValue ?? 1) < 0.05)
    let difference = try #require(rates.categories.first?.difference)
    #expect(abs(difference.value - 0.2941) < 0.0001)
    #expect(difference.interval.lower > 0.02 && difference.interval.lower < 0.04)

    let lone = try statistics(category("a", 5, of: 17)).rates
    #expect(lone.spread == nil)
    #expect(lone.categories.allSatisfy { $0.difference == nil })
  }

  @Test func `categories that are alike are drawn to the whole, others keep their own rate`() throws
  {
    let alike = try #require(ProportionSpread([(10, 50), (11, 50), (9, 50)]))
    #expect(alike.weight == .infinity)
    #expect(alike.pValue > 0.5)
    let apart = try #require(ProportionSpread([(45, 50), (5, 50), (25, 50)]))
    #expect(apart.weight < 3)
    #expect(apart.pValue < 1e-6)
  }
}
