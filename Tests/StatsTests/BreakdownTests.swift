import Calendar
import Content
import Stats
import Testing

@Suite struct `Categories, tags and months` {
  @Test func `spellings with one slug are one group, called as the first path calls it`() throws {
    let edition = try edition([
      .no("c", "2026-01-01", "2026-01-01", "category: TRAVEL"),
      .yes("a", "2026-01-03", "2026-01-03", "category: Travel"),
      Noted("b", "2026-01-02", "category: travel"),
      .no("d", "2026-01-01", "2026-01-01", "category: Stage"),
    ])
    let categories = Statistics(edition).categories
    #expect(categories.map(\.name) == ["Travel", "Stage"])
    #expect(categories.map(\.slug) == ["travel", "stage"])
    #expect(categories[0].entries.map { edition.path($0) } == ["a", "b", "c"])
    #expect([categories[0].tally.sent, categories[0].tally.decided] == [3, 2])
  }

  @Test func `decomposed and composed spellings are one group`() throws {
    let tags = try statistics([
      Noted("a", "2026-01-01", "tags: [cafe\u{301}]"),
      Noted("b", "2026-01-01", "tags: [caf\u{E9}]"),
    ]).tags
    #expect(tags.map(\.tally.sent) == [2])
  }

  @Test func `groups are ordered by size, then name`() throws {
    let tags = try statistics([
      Noted("a", "2026-01-01", "tags: [x, z, y]"), Noted("b", "2026-01-01", "tags: [z]"),
      Noted("c", "2026-01-01", "tags: [w]\ncount: 2"),
    ]).tags
    #expect(tags.map(\.name) == ["w", "z", "x", "y"])
  }

  @Test func `an entry is in a group once, however often it names it`() throws {
    let tags = try statistics([Noted("a", "2026-01-01", "tags: [Air, air, AIR]\ncount: 3")]).tags
    #expect(tags.map(\.name) == ["Air"])
    #expect(tags.map(\.entries) == [[0]])
    #expect(tags.map(\.tally.sent) == [3])
  }

  @Test func `what is only counted is in no group, neither is what is held back`() throws {
    let statistics = try statistics([
      Noted("a", "2026-01-01", "visibility: counted\ncategory: secret\ntags: [secret, shared]"),
      Noted("b", "2026-01-01", "draft: true\ncategory: draft\ntags: [draft]"),
      Noted("c", "2026-01-01", "visibility: hidden\ncategory: hidden\ntags: [hidden]"),
      Noted("d", "2026-01-01", "category: open\ntags: [shared]"),
    ])
    #expect(statistics.categories.map(\.name) == ["open"])
    #expect(statistics.tags.map(\.name) == ["shared"])
    #expect(statistics.tags.first?.entries == [1])
    #expect(statistics.tags.first?.tally.sent == 1)
    #expect(statistics.tally.sent == 2)
  }

  @Test func `entries without a category are in none`() throws {
    #expect(try statistics([Noted("a", "2026-01-01")]).categories.isEmpty)
  }

  @Test func `months run from the first ask to today, the empty ones too`() throws {
    let months = try statistics(
      [
        .no("a", "2025-11-20", "2026-01-02", "count: 2"), .yes("b", "2025-11-30", "2025-11-30"),
        Noted("c", "2026-01-31", "outcome: ghosted"), Noted("d", "2026-01-01"),
        Noted("e", "2025-11-01", "outcome: partial\nanswered: 2026-01-01"),
      ], today: "2026-03-01"
    ).months
    #expect(
      months.map { "\($0.month) \($0.asked) \($0.noes) \($0.yeses)" } == [
        "2025-11 4 0 1", "2025-12 0 0 0", "2026-01 2 3 0", "2026-02 0 0 0", "2026-03 0 0 0",
      ])
  }

  @Test func `months and tally tell the same sums`() throws {
    let statistics = try statistics([
      .no("a", "2025-11-20", "2026-01-02", "count: 2"), .yes("b", "2025-11-30", "2026-02-01"),
      Noted("c", "2026-01-31", "outcome: ghosted"), Noted("d", "2026-01-01", "count: 7"),
    ])
    #expect(statistics.months.reduce(0) { $0 + $1.asked } == statistics.tally.sent)
    #expect(statistics.months.reduce(0) { $0 + $1.noes } == statistics.noes)
    #expect(statistics.months.reduce(0) { $0 + $1.yeses } == statistics.tally.yes)
  }

  @Test func `the month after December is January`() {
    #expect(Month(year: 2025, month: 12).next == Month(year: 2026, month: 1))
    #expect(Month(year: 2025, month: 1).next == Month(year: 2025, month: 2))
  }

  @Test(arguments: [(11, RateOverTime.Period.month, 12), (35, .quarter, 12), (47, .year, 4)])
  func `ratings of many months are told in stretches of which a dozen are enough`(
    months: Int, period: RateOverTime.Period, count: Int
  ) throws {
    let start = try #require(Day("2020-01-15"))
    let entries = (0...months).map { index in
      let month = Month(year: 2020 + index / 12, month: index % 12 + 1)
      return Noted.no(
        "\(100 + index)", "\(month)-15", "\(month)-16", "fear: \(index % 10)\nsting: 1")
    }
    let feelings = try statistics(entries, today: "\(start + 2000)").feelings
    #expect(feelings.months.count == months + 1)
    #expect(feelings.period == period)
    #expect(feelings.stretches.count == count)
    #expect(feelings.stretches.reduce(0) { $0 + $1.means.count } == months + 1)
  }
}
