import Calendar
import Content
import Diagnostics
import Files
import NotebookTheme
import Pictures
import Publishing
import Stats
import TestSupport
import Testing

@Suite("Share cards")
struct ShareCardTests {
  /// A site of some files, by path.
  private func site(
    _ files: [String: String], url: String? = "https://example.org", cards: Bool = true,
    today: String = "2026-02-09"
  ) async throws -> Site {
    let folder = "/tmp/thousand-site-\(UInt64.random(in: 0 ... .max))"
    defer { try? Disk.removeTree(folder) }
    for (path, text) in files {
      try Disk.makeFolder(Disk.parent(of: "\(folder)/\(path)"))
      try Disk.write(Array(text.utf8), to: "\(folder)/\(path)")
    }
    var report = Report()
    let (journal, _) = try await Journal.read(folder, reporting: &report)
    let edition = Edition(try #require(journal), on: try #require(Day(today)))
    let site = try await Site(
      edition, statistics: Statistics(edition), theme: NotebookTheme(), url: url, cards: cards,
      reporting: &report)
    #expect(!report.hasErrors)
    return site
  }

  private static let journal = """
    ---
    title: Noes & <Sons>
    keeper: Ada
    goal: 30
    ---
    """

  private func entry(_ title: String, _ fields: String) -> String {
    "---\ntitle: \"\(title)\"\n\(fields)\n---\nA story.\n"
  }

  private var files: [String: String] {
    [
      "journal.md": Self.journal,
      "entries/2026-01-09-desk.md": entry(
        "Asked the airline desk for a free upgrade", "outcome: no\nanswered: 2026-01-12"),
      "entries/2026-01-10-cheese.md": entry(
        "Asked for cheese", "outcome: ghosted\nanswered: 2026-02-01"),
      "entries/2026-01-11-secret.md": entry(
        "Asked Bertha", "outcome: yes\nanswered: 2026-01-13\nvisibility: counted"),
      "entries/2026-02-08-seat.md": entry("Asked for a seat", "outcome: pending"),
    ]
  }

  private func drawings(_ site: Site) async throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try await site.cards().map {
        ($0.file, String(decoding: $0.svg, as: UTF8.self))
      })
  }

  @Test("The home page, each public entry and each milestone by number has one")
  func which() async throws {
    let drawings = try await drawings(site(files))
    #expect(
      drawings.keys.sorted() == [
        "cards/entries/cheese.png", "cards/entries/desk.png", "cards/entries/seat.png",
        "cards/home.png", "cards/milestones/no-1.png", "cards/milestones/yes-1.png",
      ])
  }

  @Test("They are drawn as recorded")
  func golden() async throws {
    let names = ["home", "entries/desk", "entries/cheese", "milestones/no-1", "milestones/yes-1"]
    let drawings = try await drawings(site(files))
    let found = names.map { name in
      ("\(name.replacing("/", with: "-")).svg", drawings["cards/\(name).png"] ?? "")
    }
    let golden = GoldenFiles("\(Disk.parent(of: #filePath))/Golden")
    #expect(try golden.differences(from: Dictionary(uniqueKeysWithValues: found)) == [])
  }

  @Test("An entry's card stays the same from day to day, the home page's tells its day")
  func stability() async throws {
    let before = try await drawings(site(files))
    let after = try await drawings(site(files, today: "2026-05-09"))
    #expect(
      before.filter { $0.key != "cards/home.png" } == after.filter { $0.key != "cards/home.png" })
    #expect(before["cards/home.png"]?.contains(">9 February 2026</text>") == true)
    #expect(after["cards/home.png"]?.contains(">9 May 2026</text>") == true)
  }

  @Test("An entry that is only counted is told on none, nor is its day")
  func counted() async throws {
    for (route, drawing) in try await drawings(site(files)) {
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
    let files = [
      "journal.md": Self.journal, "entries/2026-01-01-a.md": entry(title, "outcome: pending"),
    ]
    let drawing = try #require(
      try await drawings(site(files))["cards/entries/a.png"])
    let texts = drawing.split(separator: "<text ").dropFirst().compactMap {
      $0.split(separator: ">", maxSplits: 1).last?.split(separator: "</text>").first
    }
    #expect(texts.allSatisfy { !$0.contains("<") })
    #expect(
      !drawing.contains("<script") && !drawing.contains("<tspan") && !drawing.contains("<!--"))
  }

  @Test("Without a public address, and where none are wanted, there are none")
  func none() async throws {
    let withoutURL = try await site(files, url: nil)
    let unwanted = try await site(files, cards: false)
    for site in [withoutURL, unwanted] {
      #expect(try await site.cards().isEmpty)
      let home = try #require(try await site.outputs().first { $0.path == "index.html" })
      #expect(!String(decoding: try home.bytes(), as: UTF8.self).contains("og:image"))
    }
  }

  @Test("A page names its card with its size and its words")
  func head() async throws {
    let site = try await site(files)
    let page = try #require(try await site.outputs().first { $0.path == "entries/desk/index.html" })
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
