import Content
import Diagnostics
import Files
import NotebookTheme
import Publishing
import TestSupport
import Testing

@Suite("The looks that come with the program")
struct BuiltInLookTests {
  /// The folder of the project.
  private static let root = Disk.parent(of: Disk.parent(of: Disk.parent(of: #filePath)))

  private func built(_ look: String, _ files: [String: String] = [:]) async throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try TinySite(
      "-- entries/2026-01-09-a.md --\n---\ntitle: A\noutcome: no\nanswered: 2026-01-10\n---\n",
      settings: "theme: \(look)\nurl: https://kim.example/"
    ).write(to: folder)
    for (path, text) in files { try folder.write(text, to: path) }
    return try await BuiltSite(folder, on: "2026-02-09")
  }

  @Test(arguments: ["Notebook", "Ledger", "Marquee"])
  func `One line chooses it, and every page keeps the rules`(look: String) async throws {
    let site = try await built(look)
    #expect(site.problems == "")
    #expect(try breaches(in: site) == [])
    let regions = try site.page("index.html").values(of: "data-region")
    #expect(regions.contains("grid") && regions.contains("newest"))
  }

  @Test(arguments: Look.others.map(\.name))
  func `Its colours are on the page, the icon and the badge`(look: String) async throws {
    let (site, usual) = (try await built(look), try await built("Notebook"))
    let sheet = try #require(site.paths.first { $0.hasPrefix("assets/site.") })
    #expect(try site.text(sheet).contains("@layer theme{"))
    for path in ["icon.svg", "badge.svg", "grid.svg"] {
      #expect(try site.text(path) != usual.text(path), "\(path)")
    }
  }

  @Test(arguments: Look.others.map(\.name))
  func `Its theme.md orders the home page`(look: String) async throws {
    let folder = "\(Self.root)/Themes/\(look)"
    let text = String(decoding: try Disk.read("\(folder)/theme.md"), as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("home: [") })
    let names = line.dropFirst("home: [".count).dropLast().split(separator: ", ").map(String.init)
    #expect(Set(names) == Set(HomeRegion.allCases.map(\.rawValue)))
    // A journal whose home page the notebook would order otherwise.
    let entries = (1...9).map { day in
      (
        "content/entries/2026-01-1\(day)-b\(day).md",
        "---\ntitle: B\noutcome: no\nanswered: 2026-01-2\(day)\n---\n"
      )
    }
    let words = "---\ntitle: T\nkeeper: Kim\ntheme: \(look)\n---\nWho I am.\n"
    let site = try await built(
      look, Dictionary(uniqueKeysWithValues: entries + [("content/journal.md", words)]))
    let regions = try site.page("index.html").values(of: "data-region").filter(names.contains)
    #expect(regions == names.filter(regions.contains))
    #expect(regions != HomeRegion.allCases.map(\.rawValue).filter(regions.contains))
    let swift = try Disk.list(folder).map(\.name).filter { $0.hasSuffix(".swift") }
    #expect(swift == [])
  }

  @Test func `A look of the journal's own wins over one of the same name`() async throws {
    let site = try await built("Ledger", ["Themes/Ledger/tokens.css": ":root { --no: #010203 }"])
    #expect(site.problems == "")
    let sheet = try #require(site.paths.first { $0.hasPrefix("assets/site.") })
    #expect(try site.text(sheet).contains("--no:#010203"))
    #expect(try !site.text(sheet).contains("#d98a93"))
  }

  @Test func `A name that is almost right is suggested`() async throws {
    let site = try await built("Ledgr")
    #expect(site.problems.contains("there is no theme 'Ledgr'"))
    #expect(site.problems.contains("did you mean 'Ledger'?"))
  }
}
