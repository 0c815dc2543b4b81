import Calendar
import Content
import Diagnostics
import Markdown
import Testing

@Suite struct `Settings of a journal` {
  private func read(_ lines: String) throws -> JournalSettings {
    var report = Report()
    let text = "---\ntitle: Noes\nkeeper: Mara\n\(lines)\n---\nHello.\n"
    let file = SourceFile(path: "journal.md", bytes: Array(text.utf8))
    let settings = JournalSettings(file, reporting: &report)
    #expect(report.diagnostics.isEmpty)
    return try #require(settings)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `what is not written has its default`() throws {
    let settings = try read("")
    #expect(settings.goals.map(\.target) == [1000])
    #expect(settings.goals.first?.since == nil && settings.goals.first?.reason == nil)
    #expect(settings.counts == [.no, .ghosted])
    #expect(settings.quietAfter == 30)
    #expect(settings.language == "en")
    #expect(settings.pauses.isEmpty)
    #expect([settings.url, settings.timeZone, settings.description] == [nil, nil, nil])
    #expect(settings.begun == nil)
  }

  @Test func `every field is read`() throws {
    let settings = try read(
      """
      description: A year of asking.
      url: https://mara.example/noes/
      language: pt-BR
      timezone: Europe/Lisbon
      begun: 2026-01-01
      goal: 300
      counts: [no, Ghosted, partial]
      quiet_after: 14
      """)
    #expect([settings.title, settings.keeper] == ["Noes", "Mara"])
    #expect(settings.description == "A year of asking.")
    #expect(settings.url == "https://mara.example/noes")
    #expect(settings.language == "pt-BR")
    #expect(settings.timeZone == "Europe/Lisbon")
    #expect(settings.begun?.description == "2026-01-01")
    #expect(settings.goals.map(\.target) == [300])
    #expect(settings.goals.first?.since == nil)
    #expect(settings.counts == [.no, .ghosted, .partial])
    #expect(settings.quietAfter == 14)
    #expect(settings.story.excerpt == "Hello.")
    #expect(settings.storyLine == 13)
  }

  @Test func `who wants to be found says where, in few words or in many`() throws {
    let settings = try read(
      """
      links:
        - https://www.tiktok.com/@ada
        - "@ada@town.example"
        - name: My choir
          url: https://choir.example/about
        - name: Mastodon
          url: https://other.example/@ada
        - https://bakery.example
      contact: ada@quill.example
      subscribe: https://letters.example/ada
      started_by: https://tomas.example/
      """)
    #expect(
      settings.links.map(\.name) == [
        "TikTok", "Mastodon", "My choir", "Mastodon", "bakery.example",
      ])
    #expect(settings.links[1].url == "https://town.example/@ada")
    #expect(
      settings.links.map(\.account) == [nil, "@ada@town.example", nil, "@ada@other.example", nil])
    #expect(settings.contact == .mail("ada@quill.example"))
    #expect(settings.contact?.href == "mailto:ada@quill.example")
    #expect(settings.subscribe == "https://letters.example/ada")
    #expect(settings.startedBy == "https://tomas.example")
    #expect(
      try read("contact: https://ada.example/hello").contact == .page("https://ada.example/hello"))
    #expect(try read("links: https://ada.example").links.map(\.name) == ["ada.example"])
  }

  @Test func `a circle has the names that the keeper gives, else the addresses`() throws {
    let settings = try read(
      """
      circle:
        - name: Tomas and daughter
          url: https://tomas.example/noes/
        - https://imke.example
      """)
    #expect(settings.circle.map(\.name) == ["Tomas and daughter", "imke.example"])
    #expect(
      settings.circle.map(\.url.value) == ["https://tomas.example/noes", "https://imke.example"])
    #expect(try read("").circle.isEmpty)
  }

  @Test func `a goal's history says which goal holds on a day`() throws {
    let settings = try read(
      """
      goal:
        - since: 2026-01-01
          target: 1000
        - since: 2026-05-03
          target: 300
          because: A thousand was too many.
      """)
    #expect(settings.goals.count == 2)
    #expect(settings.goal(on: try day("2025-12-31")).target == 1000)
    #expect(settings.goal(on: try day("2026-01-01")).target == 1000)
    #expect(settings.goal(on: try day("2026-05-02")).target == 1000)
    #expect(settings.goal(on: try day("2026-05-03")).target == 300)
    let last = settings.goal(on: try day("2030-01-01"))
    #expect(last.reason == "A thousand was too many.")
    #expect(last.since?.description == "2026-05-03")
  }

  @Test(arguments: [1, 50, 1234, 100_000])
  func `a goal is any number up to a hundred thousand`(target: Int) throws {
    let settings = try read("goal: \(target)")
    #expect(settings.goal(on: Day(number: 0)).target == target)
  }

  @Test func `pauses are read in their order, and the last may be open`() throws {
    let settings = try read(
      """
      pauses:
        - {from: 2026-02-01, to: 2026-02-01}
        - from: 2026-03-01
          to: 2026-03-20
          because: Ill.
        - from: 2026-06-01
      """)
    #expect(settings.pauses.map(\.from.description) == ["2026-02-01", "2026-03-01", "2026-06-01"])
    #expect(settings.pauses.map { $0.to?.description } == ["2026-02-01", "2026-03-20", nil])
    #expect(settings.pauses.map(\.reason) == [nil, "Ill.", nil])
  }

  @Test(arguments: [
    ("https://a.example", "https://a.example"), ("https://a.example/", "https://a.example"),
    ("http://a.example/b//", "http://a.example/b"), ("https://例え.jp/noes", "https://例え.jp/noes"),
    ("https://a.example:8080/~mara", "https://a.example:8080/~mara"),
  ])
  func `an address has no slash at its end`(typed: String, url: String) throws {
    #expect(try parseSiteURL(typed).get() == url)
  }

  @Test(arguments: [
    "", "a.example", "//a.example", "https://", "https:///x", "https://a b", "https://a/?x",
    "https://a/#x", "ftp://a.example", "https://a\"b", "https:a.example", "javascript:x",
  ])
  func `what is no web address is refused`(typed: String) {
    #expect(throws: Message.self) { try parseSiteURL(typed).get() }
  }

  @Test(arguments: ["en", "de", "pt-BR", "zh-Hant-TW", "gsw", "es-419"])
  func `a language tag is read`(tag: String) throws {
    #expect(try read("language: \(tag)").language == tag)
  }
}
