import Calendar
import Content
import Diagnostics
import Publishing
import TestSupport
import Testing

@testable import Privacy
@testable import ThousandKit

@Suite("The words of what is withheld are nowhere on the site")
struct WithheldTests {
  private let secret = """
    title: Asked Quillon Brothers for a raise
    to: Quillon Brothers
    learned: Never ask the second brother on a Monday morning
    watch: https://youtu.be/dQw4 The good biscuits that nobody else wanted, 0:48
    """
  private let story = "He laughed and said that nobody had ever dared to ask him before."

  /// A journal with an entry that is not shown, and a public one with a story.
  private func problems(
    _ field: String, public words: String, title: String = "Told", settings: String = "",
    file: String = "2026-01-03-quillon-raise"
  ) async throws -> String {
    let site = try await TinySite(
      """
      -- entries/\(file).md --
      ---
      \(secret)
      date: 2026-01-03
      \(field)
      ---
      \(story)
      -- entries/2026-01-01-told.md --
      ---
      title: \(title)
      outcome: no
      answered: 2026-01-02
      ---
      \(words)
      """, settings: settings
    ).built()
    return site.problems
  }

  @Test(
    arguments: ["visibility: hidden", "visibility: counted", "draft: true", "publish: 2026-03-01"])
  func withheld(field: String) async throws {
    #expect(try await problems(field, public: "Nothing of it.") == "")
  }

  @Test("but words that the keeper also wrote in something public are no leak")
  func publicToo() async throws {
    for words in [
      "I asked Quillon Brothers for a raise.", "Quillon raise, quillon-raise.",
      "**Quillon** Brothers",
      story, "He said that nobody had ever dared to ask.",
      "The good biscuits that nobody else wanted", "[It](https://youtu.be/dQw4).",
    ] {
      #expect(try await problems("visibility: hidden", public: words) == "", "\(words)")
    }
    #expect(
      try await problems(
        "visibility: hidden", public: "", title: "Asked Quillon Brothers for a raise") == "")
  }

  @Test("and neither are the site's own words")
  func ownWords() async throws {
    for words in ["Milestones", "Numbers", "Follow", "Waiting", "index", "Log"] {
      let site = try await TinySite(
        """
        -- entries/2026-01-03-\(words.lowercased()).md --
        ---
        title: \(words)
        to: \(words)
        visibility: hidden
        ---
        """
      ).built()
      #expect(site.problems == "", "\(words)")
    }
  }

  /// What is reported where a file of the site has some words that nobody wrote in public.
  private func report(
    of bytes: String, at path: String, drawn: Bool = false, visibility: String = "hidden"
  ) async throws -> String {
    let folder = try TemporaryFolder()
    try TinySite(
      """
      -- entries/2026-01-03-quillon-raise.md --
      ---
      \(secret)
      visibility: \(visibility)
      ---
      \(story)
      -- entries/2026-01-01-told.md --
      ---
      title: Told
      ---
      """
    ).write(to: folder)
    var builder = SiteBuilder("\(folder.path)/content")
    builder.today = Day("2026-02-09")
    let build = try await builder.build()
    let site = try #require(build.site)
    let search = LeakSearch(Secrets(site.edition, names: nil))
    if drawn {
      search.look(atDrawing: Array(bytes.utf8), of: path)
    } else {
      search.look(at: Array(bytes.utf8), in: path)
    }
    let report = try await builder.leaks(in: search, of: site, names: nil)
    return DiagnosticPrinter(.text(colour: false)).print(report)
      .replacing("\(folder.path)/content/", with: "")
  }

  @Test("a title, whom, an address, a file name and six words are found, with file and place")
  func found() async throws {
    #expect(
      try await report(of: "<p>x</p>\n<p>quillon <i>BROTHERS</i></p>", at: "log/index.html") == """
        entries/2026-01-03-quillon-raise.md:2:14: error: 'to' of this hidden entry is on the site, in \
        log/index.html:2:4 [leak]
          2 | title: Asked Quillon Brothers for a raise
            |              ^^^^^^^^^^^^^^^^ remove it there, or write it in something public if it may be seen

        """)
    let cases = [
      ("{\"a\":\"Asked Quillon Brothers for a raise\"}", "the title of"),
      ("<a href=\"/entries/quillon-raise/\">", "the address of"),
      ("data-x=\"2026-01-03-quillon-raise\"", "the file name of"),
      ("&lt;p&gt;nobody had &lt;em&gt;ever&lt;/em&gt; dared to ask", "six words or more of"),
      ("<meta content=\"never ask the second brother on\">", "six words or more of"),
      ("<b>The good biscuits that nobody else wanted</b> 0:48", "six words or more of"),
      ("<a href=\"https://youtu.be/dQw4\">", "the address of the post of"),
    ]
    for (bytes, words) in cases {
      #expect(try await report(of: bytes, at: "feed.xml").contains(words), "\(bytes)")
    }
    #expect(
      try await report(
        of: "<text>Quillon</text><text>Brothers</text>", at: "cards/a.png", drawn: true
      )
      .contains("drawn into cards/a.png"))
    #expect(
      try await report(of: "", at: "entries/quillon-raise/a.jpg")
        .contains("in the name of entries/quillon-raise/a.jpg"))
    #expect(try await report(of: "nobody had ever dared", at: "feed.xml") == "")
    #expect(
      try await report(
        of: "The good biscuits that nobody else wanted", at: "find/index.html",
        visibility: "counted"
      ).contains("six words or more of this counted entry are on the site, in find/index.html:"))
  }

  @Test(
    "a story whose answer is still to come, a draft page and a cheer held back are withheld too")
  func others() async throws {
    let site = try await TinySite(
      """
      -- entries/2026-01-03-later.md --
      ---
      title: Later
      outcome: no
      answered: 2026-03-01
      ---
      One two three four five six seven.
      -- pages/plans.md --
      ---
      title: My secret plans
      draft: true
      ---
      Red orange yellow green blue indigo violet.
      -- cheers.md --
      ---
      cheers:
        - from: Kim
          day: 2026-05-01
          words: North east south west up down.
      ---
      """
    ).built()
    let search = LeakSearch(Secrets(try #require(site.site).edition, names: nil))
    search.look(
      at: Array(
        """
        one two three four five six. orange yellow green blue indigo violet. north east south west up \
        down. my secret plans.
        """.utf8), in: "x.html")
    #expect(
      Set(search.leaks.map { search.secrets.all[$0.match.secret].owner })
        == ["entry whose answer is still to come", "draft", "cheer that is held back"])
  }
}
