import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The files that browsers, phones and crawlers ask for")
struct WellKnownFilesTests {
  private static let journal = """
    -- entries/2026-01-01-café.md --
    ---
    title: A
    outcome: no
    answered: 2026-01-05
    category: Town
    aliases: [/old/]
    ---
    -- entries/2026-01-02-b.md --
    ---
    title: B
    publish: 2026-02-01
    ---
    -- pages/about.md --
    ---
    title: About
    ---
    """

  private func site(url: String? = "https://kim.example/journal") async throws -> BuiltSite {
    let settings = url.map { "url: \($0)" } ?? ""
    return try await TinySite(Self.journal, settings: settings).built()
  }

  @Test("the sitemap is well formed and names every listed page once, with its day")
  func sitemap() async throws {
    let site = try await site()
    let map = try XMLDocument(data: Data(site.bytes["sitemap.xml"] ?? []))
    let root = try #require(map.rootElement())
    #expect(root.name == "urlset")
    let rows = root.elements(forName: "url").map { row in
      (row.elements(forName: "loc") + row.elements(forName: "lastmod"))
        .compactMap(\.stringValue).joined(separator: " ")
    }
    let base = "https://kim.example/journal"
    #expect(
      rows.sorted() == [
        "\(base)/", "\(base)/about/", "\(base)/categories/", "\(base)/categories/town/",
        "\(base)/entries/b/ 2026-02-01", "\(base)/entries/caf%C3%A9/ 2026-01-05",
        "\(base)/find/", "\(base)/follow/", "\(base)/log/", "\(base)/milestones/",
        "\(base)/milestones/no-1/ 2026-01-05", "\(base)/privacy/", "\(base)/stats/",
        "\(base)/tags/",
      ])
  }

  @Test("without a public address there is no sitemap, and robots.txt names none")
  func noAddress() async throws {
    let site = try await site(url: nil)
    #expect(site.bytes["sitemap.xml"] == nil)
    #expect(try site.text("robots.txt") == "User-agent: *\nAllow: /\n")
  }

  @Test("robots.txt lets everybody in and names the sitemap")
  func robots() async throws {
    #expect(
      try await site().text("robots.txt") == """
        User-agent: *
        Allow: /

        Sitemap: https://kim.example/journal/sitemap.xml

        """)
  }

  @Test("the web manifest is JSON whose icons exist and whose addresses are the site's own")
  func manifest() async throws {
    let site = try await site()
    let bytes = Data(site.bytes["manifest.webmanifest"] ?? [])
    let manifest = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(manifest["name"] as? String == "Tiny")
    #expect(manifest["short_name"] as? String == "1,000 noes")
    #expect(manifest["start_url"] as? String == "/journal/")
    #expect(manifest["scope"] as? String == "/journal/")
    let icons = try #require(manifest["icons"] as? [[String: String]])
    #expect(icons.count == 2)
    for icon in icons {
      let source = try #require(icon["src"])
      #expect(source.hasPrefix("/journal/"))
      #expect(site.bytes[String(source.dropFirst(9))] != nil)
    }
  }

  @Test("the icon is a drawing in well-formed XML")
  func icon() async throws {
    let icon = try XMLDocument(data: Data(try await site().bytes["icon.svg"] ?? []))
    let root = try #require(icon.rootElement())
    #expect(root.name == "svg")
    #expect(root.elements(forName: "rect").count == 10)
  }
}
