import Calendar
import Content
import Stats
import Testing

/// What a curious keeper asks next, each of a journal whose answer is known.
@Suite struct `What a keeper asks next` {
  private static let today = "2026-12-31"

  private func day(_ offset: Int, from day: String = Self.today) throws -> String {
    "\(try #require(Day(day)) + offset)"
  }

  /// Entries that were asked so many days ago and answered after so many days; + is still waiting.
  private func waits(_ name: String, _ waits: [(days: Int, isOpen: Bool)]) throws -> [Noted] {
    try waits.enumerated().map { index, wait in
      let lines = "category: \(name)"
      let asked = try day(wait.isOpen ? -wait.days : -60)
      return wait.isOpen
        ? Noted("\(name)\(index)", asked, lines)
        : .no("\(name)\(index)", asked, try day(wait.days - 60), lines)
    }
  }

  /// Freireich's 6-MP arm, and his placebo arm.
  private func freireich() throws -> [Noted] {
    let events = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    let open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    let placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
    return try waits("treated", events.map { ($0, false) } + open.map { ($0, true) })
      + waits("placebo", placebo.map { ($0, false) })
  }

  @Test func `the first third and the last differ in yeses, fear, sting and waits`() throws {
    func third(_ name: String, _ asked: String, yeses: Int, fear: Int, wait: Int) throws -> [Noted]
    {
      try (0..<10).map { index in
        let answered = try day(wait + index % 2, from: asked)
        let lines = "fear: \(fear - index % 2)\nsting: \(fear / 2)"
        return index < yeses
          ? .yes("\(name)\(index)", asked, answered, lines)
          : .no("\(name)\(index)", asked, answered, lines)
      }
    }
    let since = try #require(
      try statistics(
        third("a", "2026-01-01", yeses: 3, fear: 8, wait: 20)
          + third("b", "2026-03-01", yeses: 5, fear: 6, wait: 9)
          + third("c", "2026-05-01", yeses: 9, fear: 4, wait: 2)
      ).sinceBeginning)
    #expect(since.entries == 10)
    #expect(since.days.firstUntil == Day("2026-01-01") && since.days.lastFrom == Day("2026-05-01"))
    // Newcombe: 9/10 − 3/10 = .6 [.1705, .8090].
    let yes = try #require(since.yes?.difference)
    #expect(abs(yes.value - 0.6) < 1e-12)
    #expect(abs(yes.interval.lower - 0.1705) < 5e-5 && abs(yes.interval.upper - 0.809) < 5e-5)
    #expect(since.fear?.first == 7.5 && since.fear?.last == 3.5)
    #expect((since.fear?.test?.pValue ?? 1) < 0.001)
    #expect(since.sting?.first == 4 && since.sting?.last == 2)
    #expect(since.wait?.first == 20 && since.wait?.last == 2)
    #expect(since.wait?.isSlower == false)
  }

  @Test func `before five entries in each third nothing is compared with the beginning`() throws {
    func entries(_ count: Int) -> [Noted] {
      (0..<count).map { .no("a\(10 + $0)", "2026-01-\(10 + $0)", "2026-02-01") }
    }
    #expect(try statistics(entries(14)).sinceBeginning == nil)
    let since = try #require(try statistics(entries(15)).sinceBeginning)
    #expect(since.entries == 5)
    #expect(since.fear == nil && since.sting == nil)
  }

  @Test func `of two categories the log-rank test is that of Freireich's arms`() throws {
    let comparison = try #require(try statistics(freireich(), today: Self.today).waitComparison)
    #expect(abs(comparison.test.statistic - 16.793) < 0.0005)
    #expect(comparison.sooner?.name == "placebo")
    #expect(comparison.first.entries == 21 && comparison.second.entries == 21)
    let alike = try statistics(
      waits("a", (1...9).map { ($0, false) }) + waits("b", (1...9).map { ($0, false) }),
      today: Self.today)
    #expect(alike.waitComparison != nil && alike.waitComparison?.sooner == nil)
  }

  @Test func `the median wait has its interval, one-sided where no end is in sight`() throws {
    let arm = try freireich().filter { $0.path.hasPrefix("treated") }
    let replies = try statistics(arm, today: Self.today).replies
    #expect(replies.medianDays == 23)
    let interval = try #require(replies.medianInterval)
    #expect(interval.first == 13 && interval.last == nil)
  }

  @Test func `of a hundred asks each share has the band of Aalen and Johansen`() throws {
    // The known example of eight, ten times over: its shares, and bands.
    let ends: [(String, Int)] = [
      ("no", 2), ("yes", 3), ("", 5), ("no", 7), ("no", 9), ("", 9), ("yes", 14), ("", 20),
    ]
    let entries = try (0..<10).flatMap { copy in
      try ends.map { outcome, days in
        let name = "\(outcome)\(days)-\(copy)"
        let asked = try day(outcome.isEmpty ? -days : -40)
        return outcome.isEmpty
          ? Noted(name, asked)
          : Noted(name, asked, "outcome: \(outcome)\nanswered: \(try day(days - 40))")
      }
    }
    let hundred = try #require(try statistics(entries, today: Self.today).ofAHundred)
    #expect(hundred.asks == 80)
    let week = try #require(hundred.rows.first)
    #expect(week.days == 7)
    #expect(abs(week.no.value - 0.275) < 1e-12 && abs(week.yes.value - 0.125) < 1e-12)
    #expect(week.squares == (28, 12, 60))
    for share in [week.no, week.yes, week.waiting] {
      let band = try #require(share.interval)
      #expect(band.lower < share.value && share.value < band.upper)
      #expect(band.upper - band.lower < 0.25)
    }
  }

  @Test func `each month of answers has its yes rate and its band`() throws {
    func month(_ name: String, _ yeses: Int, of count: Int) -> [Noted] {
      (0..<count).map { index in
        let answered = "2026-\(name)-\(10 + index)"
        return index < yeses
          ? .yes("\(name)-\(index)", "2026-01-01", answered)
          : .no("\(name)-\(index)", "2026-01-01", answered)
      }
    }
    let rates = try statistics(
      month("02", 1, of: 18) + month("03", 4, of: 16) + month("05", 13, of: 17)
    ).rates.overTime
    #expect(rates.period == .month)
    #expect(rates.rows.map(\.month.month) == [2, 3, 5])
    #expect(
      rates.rows.map(\.proportion) == [
        Proportion(1, of: 18), Proportion(4, of: 16), Proportion(13, of: 17),
      ])
    #expect((rates.spread?.pValue ?? 1) < 0.001)
  }

  @Test func `the feelings of noes and of yeses are apart`() throws {
    func rated(_ outcome: String, _ count: Int, fear: Int, sting: Int) -> [Noted] {
      (0..<count).map {
        Noted(
          "\(outcome)\($0)", "2026-01-01",
          "outcome: \(outcome)\nanswered: 2026-01-02\nfear: \(fear)\nsting: \(sting)")
      }
    }
    let feelings = try statistics(
      rated("no", 6, fear: 7, sting: 4) + rated("yes", 5, fear: 5, sting: 0)
    ).feelings
    #expect(feelings.outcomes.map(\.outcome) == [.no, .yes])
    #expect(feelings.outcomes.map(\.means.fear) == [7, 5])
    #expect(feelings.outcomes.map(\.means.sting) == [4, 0])
    #expect(feelings.outcomes.map(\.means.count) == [6, 5])
  }

  @Test func `expectations are calibrated in three groups`() throws {
    func expected(_ chance: Int, _ outcomes: [String]) -> [Noted] {
      outcomes.enumerated().map { index, outcome in
        Noted(
          "\(chance)-\(index)", "2026-01-01",
          "outcome: \(outcome)\nanswered: 2026-01-02\nexpected: \(chance)")
      }
    }
    let groups = try statistics(
      expected(10, ["yes", "yes", "no"]) + expected(33, ["partial"])
        + expected(50, ["no", "yes"]) + expected(67, ["no"])
        + expected(90, ["no", "no", "ghosted", "yes", "withdrawn"])
    ).feelings.calibration
    #expect(groups.map(\.kind) == [.unlikely, .even, .likely])
    #expect(
      groups.map(\.happened) == [
        Proportion(1, of: 4), Proportion(1, of: 2), Proportion(4, of: 5),
      ])
    for (group, expected) in zip(groups, [0.1575, 0.5, 0.854]) {
      #expect(abs(group.expected - expected) < 1e-12)
    }
  }
}
