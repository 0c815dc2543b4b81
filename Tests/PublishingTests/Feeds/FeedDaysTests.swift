import Testing

@Suite("Feeds on other days")
struct FeedDaysTests {
  private func journal() -> FeedJournal {
    var journal = FeedJournal()
    journal.add(
      "2026-01-05-desk.md", "title: Desk\noutcome: yes\nanswered: 2026-01-20\ncategory: travel")
    journal.add("2026-01-06-bun.md", "title: Bun\noutcome: ghosted\nanswered: 2026-02-09")
    journal.add("2026-01-08-boat.md", "title: Boat\ncategory: travel")
    return journal
  }

  @Test(arguments: ["2026-02-17", "2026-03-01", "2027-01-01", "2031-12-31"])
  func `A build on another day without new answers gives the same bytes`(day: String) async throws {
    let feeds = try await journal().feeds(on: "2026-02-16")
    #expect(feeds.count == 8)
    #expect(try await journal().feeds(on: day) == feeds)
  }

  @Test func `Only the digest waits for its week to end`() async throws {
    let before = try await journal().feeds(on: "2026-02-15")
    let after = try await journal().feeds(on: "2026-02-16")
    let changed = after.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(changed == ["feeds/weekly.json", "feeds/weekly.xml"])
  }
}
