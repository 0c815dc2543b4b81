import Testing

@Suite("Entries that are only counted")
struct FeedPrivacyTests {
  private func journal(withCounted isIn: Bool) -> FeedJournal {
    var journal = FeedJournal()
    journal.settings = "url: https://kim.example\ngoal: 100"
    journal.add(
      "2026-01-05-desk.md", "title: Desk\noutcome: yes\nanswered: 2026-01-20\ncategory: travel")
    guard isIn else { return journal }
    journal.add(
      "2025-12-06-secret.md",
      "title: Secret\noutcome: no\nanswered: 2025-12-31\ncategory: hush\ntags: [hush]\nto: Quill\nvisibility: counted\nlearned: Secret",
      story: "Secret.")
    journal.add(
      "2026-01-06-secret-too.md",
      "title: Secret\noutcome: yes\nanswered: 2026-02-03\nvisibility: counted")
    return journal
  }

  @Test func `They change no byte of any feed`() async throws {
    let without = try await journal(withCounted: false).feeds()
    #expect(try await journal(withCounted: true).feeds() == without)
    #expect(without.count == 8)
  }

  @Test func `In progress.json they are numbers and nothing else`() async throws {
    let text = try #require(try await journal(withCounted: true).outputs()["progress.json"])
    for word in ["Secret", "secret", "hush", "Quill", "2025-12", "2026-02-03"] {
      #expect(!text.contains(word))
    }
    #expect(text.contains("\"cells\": \"n1\""))
    #expect(text.contains("\"yes\": 2"))
  }

  @Test func `The milestones that they reached are not in the feed of yeses`() async throws {
    let feed = try await journal(withCounted: true).atom("feeds/yeses.xml")
    #expect(!feed.entries.contains { $0.id.hasSuffix("no-1") })
    #expect(feed.entries.contains { $0.id.hasSuffix("yes-1") })
  }
}
