import Testing

@Suite("The weekly digest")
struct WeeklyFeedTests {
  private func weeks(_ journal: FeedJournal, on day: String = "2026-03-04") async throws -> [String]
  {
    try await journal.atom("feeds/weekly.xml", on: day).entries.map {
      String($0.id.split(separator: "/").last ?? "")
    }
  }

  /// A journal with a no on each of some days.
  private func journal(_ days: String..., settings: String = "") -> FeedJournal {
    var journal = FeedJournal()
    journal.settings += "\n" + settings
    for day in days {
      journal.add(
        "\(day)-ask.md", "title: Ask of \(day)\nslug: ask-\(day)\noutcome: no\nanswered: \(day)")
    }
    return journal
  }

  @Test func `Each finished week with an answer has one entry, an empty week none`() async throws {
    #expect(
      try await weeks(journal("2026-01-05", "2026-01-11", "2026-01-12", "2026-01-28"))
        == ["2026-W05", "2026-W03", "2026-W02"])
  }

  @Test func `A week counts once it is over`() async throws {
    let journal = journal("2026-02-02")
    #expect(try await weeks(journal, on: "2026-02-08") == [])
    #expect(try await weeks(journal, on: "2026-02-09") == ["2026-W06"])
  }

  @Test(arguments: [
    ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2024-12-31", "2025-W01"),
    ("2021-01-03", "2020-W53"), ("2023-01-01", "2022-W52"), ("2020-12-28", "2020-W53"),
  ])
  func `Weeks and their years are those of ISO 8601`(day: String, week: String) async throws {
    #expect(try await weeks(journal(day)) == [week])
  }

  @Test func `A week wholly in a pause has none, one partly in a pause has its own`() async throws {
    let pause = "pauses:\n  - from: 2026-01-12\n    to: 2026-01-20"
    #expect(
      try await weeks(journal("2026-01-05", "2026-01-13", "2026-01-19", settings: pause))
        == ["2026-W04", "2026-W02"])
  }

  @Test func `Two pauses can fill a week, and one that lasts fills all to come`() async throws {
    let pauses = """
      pauses:
        - from: 2026-01-12
          to: 2026-01-14
        - from: 2026-01-15
      """
    #expect(
      try await weeks(journal("2026-01-05", "2026-01-13", "2026-02-19", settings: pauses))
        == ["2026-W02"])
  }

  @Test func `It says what came in a sentence, and lists it with links`() async throws {
    var journal = journal("2026-02-02")
    journal.add("2026-01-20-b.md", "title: B\noutcome: yes\nanswered: 2026-02-08\ncount: 2")
    let entry = try #require(try await journal.atom("feeds/weekly.xml").entries.first)
    #expect(entry.title == "Week 6 of 2026")
    #expect(entry.published == "2026-02-09T00:00:00Z")
    #expect(entry.updated == "2026-02-09T00:00:00Z")
    #expect(
      entry.content == """
        <p>From 2 February 2026 to 8 February 2026, 3 asks came to an end: 1 no, 2 yeses.</p>
        <ul>
        <li>No: <a href="https://kim.example/entries/ask-2026-02-02/">Ask of 2026-02-02</a></li>
        <li>Yes: <a href="https://kim.example/entries/b/">B</a></li>
        </ul>

        """)
  }
}
