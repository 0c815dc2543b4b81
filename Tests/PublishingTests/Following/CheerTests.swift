import Diagnostics
import TestSupport
import Testing

@Suite("Cheers")
struct CheerTests {
  private static let desk = """
    -- entries/2026-01-05-desk.md --
    ---
    title: Asked at the desk
    outcome: no
    answered: 2026-01-06
    ---

    """

  private func site(_ cheers: String, entries: String = desk) async throws -> BuiltSite {
    try await TinySite("-- cheers.md --\n\(cheers)\n\(entries)").built()
  }

  /// A file of cheers: the lines of each.
  private func file(_ cheers: String...) -> String {
    let items = cheers.map { cheer in
      let lines = cheer.split(separator: "\n")
      return "  - " + lines.joined(separator: "\n    ") + "\n"
    }
    return "---\ncheers:\n\(items.joined())---"
  }

  @Test("without a file of them nothing is shown and nothing is said")
  func none() async throws {
    let site = try await TinySite(Self.desk).built()
    #expect(site.problems == "")
    for (path, html) in site.pages { #expect(!html.contains("class=\"cheers\""), "\(path)") }
  }

  @Test(
    "an empty list and an empty file of fields are fine",
    arguments: ["---\ncheers:\n---", "---\n---"])
  func empty(text: String) async throws {
    #expect(try await site(text).problems == "")
  }

  @Test("one that names an entry stands with it, and not on the home page")
  func withEntry() async throws {
    for name in ["desk", "2026-01-05-desk"] {
      let site = try await site(
        file("from: Bo\nday: 2026-01-10\nwords: I asked too.\nentry: \(name)"))
      #expect(site.problems == "")
      #expect(try quotes(in: site, "entries/desk/index.html") == ["I asked too."])
      #expect(try quotes(in: site, "index.html") == [])
      #expect(try quotes(in: site, "follow/index.html") == ["I asked too."])
      let items = try site.page("follow/index.html").texts(in: "li").joined()
      #expect(items.contains("on Asked at the desk"))
    }
  }

  @Test("the home page shows the newest three that name none, the page to follow all")
  func placement() async throws {
    let days = ["2026-01-10", "2026-01-12", "2026-01-11", "2026-01-12", "2026-01-01"]
    let cheers = days.enumerated().map { "from: Bo\nday: \($1)\nwords: Cheer \($0)" }
    let list =
      "---\ncheers:\n"
      + cheers.map {
        "  - " + $0.replacing("\n", with: "\n    ") + "\n"
      }.joined() + "---"
    let site = try await site(list)
    #expect(try quotes(in: site, "index.html") == ["Cheer 3", "Cheer 1", "Cheer 2"])
    #expect(
      try quotes(in: site, "follow/index.html")
        == ["Cheer 3", "Cheer 1", "Cheer 2", "Cheer 0", "Cheer 4"])
    #expect(try site.page("index.html").values(of: "href").contains("/follow/#cheers"))
  }

  @Test("where the home page shows all of them, it does not promise more")
  func noMore() async throws {
    let site = try await site(file("from: Bo\nday: 2026-01-10\nwords: One."))
    #expect(try !site.page("index.html").values(of: "href").contains("/follow/#cheers"))
  }

  @Test("their words, names and links are text, and stay it")
  func escaped() async throws {
    let hostile = "\"<script>alert(1)</script>' & \\\"x\""
    let site = try await site(
      file(
        "from: \(hostile)\nday: 2026-01-10\nwords: \(hostile)\nlink: \"https://bo.example/?a='\"",
        "from: Bo\nday: 2026-01-10\nwords: \(hostile)\nentry: desk"))
    #expect(site.problems == "")
    for path in ["index.html", "follow/index.html", "entries/desk/index.html"] {
      let page = try site.page(path)
      #expect(page.problems == [])
      #expect(try quotes(in: site, path).last == "<script>alert(1)</script>' & \"x")
      #expect(try !site.text(path).contains("<script>alert"))
    }
    let link = try site.page("index.html").tags("a").first { $0["rel"] == "ugc noopener" }
    #expect(link?["href"] == "https://bo.example/?a='")
  }

  @Test("one for an entry without a page is held back with it, and one from a day to come")
  func heldBack() async throws {
    for field in [
      "visibility: counted", "visibility: hidden", "draft: true", "publish: 2026-03-01",
    ] {
      let entries = Self.desk.replacing("outcome: no", with: "outcome: no\n\(field)")
      let site = try await site(
        file("from: Bo\nday: 2026-01-10\nwords: The zyzzyva\nentry: desk"), entries: entries)
      #expect(
        site.problems.contains(
          """
          cheers.md:6:12: warning: the entry 'desk' has no page today, so its cheer is not shown \
          [link-to-unpublished]
          """))
      for (path, html) in site.pages { #expect(!html.contains("zyzzyva"), "\(path)") }
    }
    let site = try await site(file("from: Bo\nday: 2026-02-10\nwords: The zyzzyva"))
    #expect(
      site.problems == """
        cheers.md:4:10: warning: 2026-02-10 is after today, 2026-02-09, so the cheer is held back \
        [future-day]
          4 |     day: 2026-02-10
            |          ^^^^^^^^^^

        """)
    #expect(try quotes(in: site, "follow/index.html") == [])
  }

  @Test("everything wrong with them is said in one go, each at its place")
  func problems() async throws {
    let site = try await site(
      """
      ---
      cheers:
        - from: Bo
          day: 2026-02-30
          words: One
        - form: Bo
          day: 2026-01-10
          words: "  "
        - from: Bo
          day: 2026-01-10
          words: Three
          link: javascript:alert(1)
          entry: dask
        - just words
      cheer: x
      ---

      Thanks to all.
      """)
    #expect(
      site.problems == """
        cheers.md:4:10: error: '2026-02-30' does not exist [not-a-day]
          4 |     day: 2026-02-30
            |          ^^^^^^^^^^ that month has 28 days
        cheers.md:6:5: error: the field 'from' is missing [missing-field]
          6 |   - form: Bo
            |     ^
        cheers.md:6:5: error: unknown key 'form' [unknown-key]
          6 |   - form: Bo
            |     ^^^^ did you mean 'from'?
        cheers.md:8:12: error: the text is empty [empty-text]
          8 |     words: "  "
            |            ^^^^
        cheers.md:12:11: error: 'javascript:alert(1)' is not a web address [bad-address]
          12 |     link: javascript:alert(1)
             |           ^^^^^^^^^^^^^^^^^^^ expected https://name.example/page
        cheers.md:13:12: error: no entry is called 'dask' [unknown-entry]
          13 |     entry: dask
             |            ^^^^ did you mean 'desk'?
        cheers.md:14:5: error: expected fields such as 'from: …' [wrong-type]
          14 |   - just words
             |     ^^^^^^^^^^
        cheers.md:15:1: error: unknown key 'cheer' [unknown-key]
          15 | cheer: x
             | ^^^^^ did you mean 'cheers'?
        cheers.md:18:1: error: text below the cheers would not be shown [stray-text]
          18 | Thanks to all.
             | ^^^^^^^^^^^^^^ write it under 'words:' of a cheer, above the second '---'

        """)
  }

  @Test(
    "a link leads to a page of the web",
    arguments: [
      ("https://bo.example", true), ("http://bo.example/a?b=c#d", true),
      ("HTTPS://bo.example", true), ("bo.example", false), ("https://", false),
      ("mailto:bo@bo.example", false), ("//bo.example", false), ("https:/bo.example", false),
      ("\"https://bo.example/a b\"", false), ("data:text/html,x", false), ("/log/", false),
    ])
  func links(link: String, isRight: Bool) async throws {
    let site = try await site(file("from: Bo\nday: 2026-01-10\nwords: One.\nlink: \(link)"))
    #expect(site.report.hasErrors == !isRight)
    #expect(site.problems.contains("[bad-address]") == !isRight)
  }

  /// The words of the cheers on a page.
  private func quotes(in site: BuiltSite, _ path: String) throws -> [String] {
    try site.page(path).texts(in: "blockquote")
  }
}
