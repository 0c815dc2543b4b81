import Calendar
import Content
import Diagnostics
import NotebookTheme
import Publishing
import Stats
import TestSupport
import Testing

@Suite("Links in stories")
struct LinkTests {
  /// A journal whose first entry has a story, beside others in every state.
  private func site(_ story: String, settings: String = "") async throws -> BuiltSite {
    try await TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      ---
      \(story)
      -- entries/winter/2026-01-02-café.md --
      ---
      title: B
      category: Town
      aliases: [/old/b]
      ---
      -- entries/2026-01-03-draft.md --
      ---
      title: D
      draft: true
      aliases: [/old/d/]
      ---
      -- entries/2026-01-04-counted.md --
      ---
      title: C
      visibility: counted
      ---
      -- entries/2026-01-05-hidden.md --
      ---
      title: H
      visibility: hidden
      aliases: [/old/h]
      ---
      -- entries/2026-01-06-other.md --
      ---
      title: E
      slug: winter
      ---
      -- entries/2026-01-07-winter.md --
      ---
      title: F
      visibility: hidden
      ---
      -- pages/about.md --
      ---
      title: About
      ---
      """, settings: settings
    ).built()
  }

  /// Where the only link of a story leads.
  private func target(of link: String, settings: String = "") async throws -> String? {
    let site = try await site("[words](\(link))", settings: settings)
    #expect(site.problems == "")
    let page = try site.page("entries/a/index.html")
    let story = page.pieces.drop { piece in
      if case .open(let tag) = piece { tag["class"]?.hasPrefix("story") != true } else { true }
    }
    for case .open(let tag) in story where tag.name == "a" { return tag["href"] }
    return nil
  }

  @Test(
    "a link leads to the page of what it names",
    arguments: [
      ("winter/2026-01-02-café.md", "/entries/caf%C3%A9/"),
      ("winter/2026-01-02-caf%C3%A9.md#end", "/entries/caf%C3%A9/#end"),
      ("./winter/../winter/2026-01-02-café.md", "/entries/caf%C3%A9/"),
      ("2026-01-01-a.md", "/entries/a/"),
      ("../pages/about.md", "/about/"),
      ("../journal.md", "/"),
      ("/about/", "/about/"),
      ("/about", "/about/"),
      ("/about?x=1#y", "/about/?x=1#y"),
      ("../café/", "/entries/caf%C3%A9/"),
      ("../../log/", "/log/"),
      ("/entries/winter/", "/entries/winter/"),
      ("/", "/"),
      ("/#87", "/#87"),
      ("/categories/town/", "/categories/town/"),
      ("/old/b", "/old/b/"),
      ("/404.html", "/404.html"),
      ("#end", "#end"),
      ("?x=1", "/entries/a/?x=1"),
      ("https://example.org/a?b=c", "https://example.org/a?b=c"),
      ("//example.org/", "//example.org/"),
      ("mailto:kim@example.org", "mailto:kim@example.org"),
    ])
  func leads(link: String, address: String) async throws {
    #expect(try await target(of: link) == address)
  }

  @Test("a journal in the working folder has the same links as one elsewhere")
  func workingFolder() async throws {
    let folder = try TemporaryFolder()
    try TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      ---
      [b](b.md) [page](../pages/p.md) [journal](.././journal.md)
      -- entries/b.md --
      ---
      title: B
      date: 2026-01-02
      ---
      -- pages/p.md --
      ---
      title: P
      ---
      """
    ).write(to: folder)
    var report = Report()
    let around = "\(folder.path)/./content/."
    let journal = try #require(try await Journal.read(around, reporting: &report).journal)
    let edition = Edition(journal, on: try #require(Day("2026-02-09")))
    _ = try await Site(
      edition, statistics: Statistics(edition), theme: NotebookTheme(), reporting: &report)
    #expect(report.diagnostics.isEmpty)
  }

  @Test("a place is found among many, however the address was typed")
  func many() async throws {
    let typed = [
      #"[a](/a\_#/)"#, "[a](/b#/ 'title')", "[a](</c#/>)", "[a][#]\n\n[#]: /d#/\n",
      "[a](/e#/?x&amp;y)", "![a](f#.jpg)", "[a](/g#/(in)parentheses)",
    ]
    let story = (0..<700).map { number in
      typed[number % typed.count].replacing("#", with: String(number))
    }
    let site = try await site(story.joined(separator: "\n"))
    #expect(site.report.errorCount == 700)
    let lines = story.joined(separator: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    for problem in site.report.diagnostics {
      let range = try #require(problem.range)
      let line = lines[range.start.line - 4].dropFirst(range.start.column - 1)
      let shown = String(line.prefix(range.length)).replacing("\\", with: "")
        .replacing("&amp;", with: "&")
      #expect(problem.message.text.contains("'\(shown)'"))
    }
  }

  @Test("what an address says behind its path stays, and a name is no query")
  func names() async throws {
    #expect(try await target(of: "/log/?utm=x#content") == "/log/?utm=x#content")
    #expect(try await target(of: "/log?utm=x#content") == "/log/?utm=x#content")
  }

  @Test("a footnote is called by its name", arguments: ["[^1]: Note", "[^1]: <a note>"])
  func footnote(definition: String) async throws {
    let site = try await site("Said[^1] so.\n\n\(definition)")
    #expect(
      site.report.diagnostics.map(\.message.text) == [
        "CommonMark has no footnotes, so '[^1]' would be a broken link"
      ])
    #expect(
      site.report.diagnostics[0].range?.start
        == Position(line: 6, column: definition == "[^1]: Note" ? 7 : 8))
  }

  @Test("below a sub-path every link of the site begins with it")
  func subPath() async throws {
    let settings = "url: https://kim.example/journal/"
    let expected = [
      "winter/2026-01-02-café.md": "/journal/entries/caf%C3%A9/", "/about/": "/journal/about/",
      "/": "/journal/", "../../log/#top": "/journal/log/#top", "#end": "#end",
      "https://kim.example/else/": "https://kim.example/else/",
    ]
    for (link, address) in expected {
      #expect(try await target(of: link, settings: settings) == address)
    }
  }

  @Test(
    "a link that cannot work is an error at its place",
    arguments: [
      ("/nowhere/", "there is no page at '/nowhere/' [broken-link]"),
      ("gone.md", "there is no page at 'gone.md' [broken-link]"),
      // Kept free, but nothing is there yet.
      ("/milestones/no-500/", "there is no page at '/milestones/no-500/' [broken-link]"),
      ("/sitemap.xml", "there is no page at '/sitemap.xml' [broken-link]"),
      ("../../../../etc/passwd", "there is no page at '../../../../etc/passwd' [broken-link]"),
      (
        "javascript:alert(1)",
        "'javascript:alert(1)' is not an address that a page may link to [unsafe-link]"
      ),
      ("data:text/html,x", "'data:text/html,x' is not an address that a page may link to"),
      ("vbscript:x", "'vbscript:x' is not an address that a page may link to [unsafe-link]"),
      ("file:///etc/passwd", "'file:///etc/passwd' is not an address that a page may link to"),
    ])
  func broken(link: String, words: String) async throws {
    let site = try await site("Some [words](\(link)).")
    #expect(site.problems.hasPrefix("entries/2026-01-01-a.md:4:14: error: \(words)"))
    #expect(site.problems.contains("  4 | Some [words](\(link)).\n    |              ^"))
    #expect(site.bytes.isEmpty)
  }

  @Test("an empty link is an error at its line")
  func empty() async throws {
    #expect(
      try await site("One\n[words]().").problems == """
        entries/2026-01-01-a.md:5:9: error: the link is empty [empty-link]
          5 | [words]().
            |         ^

        """)
  }

  @Test(
    "a link to what is not published is a warning, and its text is shown without a link",
    arguments: [
      "2026-01-03-draft.md", "2026-01-04-counted.md", "/entries/draft/", "../draft/", "/old/d/",
      "/entries/counted/", "2026-01-05-hidden.md", "/entries/hidden/", "/old/h",
    ])
  func unpublished(link: String) async throws {
    let site = try await site("Some [words](\(link)).")
    #expect(
      site.problems == """
        entries/2026-01-01-a.md:4:14: warning: '\(link)' is not published, so its text is \
        shown without a link [link-to-unpublished]
          4 | Some [words](\(link)).
            |              \(String(repeating: "^", count: link.count))

        """)
    #expect(try site.text("entries/a/index.html").contains("<p>Some words.</p>"))
  }

  @Test("the place of a link is its own, also where its address stands twice")
  func places() async throws {
    let site = try await site("Fine: /x/ in words.\n\nA [b](/x/) and\n[c](/y/).")
    #expect(
      site.report.sorted.map { "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0)" }
        == ["6:7", "7:5"])
  }

  @Test("links in the introduction and on pages are resolved from their own files")
  func elsewhere() async throws {
    let site = try await TinySite(
      """
      -- journal.md --
      ---
      title: Tiny
      keeper: Kim
      ---
      See [a](entries/2026-01-01-a.md) and [b](nowhere.md).
      -- entries/2026-01-01-a.md --
      ---
      title: A
      ---
      -- pages/about.md --
      ---
      title: About
      ---
      See [a](../entries/2026-01-01-a.md) and [b](/nowhere/).
      """
    ).built()
    #expect(
      site.report.sorted.map(\.message.text) == [
        "there is no page at 'nowhere.md'", "there is no page at '/nowhere/'",
      ])
  }
}
