import Foundation
import TestSupport
import Testing

@Suite("What pages tell search engines and previews")
struct HeadTests {
  private func data(of page: ScannedPage) throws -> [String: Any]? {
    guard
      let start = page.pieces.firstIndex(where: { piece in
        if case .open(let tag) = piece { tag["type"] == "application/ld+json" } else { false }
      }), case .text(let json) = page.pieces[start + 1]
    else { return nil }
    return try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
  }

  @Test("every listed page names its own address, in three places the same")
  func canonical() async throws {
    let site = try await richJournal(settings: "url: https://kim.example/a/").built()
    for path in site.pages.keys where !["404.html", "info.html"].contains(path) {
      let page = try site.page(path)
      if page.meta("robots") == "noindex" { continue }
      let address = "https://kim.example/a/" + path.replacing("index.html", with: "")
      let canonical = page.tags("link").first { $0["rel"] == "canonical" }
      #expect(canonical?["href"] == address)
      #expect(page.meta("og:url") == address)
    }
  }

  @Test("without a public address no page invents one")
  func noAddress() async throws {
    for html in try await richJournal().built().pages.values {
      let page = ScannedPage(html)
      #expect(!page.tags("link").contains { $0["rel"] == "canonical" })
      #expect(page.meta("og:url") == nil && page.meta("og:image") == nil)
    }
  }

  @Test("the page for lost readers is listed nowhere and works from any address")
  func notFound() async throws {
    let site = try await richJournal(settings: "url: https://kim.example/a/").built()
    let page = try site.page("404.html")
    #expect(page.meta("robots") == "noindex")
    #expect(
      page.tags("link").filter { $0["rel"] != "me" }.allSatisfy {
        ($0["href"] ?? "").hasPrefix("/a/")
      })
    #expect(try !site.text("sitemap.xml").contains("404"))
  }

  @Test("an entry is a posting with its days, its keeper and its picture")
  func posting() async throws {
    let site = try await richJournal(settings: "url: https://kim.example/a/").built()
    let page = try site.page("entries/all-fields/index.html")
    let data = try #require(try data(of: page))
    #expect(data["@context"] as? String == "https://schema.org")
    #expect(data["@type"] as? String == "BlogPosting")
    #expect(data["headline"] as? String == "Plain words")
    #expect(data["datePublished"] as? String == "2025-06-01")
    #expect(data["dateModified"] as? String == "2025-06-11")
    #expect(data["url"] as? String == "https://kim.example/a/entries/all-fields/")
    #expect(data["image"] as? String == "https://kim.example/a/entries/all-fields/cover.gif")
    #expect((data["author"] as? [String: String])?["name"] == "Plain words")
    #expect(page.meta("og:type") == "article")
    #expect(page.meta("og:image") == "https://kim.example/a/cards/entries/all-fields.png")
  }

  @Test("the home page is a blog of its keeper")
  func blog() async throws {
    let site = try await richJournal(settings: "url: https://kim.example/a/").built()
    let page = try site.page("index.html")
    let data = try #require(try data(of: page))
    #expect(data["@type"] as? String == "Blog")
    #expect(data["url"] as? String == "https://kim.example/a/")
    #expect(page.meta("og:type") == "website")
    #expect(page.texts(in: "title") == ["Plain words"])
  }

  @Test("every page has a description of its own kind, cut at a word")
  func descriptions() async throws {
    let long = String(repeating: "word ", count: 100)
    let site = try await TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      outcome: no
      answered: 2026-01-02
      ---
      \(long)
      -- entries/2026-01-02-b.md --
      ---
      title: B
      outcome: yes
      answered: 2026-01-02
      ---
      """
    ).built()
    let told = try #require(try site.page("entries/a/index.html").meta("description"))
    #expect(told.hasSuffix("word…") && told.count <= 160)
    let untold = try #require(try site.page("entries/b/index.html").meta("description"))
    #expect(untold.contains("2 January 2026"))
    for html in site.pages.values {
      #expect(!(ScannedPage(html).meta("description") ?? "").isEmpty)
    }
  }
}
