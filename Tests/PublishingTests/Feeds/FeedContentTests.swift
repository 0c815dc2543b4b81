import Diagnostics
import Publishing
import Testing

@Suite("What feeds tell")
struct FeedContentTests {
  private func journal() -> FeedJournal {
    var journal = FeedJournal()
    journal.add(
      "2026-01-05-desk.md", "title: Desk\noutcome: yes\nanswered: 2026-02-20\ncategory: travel")
    journal.add(
      "2026-01-06-bun.md", "title: Bun\noutcome: no\nanswered: 2026-01-09\ncategory: food")
    journal.add(
      "2026-01-08-boat.md",
      "title: Boat\noutcome: withdrawn\nanswered: 2026-02-01\ncategory: travel")
    journal.add("2026-02-08-train.md", "title: Train\ncategory: rails")
    return journal
  }

  @Test func `All closed asks come, the newest answer first, and no open one`() async throws {
    let feed = try await journal().atom()
    #expect(feed.entries.map(\.title) == ["Desk", "Boat", "Bun"])
    #expect(feed.entries[0].published == "2026-02-20T00:00:00Z")
    #expect(feed.updated == "2026-02-20T00:00:00Z")
  }

  @Test func `The feed of yeses holds yeses and milestones, the milestone first`() async throws {
    let feed = try await journal().atom("feeds/yeses.xml")
    #expect(
      feed.entries.map(\.id.name) == [
        "milestones/yes-1", "entries/desk", "milestones/no-1",
      ])
    #expect(feed.entries[0].link == "https://kim.example/milestones/#yes-1")
    #expect(
      feed.entries[0].content.contains("<a href=\"https://kim.example/entries/desk/\">Desk</a>"))
  }

  @Test func `A category has its own feed, an empty one while nothing was answered`() async throws {
    let travel = try await journal().atom("feeds/categories/travel.xml")
    #expect(travel.entries.map(\.title) == ["Desk", "Boat"])
    let rails = try await journal().atom("feeds/categories/rails.xml")
    #expect(rails.entries.isEmpty)
    #expect(rails.updated == "2026-01-01T00:00:00Z")
  }

  @Test func `The JSON twin has the same items under the same ids`() async throws {
    let outputs = try await journal().outputs()
    for (path, text) in outputs where path.hasPrefix("feed") && path.hasSuffix(".xml") {
      let atom = try AtomDocument(text)
      let twin = try JSONFeedDocument(try #require(outputs[path.dropLast(4) + ".json"]))
      #expect(twin.version == "https://jsonfeed.org/version/1.1")
      #expect(twin.title == atom.title)
      #expect(twin.items.map(\.id) == atom.entries.map(\.id))
      let closed = atom.entries.map { $0.content.replacing("\"/>", with: "\">") }
      #expect(twin.items.map(\.content_html) == closed)
      #expect(twin.items.map(\.date_modified) == atom.entries.map(\.updated))
    }
  }

  @Test func `Links and images have their whole addresses`() async throws {
    var journal = FeedJournal(settings: "url: https://kim.example/sub\nbegun: 2026-01-01")
    journal.add("2026-01-05-desk.md", "title: Desk\noutcome: no")
    journal.add(
      "2026-01-06-bun.md", "title: Bun\noutcome: no",
      story: """
        [file](2026-01-05-desk.md#x) [page](/log/) [near](../desk/) [here](#there)
        [far](https://far.example/a?b=c&d) [either](//far.example/e) [mail](mailto:kim@kim.example)
        [odd](https://far.example "say href=") "href=" `src="/x"` &lt;a href="/y">
        """)
    let content = try #require(try await journal.atom().entries.first).content
    for address in [
      "https://kim.example/sub/entries/desk/#x", "https://kim.example/sub/log/",
      "https://kim.example/sub/entries/desk/", "https://kim.example/sub/entries/bun/#there",
      "https://far.example/a?b=c&amp;d", "https://far.example/e", "mailto:kim@kim.example",
    ] {
      #expect(content.contains("<a href=\"\(address)\">"))
    }
    #expect(content.contains("<code>src=&quot;/x&quot;</code>"))
    #expect(content.contains("&lt;a href=“/y”&gt;"))
    #expect(content.contains("title=\"say href=\""))
  }

  @Test func `An entry is updated on its last day, be it that of its publication`() async throws {
    var journal = FeedJournal()
    journal.add(
      "2026-01-05-a.md", "title: A\noutcome: no\nanswered: 2026-01-08\npublish: 2026-02-01")
    let entry = try #require(try await journal.atom().entries.first)
    #expect(entry.published == "2026-01-08T00:00:00Z")
    #expect(entry.updated == "2026-02-01T00:00:00Z")
    #expect(try await journal.atom(on: "2026-01-31").entries.isEmpty)
  }

  @Test(arguments: [
    "</title><script>alert(1)</script>", "]]> & <!-- --> &amp; &lt;",
    "\\\"quoted\\\" 'single' \\\\",
    "{{ title }} %s \u{202E}evil", "日本語 🎉 \u{301}", "\\x00\\x08\\x1f\\x7f",
  ])
  func `A hostile title stays a title`(title: String) async throws {
    var journal = FeedJournal()
    journal.add(
      "2026-01-05-a.md",
      "title: \"\(title)\"\noutcome: yes\nanswered: 2026-01-08\ncategory: \"c \(title)\"\nto: \"\(title)\"\nlabel: \"\(title)\"\nlearned: \"\(title)\""
    )
    journal.title = title
    let outputs = try await journal.outputs()
    for (path, text) in outputs where path.hasPrefix("feed") {
      #expect(!text.contains("<script"))
      if path.hasSuffix(".xml") {
        for entry in try AtomDocument(text).entries { #expect(!entry.content.contains("<script")) }
      } else {
        for item in try JSONFeedDocument(text).items {
          #expect(!item.content_html.contains("<script"))
        }
      }
    }
    let atom = try AtomDocument(try #require(outputs["feed.xml"]))
    let json = try JSONFeedDocument(try #require(outputs["feed.json"]))
    #expect(atom.entries.first?.title == json.items.first?.title)
    #expect(atom.entries.first?.topics == json.items.first?.tags)
  }

  @Test func `An empty journal has feeds without items`() async throws {
    let feed = try await FeedJournal().atom()
    #expect(feed.entries.isEmpty)
    #expect(feed.updated == "2026-01-01T00:00:00Z")
  }

  @Test func `Without an address there are no feeds`() async throws {
    var journal = journal()
    journal.settings = ""
    let (site, report) = try await journal.site()
    #expect(site?.outputs().contains { $0.path.hasPrefix("feed") } == false)
    #expect(report.diagnostics.isEmpty)
    let (preview, _) = try await journal.site(url: "https://kim.example")
    #expect(preview?.outputs().contains { $0.path == "feed.xml" } == true)
  }

  @Test(arguments: ["/feed.xml", "/feeds/yeses.json", "/progress.json", "/shields/noes.json"])
  func `An alias cannot take a feed's address`(alias: String) async throws {
    var journal = journal()
    journal.add("2026-01-05-desk.md", "title: Desk\naliases: [\(alias)]")
    let (_, report) = try await journal.site()
    #expect(report.diagnostics.map(\.message.id) == [.duplicateAddress])
  }
}

extension String {
  /// What stands behind the authority of a tag URI.
  fileprivate var name: String { split(separator: ":").last.map(String.init) ?? "" }
}
