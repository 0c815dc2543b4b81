import Diagnostics
import Testing

@Suite("The ids of feeds and of their items")
struct FeedIdentityTests {
  private func journal() -> FeedJournal {
    var journal = FeedJournal()
    journal.add(
      "2026-01-05-desk.md",
      "title: Asked at the desk\noutcome: yes\nanswered: 2026-01-07\ncategory: travel")
    journal.add("2026-02-02-bakery.md", "title: Asked for a bun\noutcome: no\nanswered: 2026-02-03")
    return journal
  }

  private func ids(_ feeds: [String: String]) throws -> [String: [String]] {
    try feeds.filter { $0.key.hasSuffix(".xml") }.mapValues { text in
      let document = try AtomDocument(text)
      return [document.id] + document.entries.map(\.id)
    }
  }

  @Test func `Ids are tag URIs of the host, the first day and the slug`() async throws {
    let feed = try await journal().atom()
    #expect(feed.id == "tag:kim.example,2026-01-01:feeds/all")
    #expect(
      feed.entries.map(\.id) == [
        "tag:kim.example,2026-01-01:entries/bakery", "tag:kim.example,2026-01-01:entries/desk",
      ])
  }

  @Test func `Another title, journal title or category changes no id`() async throws {
    let before = try ids(try await journal().feeds())
    var renamed = journal()
    renamed.title = "A new name"
    renamed.add(
      "2026-01-05-desk.md",
      "title: Said otherwise\noutcome: yes\nanswered: 2026-01-07\ncategory: flying")
    let after = try ids(try await renamed.feeds())
    for path in ["feed.xml", "feeds/yeses.xml", "feeds/weekly.xml"] {
      #expect(before[path] == after[path])
    }
    #expect(
      after["feeds/categories/flying.xml"]?.dropFirst()
        == before["feeds/categories/travel.xml"]?.dropFirst())
  }

  @Test func `A journal that moves and says so keeps every id`() async throws {
    let before = try ids(try await journal().feeds())
    var moved = journal()
    moved.settings =
      "url: https://elsewhere.example/kim\nbegun: 2026-01-01\nfeed_id: kim.example,2026-01-01"
    let feeds = try await moved.feeds()
    #expect(try ids(feeds) == before)
    #expect(feeds["feed.xml"]?.contains("https://kim.example") == false)
    #expect(feeds["feed.xml"]?.contains("https://elsewhere.example/kim/entries/desk/") == true)
  }

  @Test func `A build for another address keeps the ids of the journal's own`() async throws {
    let feed = try await journal().atom(url: "https://preview.example/7")
    #expect(feed.id == "tag:kim.example,2026-01-01:feeds/all")
    #expect(feed.entries.first?.link == "https://preview.example/7/entries/bakery/")
  }

  @Test(arguments: [
    ("https://Kim.Example:8080/a/b", "kim.example"), ("http://me@kim.example", "kim.example"),
    ("https://kïm.example", "k-m.example"), ("http://127.0.0.1:8000", "127.0.0.1"),
  ])
  func `The authority is the bare host`(url: String, authority: String) async throws {
    var journal = journal()
    journal.settings = "url: \(url)\nbegun: 2026-01-01"
    #expect(try await journal.atom().id == "tag:\(authority),2026-01-01:feeds/all")
  }

  @Test func `Without a first day, that of the first public ask stands in`() async throws {
    var journal = journal()
    journal.settings = "url: https://kim.example"
    journal.add("2025-12-01-quiet.md", "title: Q\noutcome: no\nvisibility: counted")
    #expect(try await journal.atom().id == "tag:kim.example,2026-01-05:feeds/all")
  }

  @Test func `A slug of another script is escaped`() async throws {
    var journal = FeedJournal()
    journal.add("2026-01-05-猫.md", "title: 猫\noutcome: no\nanswered: 2026-01-07")
    #expect(
      try await journal.atom().entries.map(\.id) == [
        "tag:kim.example,2026-01-01:entries/%E7%8C%AB"
      ])
  }

  @Test(arguments: [
    "kim.example", "kim.example,2026-02-30", ",2026-01-01", "kim example,2026-01-01",
    "a@b@c,2026-01-01", "kim.example,2026-01-01,x", "https://kim.example,2026-01-01",
  ])
  func `A feed_id that is no name and day is refused`(typed: String) async throws {
    var journal = journal()
    journal.settings += "\nfeed_id: '\(typed)'"
    let (_, report) = try await journal.site()
    let ids = report.diagnostics.map(\.message.id)
    #expect(ids == [.badAddress] || ids == [.notADay])
  }

  @Test func `An e-mail address serves as well`() async throws {
    var journal = journal()
    journal.settings += "\nfeed_id: Kim@mail.example,2020-01-01"
    #expect(try await journal.atom().id == "tag:kim@mail.example,2020-01-01:feeds/all")
  }
}
