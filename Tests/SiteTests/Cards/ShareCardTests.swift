import Files
import Publishing
import TestSupport
import Testing

@Suite("Share cards")
struct ShareCardTests {
  private func drawings(_ site: Site) async throws -> [String: String] {
    try await site.cards().drawings
  }

  @Test("The home page, each public entry and each milestone by number has one")
  func which() async throws {
    let drawings = try await drawings(CardJournal().site())
    #expect(
      drawings.keys.sorted() == [
        "cards/entries/cheese.png", "cards/entries/desk.png", "cards/entries/seat.png",
        "cards/home.png", "cards/milestones/no-1.png", "cards/milestones/yes-1.png",
      ])
  }

  @Test("They are drawn as recorded")
  func golden() async throws {
    let names = ["home", "entries/desk", "entries/cheese", "milestones/no-1", "milestones/yes-1"]
    let drawings = try await drawings(CardJournal().site())
    let found = names.map { name in
      ("\(name.replacing("/", with: "-")).svg", drawings["cards/\(name).png"] ?? "")
    }
    let golden = GoldenFiles("\(Disk.parent(of: #filePath))/Golden")
    #expect(try golden.differences(from: Dictionary(uniqueKeysWithValues: found)) == [])
  }

  @Test("An entry's card stays the same from day to day, the home page's tells its day")
  func stability() async throws {
    let before = try await drawings(CardJournal().site())
    let after = try await drawings(CardJournal().site(today: "2026-05-09"))
    #expect(
      before.filter { $0.key != "cards/home.png" } == after.filter { $0.key != "cards/home.png" })
    #expect(before["cards/home.png"]?.contains(">9 February 2026</text>") == true)
    #expect(after["cards/home.png"]?.contains(">9 May 2026</text>") == true)
  }

  @Test("An entry that is only counted is told on none, nor is its day")
  func counted() async throws {
    for (route, drawing) in try await drawings(CardJournal().site()) {
      #expect(!drawing.contains("Bertha"), "\(route)")
      #expect(!drawing.contains("13 January"), "\(route)")
    }
  }

  @Test(
    "Hostile titles are text",
    arguments: [
      "</text><script>alert(1)</script>", "&amp; &lt; 'quotes'", "]]><!-- x", "\u{202E}turned",
      "<tspan x=0>🎉", "%n%s$(x)`y`",
    ])
  func hostile(title: String) async throws {
    let journal = CardJournal(files: [
      "journal.md": CardJournal.journal,
      "entries/2026-01-01-a.md": CardJournal.entry(title, "outcome: pending"),
    ])
    let drawing = try #require(
      try await drawings(journal.site())["cards/entries/a.png"])
    let texts = drawing.split(separator: "<text ").dropFirst().compactMap {
      $0.split(separator: ">", maxSplits: 1).last?.split(separator: "</text>").first
    }
    #expect(texts.allSatisfy { !$0.contains("<") })
    #expect(
      !drawing.contains("<script") && !drawing.contains("<tspan") && !drawing.contains("<!--"))
  }

  @Test("Without a public address, and where none are wanted, there are none")
  func none() async throws {
    let withoutURL = try await CardJournal().site(url: nil)
    let unwanted = try await CardJournal().site(cards: false)
    for site in [withoutURL, unwanted] {
      #expect(try await site.cards().isEmpty)
      #expect(try await site.storyPictures().isEmpty)
      let home = try #require(site.outputs().first { $0.path == "index.html" })
      #expect(!String(decoding: try home.bytes(), as: UTF8.self).contains("og:image"))
    }
  }

  @Test("A page names its card with its size and its words")
  func head() async throws {
    let site = try await CardJournal().site()
    let page = try #require(site.outputs().first { $0.path == "entries/desk/index.html" })
    let html = String(decoding: try page.bytes(), as: UTF8.self)
    #expect(
      html.contains(
        """
        <meta property="og:image" content="https://example.org/cards/entries/desk.png">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="630">
        <meta property="og:image:alt" content="No 1: Asked the airline desk for a free upgrade, \
        12 January 2026">
        <meta name="twitter:card" content="summary_large_image">
        """))
  }
}
