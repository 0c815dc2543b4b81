import TestSupport
import Testing

@Suite("Problems that only the whole journal shows")
struct JournalDiagnosticsTests {
  private func problems(
    _ text: String, settings: String = "", on day: String = "2026-02-09"
  ) async throws -> String {
    try await TinySite(text, settings: settings).built(on: day).problems
  }

  @Test("led_to that names nobody gets the nearest name")
  func ledToNowhere() async throws {
    let found = try await problems(
      """
      -- entries/2026-01-01-desk.md --
      ---
      title: Desk
      led_to: [2026-01-02-theatr, nobody-at-all]
      ---
      -- entries/2026-01-02-theatre.md --
      ---
      title: Theatre
      ---
      """)
    #expect(
      found == """
        entries/2026-01-01-desk.md:3:10: error: no entry is called '2026-01-02-theatr' \
        [led-to-nowhere]
          3 | led_to: [2026-01-02-theatr, nobody-at-all]
            |          ^^^^^^^^^^^^^^^^^ did you mean '2026-01-02-theatre'?
        entries/2026-01-01-desk.md:3:29: error: no entry is called 'nobody-at-all' \
        [led-to-nowhere]
          3 | led_to: [2026-01-02-theatr, nobody-at-all]
            |                             ^^^^^^^^^^^^^ expected a file name without its extension

        """)
  }

  @Test("led_to may name a slug, a file, and an entry that is not published")
  func ledToKnown() async throws {
    let found = try await problems(
      """
      -- entries/2026-01-01-desk.md --
      ---
      title: Desk
      led_to: [theatre, 2026-01-02-theatre, 2026-01-03-secret]
      ---
      -- entries/2026-01-02-theatre.md --
      ---
      title: Theatre
      ---
      -- entries/2026-01-03-secret.md --
      ---
      title: Secret
      visibility: hidden
      ---
      """)
    #expect(found == "")
  }

  @Test("an entry that leads to itself is an error, by slug and by file name")
  func ledToItself() async throws {
    for name in ["desk", "2026-01-01-desk"] {
      let found = try await problems(
        "-- entries/2026-01-01-desk.md --\n---\ntitle: Desk\nled_to: [\(name)]\n---\n")
      #expect(
        found == """
          entries/2026-01-01-desk.md:3:10: error: an entry cannot lead to itself [led-to-itself]
            3 | led_to: [\(name)]
              |          \(String(repeating: "^", count: name.count))

          """)
    }
  }

  @Test("a word that is spelled in two ways is a warning at the later file")
  func spelling() async throws {
    let found = try await problems(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      category: Theatre
      tags: [Big City]
      ---
      -- entries/2026-01-02-b.md --
      ---
      title: B
      category: theatre
      tags: [big-city]
      ---
      """)
    #expect(
      found == """
        entries/2026-01-02-b.md: warning: 'big-city' is written 'Big City' elsewhere; both share \
        one page [spelling]
        entries/2026-01-02-b.md: warning: 'theatre' is written 'Theatre' elsewhere; both share \
        one page [spelling]

        """)
  }

  @Test("a day to come is a warning where it was written")
  func futureDay() async throws {
    let found = try await problems(
      """
      -- entries/a.md --
      ---
      title: A
      date: 2026-02-01
      outcome: no
      answered: 2026-03-01
      ---
      -- entries/b.md --
      ---
      title: B
      date: 2027-01-01
      ---
      -- entries/c.md --
      ---
      title: C
      date: 2026-01-01
      publish: 2026-05-01
      ---
      """)
    #expect(
      found == """
        entries/a.md:5:11: warning: answered on 2026-03-01, after today, 2026-02-09, so the ask is \
        shown as waiting [future-day]
          5 | answered: 2026-03-01
            |           ^^^^^^^^^^
        entries/b.md:3:7: warning: 2027-01-01 is after today, 2026-02-09, so the entry is held \
        back [future-day]
          3 | date: 2027-01-01
            |       ^^^^^^^^^^ write 2026-01-01 if the year is wrong, or 'publish:' if that day is meant

        """)
  }

  @Test("on its day the same entry is published without a word")
  func futureDayPassed() async throws {
    let text = "-- entries/b.md --\n---\ntitle: B\ndate: 2027-01-01\n---\n"
    let site = try await TinySite(text).built(on: "2027-01-01")
    #expect(site.problems == "")
    #expect(site.paths.contains("entries/b/index.html"))
  }

  @Test("a language without words of its own is a warning")
  func noPhrases() async throws {
    let found = try await problems("", settings: "language: pt-BR")
    #expect(
      found == """
        journal.md: warning: the site's own words are not translated to 'pt-BR' yet and stay \
        English [no-phrases]

        """)
    #expect(try await problems("", settings: "language: en-GB") == "")
  }

  @Test("raw HTML is a warning at its place, and a comment is none")
  func rawHTML() async throws {
    let found = try await problems(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      ---
      First line
      with <b>bold</b> words.

      <!-- a note to myself -->

      <table>
      </table>
      """)
    #expect(
      found == """
        entries/2026-01-01-a.md:5:6: warning: raw HTML is left out of the page [raw-html]
          5 | with <b>bold</b> words.
            |      ^^^ write it in Markdown
        entries/2026-01-01-a.md:5:13: warning: raw HTML is left out of the page [raw-html]
          5 | with <b>bold</b> words.
            |             ^^^^ write it in Markdown
        entries/2026-01-01-a.md:9:1: warning: raw HTML is left out of the page, with everything down to \
        line 10 [raw-html]
          9 | <table>
            | ^^^^^^^ write it in Markdown

        """)
  }

  @Test("an entry that 'led_to' names twice grew out of this one once")
  func ledToTwice() async throws {
    let site = try await TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      led_to: [b, 2026-01-02-b, b]
      ---
      -- entries/2026-01-02-b.md --
      ---
      title: B
      ---
      """
    ).built()
    let links = try [("a", "/entries/b/"), ("b", "/entries/a/")].map { slug, target in
      try site.page("entries/\(slug)/index.html").tags("a").count {
        $0["href"] == target && $0["rel"] == nil
      }
    }
    #expect(links == [1, 1])
  }

  @Test("a comment that is never closed is an error where it begins")
  func openComments() async throws {
    let site = try await TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      ---
      Shown.

      <!-- a note to myself

      Lost.
      -- entries/2026-01-02-b.md --
      ---
      title: B
      ---
      Said \\<!-- and <!-- a note

      to myself -->.
      """
    ).built()
    #expect(
      site.problems == """
        entries/2026-01-01-a.md:6:1: error: this comment is never closed, so everything after it is left \
        out of the page [unclosed-comment]
          6 | <!-- a note to myself
            | ^^^^ end it with '-->'
        entries/2026-01-02-b.md:4:16: error: this comment is never closed, so its words are shown on \
        the page [unclosed-comment]
          4 | Said \\<!-- and <!-- a note
            |                ^^^^ end it with '-->' in the same paragraph

        """)
    #expect(site.paths.isEmpty)
  }
}
