import TestSupport
import Testing

@Suite("The page for a frame")
struct EmbedTests {
  private func site(_ settings: String = "url: https://kim.example/n/") async throws -> BuiltSite {
    try await TinySite(
      "-- entries/2026-01-01-a.md --\n---\ntitle: A\noutcome: no\nanswered: 2026-01-02\n---\n",
      settings: settings
    ).built()
  }

  @Test("it has no navigation, and its links open outside of the frame")
  func links() async throws {
    let page = try await site().page("embed/index.html")
    #expect(page.problems == [])
    #expect(page.tags("nav").isEmpty && page.tags("script").isEmpty)
    let links = page.tags("a")
    #expect(links.map { $0["href"] ?? "" } == ["/n/", "/n/follow/"])
    #expect(links.allSatisfy { $0["target"] == "_blank" && $0["rel"] == "noopener" })
  }

  @Test("it says the number, the goal and the day, and draws every square")
  func content() async throws {
    let site = try await site("goal: 230")
    let page = try site.page("embed/index.html")
    let words = page.texts(in: "main").joined()
    #expect(words.contains("1 of 230 noes"))
    #expect(words.contains("0 yeses"))
    #expect(words.contains("As of 9 February 2026"))
    #expect(try site.text("embed/index.html").ranges(of: "h8v8h-8z").count == 230)
    #expect(page.tags("svg").first?["aria-label"] == "A square for every no: 1 filled.")
  }

  @Test("search engines are asked to leave it alone, and the sitemap does not name it")
  func unlisted() async throws {
    let site = try await site()
    #expect(try site.page("embed/index.html").meta("robots") == "noindex")
    #expect(try !site.text("sitemap.xml").contains("/embed/"))
    #expect(try site.text("sitemap.xml").contains("https://kim.example/n/follow/"))
  }
}
