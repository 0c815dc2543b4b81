import TestSupport
import Testing

@Suite("What the settings on privacy promise is so on every page of the site")
struct PromiseTests {
  /// A site with entries before, astride and behind the last fourteen days.
  private func site(_ settings: String, on day: String = "2026-02-09") async throws -> BuiltSite {
    let site = try await TinySite(
      """
      -- entries/2026-01-10-early.md --
      ---
      title: Asked early
      outcome: no
      answered: 2026-01-20
      ---
      -- entries/2026-01-20-astride.md --
      ---
      title: Asked astride
      outcome: yes
      answered: 2026-02-01
      learned: Quillons wobble
      ---
      -- entries/2026-01-30-late.md --
      ---
      title: Asked Vandermolen
      outcome: no
      answered: 2026-02-02
      ---
      """, settings: "url: https://kim.example/\n\(settings)"
    ).built(on: day)
    #expect(site.problems == "")
    return site
  }

  /// The files that have some words in their text or their name.
  private func files(of site: BuiltSite, with words: String) -> [String] {
    site.bytes.filter { path, bytes in
      path.contains(words) || String(decoding: bytes, as: UTF8.self).contains(words)
    }.keys.sorted()
  }

  @Test("noindex: every page says so, and no map leads search engines to them")
  func noindex() async throws {
    let unlisted = try await site("noindex: true")
    for path in unlisted.pages.keys {
      #expect(try unlisted.page(path).meta("robots") == "noindex", "\(path)")
    }
    #expect(!unlisted.paths.contains("sitemap.xml"))
    // A page has to be read for its wish to be known.
    #expect(try unlisted.text("robots.txt") == "User-agent: *\nAllow: /\n")
    let listed = try await site("noindex: false")
    #expect(try listed.page("index.html").meta("robots") == nil)
    #expect(listed.paths.contains("sitemap.xml"))
    #expect(try listed.text("robots.txt").contains("Sitemap: https://kim.example/sitemap.xml"))
  }

  @Test("ai_crawlers: those are refused everything, and all others nothing")
  func crawlers() async throws {
    let robots = try await site("ai_crawlers: no").text("robots.txt")
    let groups = robots.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
    let refused = try #require(groups.first)
    for name in ["GPTBot", "ClaudeBot", "CCBot", "Google-Extended", "PerplexityBot"] {
      #expect(refused.contains("User-agent: \(name)"))
    }
    #expect(!refused.contains("User-agent: *"))
    #expect(refused.last == "Disallow: /")
    #expect(groups.dropFirst().first == ["User-agent: *", "Allow: /"])
    #expect(try await !site("ai_crawlers: yes").text("robots.txt").contains("Disallow"))
  }

  @Test("delay: an ask and its answer are nowhere before their days have passed")
  func delay() async throws {
    let early = try await site("delay: 14")
    #expect(early.paths.contains("entries/early/index.html"))
    #expect(early.paths.contains("entries/astride/index.html"))
    for words in ["Vandermolen", "entries/late", "Quillons", "2026-02-01", "2026-02-02"] {
      #expect(files(of: early, with: words) == [], "\(words)")
    }
    func noes(_ site: BuiltSite) throws -> Int {
      try site.page("index.html").tags("li").count {
        ($0["class"] ?? "").split(separator: " ").first == "no"
      }
    }
    #expect(try noes(early) == 1)
    let answered = try await site("delay: 14", on: "2026-02-15")
    #expect(try answered.text("entries/astride/index.html").contains("Quillons"))
    #expect(try noes(answered) == 1)
    let late = try await site("delay: 14", on: "2026-02-16")
    #expect(late.paths.contains("entries/late/index.html"))
    #expect(try noes(late) == 2)
  }

  @Test("/privacy/ says what the settings are, and what the pages really do")
  func page() async throws {
    let sentences = [
      "14 days after they happened", "Search engines are asked not to list",
      "Crawlers that collect texts for language models are asked to stay away",
    ]
    let all = try await site("delay: 14\nnoindex: true\nai_crawlers: no")
    let text = try all.text("privacy/index.html").replacing("\u{A0}", with: " ")
    for sentence in sentences { #expect(text.contains(sentence), "\(sentence)") }
    let plain = try await site("")
    let other = try plain.text("privacy/index.html").replacing("\u{A0}", with: " ")
    for sentence in sentences { #expect(!other.contains(sentence), "\(sentence)") }
    #expect(other.contains("They set no cookies."))
    #expect(!other.contains("added as they are"))
    let added = try await TinySite(
      "-- static/own.html --\n<script src=\"https://other.example/\"></script>",
      settings: "url: https://kim.example/"
    ).built()
    #expect(
      try added.text("privacy/index.html").contains(
        "A few pages were added as they are, such as /own.html."), "\(added.problems)")
    #expect(other.contains("and would rather not, ask Kim."))
    let written = try await TinySite(
      "-- cheers.md --\n---\ncheers: [{from: Bo, day: 2026-01-01, words: Well asked}]\n---\n",
      settings: """
        url: https://kim.example/
        contact: kim@town.example
        subscribe: https://letters.example/kim
        """
    ).built().text("privacy/index.html").replacing("\u{A0}", with: " ")
    for sentence in [
      "ask Kim (kim@town.example).", "come from letters.example.",
      "A message from a reader can be read",
    ] { #expect(written.contains(sentence), "\(sentence)") }
    #expect(files(of: plain, with: "document.cookie") == [])
    #expect(try plain.text("index.html").contains("href=\"/privacy/\""))
  }
}
