import Calendar
import Content
import Diagnostics
import Foundation
import NotebookTheme
import Publishing
import Stats
import Testing

@Suite("How programs find the feeds")
struct AutodiscoveryTests {
  private func pages(settings: String) async throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("autodiscovery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "journal.md": "---\ntitle: Kim & co\nkeeper: Kim\n\(settings)\n---\n",
      "entries/2026-01-05-desk.md": "---\ntitle: Desk\noutcome: no\ncategory: Night trains\n---\n",
      "pages/about.md": "---\ntitle: About\n---\n",
    ]
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
    var report = Report()
    let journal = try #require(try await Journal.read(folder.path, reporting: &report).journal)
    let edition = Edition(journal, on: try #require(Day("2026-02-09")))
    let site = try await Site(
      edition, statistics: Statistics(edition), theme: NotebookTheme(), reporting: &report)
    return try Dictionary(
      uniqueKeysWithValues: site.outputs().filter { $0.path.hasSuffix(".html") }.map {
        ($0.path, String(decoding: try $0.bytes(), as: UTF8.self))
      })
  }

  private func feeds(of page: String) -> [String] {
    page.split(separator: "\n").filter {
      $0.contains("rel=\"alternate\"") && !$0.contains("oembed")
    }.map(String.init)
  }

  @Test func `Every page points to the feed of answers and to that of yeses`() async throws {
    let pages = try await pages(settings: "url: https://kim.example/sub/")
    #expect(pages.count > 8)
    let others = ["categories/night-trains/index.html", "embed/index.html"]
    for (path, page) in pages where !others.contains(path) {
      #expect(
        feeds(of: page) == [
          """
          <link rel="alternate" type="application/atom+xml" title="Kim &amp; co" href="/sub/feed.xml">
          """,
          """
          <link rel="alternate" type="application/feed+json" title="Kim &amp; co" href="/sub/feed.json">
          """,
          """
          <link rel="alternate" type="application/atom+xml" title="Kim &amp; co: yeses and milestones" \
          href="/sub/feeds/yeses.xml">
          """,
          """
          <link rel="alternate" type="application/feed+json" title="Kim &amp; co: yeses and milestones" \
          href="/sub/feeds/yeses.json">
          """,
        ])
    }
  }

  @Test func `A category's page points to its own feed too`() async throws {
    let pages = try await pages(settings: "url: https://kim.example/sub/")
    let links = feeds(of: try #require(pages["categories/night-trains/index.html"]))
    #expect(links.count == 6)
    #expect(
      links[4] == """
        <link rel="alternate" type="application/atom+xml" title="Kim &amp; co: Night trains" \
        href="/sub/feeds/categories/night-trains.xml">
        """)
  }

  @Test func `Without an address no page points to a feed`() async throws {
    for (_, page) in try await pages(settings: "") { #expect(feeds(of: page).isEmpty) }
  }
}
