import Circle
import Content
import Foundation
import Markup
import Publishing
import TestSupport
import Testing

@Suite("The circle")
struct CirclePageTests {
  private func journal(_ keeper: String, settings: String) -> TinySite {
    TinySite(
      """
      -- journal.md --
      ---
      title: "\(keeper)'s noes"
      keeper: \(keeper)
      \(settings)
      ---
      -- entries/2026-01-01-a.md --
      ---
      title: Secret words of \(keeper)
      outcome: no
      answered: 2026-01-0\(keeper.count)
      ---
      -- entries/2026-01-01-b.md --
      ---
      title: A wait
      ---
      """)
  }

  /// The second journal, in whose circle the first is, with the first one's numbers.
  private func follower() async throws -> (first: BuiltSite, second: TinySite) {
    let first = try await journal(
      "Ada", settings: "url: https://ada.example/\nstarted_by: https://imke.example/"
    ).built()
    var second = journal(
      "Imke",
      settings: """
        url: https://imke.example/
        circle:
          - {name: "Ada & the gulls", url: https://ada.example}
          - {name: Nobody yet, url: https://nobody.example}
        """)
    let progress = try CompanionProgress(try #require(first.bytes["progress.json"]))
    let folder = CircleFolder(journal: "content")
    let read = try await second.built()
    let companion = try #require(read.site?.edition.journal.settings.circle.first)
    second.files.append(
      .init(
        path: String(folder.file(of: companion).dropFirst("content/".count)),
        bytes: progress.document.indentedBytes))
    return (first, second)
  }

  @Test("two journals follow each other: leaves, numbers and days, whoever was answered last first")
  func two() async throws {
    let (_, second) = try await follower()
    let site = try await second.built()
    #expect(site.problems == "")
    #expect(try breaches(in: site) == [])
    let page = try site.page("circle/index.html")
    #expect(
      page.texts(in: "h2") == [
        "Imke's noes", "Ada & the gulls", "Nobody yet", "Start your own thousand",
      ])
    #expect(page.texts(in: "p").contains("Begun after reading Imke's noes."))
    #expect(page.texts(in: "p").contains("Last answer 3 January 2026"))
    #expect(page.texts(in: "p").contains("No numbers from here yet."))
    #expect(
      page.texts(in: "p").contains(
        "3 notebooks, 2 noes and 0 yeses so far. "
          + "Nobody is ranked here: whoever was answered last comes first."))
    #expect(page.tags("svg").filter { $0["class"] == "drawing theirs" }.count == 2)
    for (path, bytes) in site.bytes {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Secret words of Ada"), "\(path)")
    }
  }

  @Test("the feeds of all are one file for a feed reader")
  func feeds() async throws {
    let site = try await follower().second.built()
    let opml = try site.text("circle.opml")
    #expect(opml.contains(#"text="Ada &amp; the gulls""#))
    for address in ["imke", "ada", "nobody"] {
      #expect(opml.contains("xmlUrl=\"https://\(address).example/feed.xml\""))
    }
  }

  @Test("a journal without a circle has no page for it")
  func none() async throws {
    let site = try await journal("Ada", settings: "").built()
    #expect(!site.paths.contains { $0.hasPrefix("circle") })
    #expect(try !site.page("index.html").values(of: "href").contains("/circle/"))
  }

  @Test("progress.json says the colours of the journal and with whom it began")
  func progress() async throws {
    let (first, _) = try await follower()
    let progress = try CompanionProgress(try #require(first.bytes["progress.json"]))
    #expect(progress.cover == "#8c1720" && progress.square == "#b3202a")
    #expect(progress.startedBy == "https://imke.example")
  }
}
