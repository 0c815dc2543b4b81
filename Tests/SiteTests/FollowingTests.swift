import Foundation
import TestSupport
import Testing

@Suite("Where the keeper is, who began with whom, and what feeds say of it")
struct FollowingTests {
  private static let settings = """
    url: https://kim.example/noes/
    links: [https://www.tiktok.com/@kim, "@kim@town.example"]
    contact: kim@post.example
    subscribe: https://letters.example/kim
    started_by: https://ada.example/
    circle:
      - {name: Ada Quill, url: https://ada.example}
    """
  private static let told = """
    -- entries/2026-01-01-told.md --
    ---
    title: Told
    outcome: no
    answered: 2026-01-02
    ---
    One line  
    and the next, with <https://a.example/?a=1&b=2>.
    """

  @Test("the page to follow says it in words, each link as the keeper's own")
  func followPage() async throws {
    let site = try await TinySite(Self.told, settings: Self.settings).built()
    #expect(site.problems == "")
    #expect(try breaches(in: site, base: "/noes/") == [])
    let page = try site.page("follow/index.html")
    let own = page.tags("a").filter { $0["rel"] == "me" }.compactMap { $0["href"] }
    #expect(own == ["https://www.tiktok.com/@kim", "https://town.example/@kim"])
    #expect(page.tags("a").contains { $0["href"] == "mailto:kim@post.example" })
    #expect(page.tags("a").contains { $0["href"] == "https://letters.example/kim" })
    #expect(page.texts(in: "a").contains("TikTok"))
    #expect(
      page.texts(in: "code").contains(
        "thousand new my-thousand --started-by https://kim.example/noes/\n"
          + "thousand serve my-thousand --open"))
    #expect(page.texts(in: "code").contains("started_by: https://kim.example/noes/"))
  }

  @Test("every page leads to beginning one's own, and says whose notebook came before")
  func everyPage() async throws {
    let site = try await TinySite(Self.told, settings: Self.settings).built()
    for (path, html) in site.pages where !html.contains("class=\"embed\"") {
      let page = ScannedPage(html)
      #expect(page.values(of: "href").contains("/noes/follow/#begin"), "\(path)")
      #expect(html.contains("Begun after reading <a href=\"https://ada.example/\">Ada Quill</a>"))
      #expect(page.meta("fediverse:creator") == "@kim@town.example", "\(path)")
    }
    let plain = try await TinySite(Self.told).built()
    #expect(try !plain.text("index.html").contains("Begun after"))
    #expect(try plain.page("index.html").meta("fediverse:creator") == nil)
  }

  @Test("feeds name them, and a feed in a browser has a style sheet and says what it is for")
  func feeds() async throws {
    let site = try await TinySite(Self.told, settings: Self.settings).built()
    let atom = try site.text("feed.xml")
    #expect(atom.contains("<email>kim@post.example</email>"))
    #expect(
      atom.contains(#"<link rel="related" title="TikTok" href="https://www.tiktok.com/@kim"/>"#))
    #expect(atom.contains(#"<?xml-stylesheet type="text/css" href="/noes/feeds/feed.css"?>"#))
    #expect(atom.contains("One line<br />\nand the next"))
    #expect(atom.contains("This is a feed."))
    #expect(site.paths.contains("feeds/feed.css"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try site.text("feed.json").utf8))
        as? [String: Any])
    let own = try #require(json["_thousand"] as? [String: Any])
    #expect(own["contact"] as? String == "mailto:kim@post.example")
    #expect((own["links"] as? [[String: String]])?.count == 3)
    #expect(try await !TinySite(Self.told).built().paths.contains("feeds/feed.css"))
  }

  @Test("the same feed on another day, and in another look")
  func feedsStay() async throws {
    let first = try await TinySite(Self.told, settings: Self.settings).built(on: "2026-02-09")
    let look = """
      -- Themes/Sea/tokens.css --
      :root { --cover: #0b3954; }
      """
    let later = try await TinySite(
      Self.told + "\n" + look, settings: Self.settings + "\ntheme: Sea"
    ).built(on: "2026-03-01")
    for path in ["feed.xml", "feed.json", "feeds/yeses.xml", "feeds/weekly.xml"] {
      #expect(first.bytes[path] == later.bytes[path], "\(path)")
    }
    #expect(first.bytes["feeds/feed.css"] != later.bytes["feeds/feed.css"])
  }

  @Test("'thousand new --started-by' writes it, and refuses what is no address")
  func new() async throws {
    let tool = try Tool(TinySite(""))
    let made = try await tool.run("new", "mine", "--started-by", "https://ada.example/")
    #expect(made.status == 0)
    let journal = try String(
      contentsOfFile: "\(tool.folder.path)/mine/content/journal.md", encoding: .utf8)
    #expect(journal.contains("\nstarted_by: https://ada.example/\n"))
    #expect(try await tool.run("check", "mine").status == 0)
    let refused = try await tool.run("new", "other", "--started-by", "Ada")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("'Ada' is not a web address"))
  }
}
