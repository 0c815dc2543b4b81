import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Pictures for other people's pages")
struct SharedPictureTests {
  private static let names = ["badge.svg", "badge-yeses.svg", "badge-both.svg", "grid.svg"]

  @Test("they are well-formed XML with one title, whatever the keeper is called", arguments: names)
  func wellFormed(name: String) async throws {
    for keeper in ["Kim", "'<b>&amp;\"Kim\"</title>'", "\"\u{202E}金さん 🎭\""] {
      let site = try await journal("keeper: \(keeper)").built()
      let picture = try Picture(site.text(name))
      #expect(picture.isWellFormed, "\(keeper)")
      #expect(picture.texts["title"]?.count == 1)
    }
  }

  @Test("they say the numbers, and as of which day")
  func numbers() async throws {
    let site = try await journal("goal: 1200").built()
    let badge = try Picture(site.text("badge.svg"))
    #expect(badge.texts["title"] == ["Kim: 12 of 1,200 noes, as of 9 February 2026"])
    #expect(badge.texts["text"] == ["noes", "12 of 1,200"])
    let yeses = try Picture(site.text("badge-yeses.svg"))
    #expect(yeses.texts["title"] == ["Kim: 2 yeses, as of 9 February 2026"])
    #expect(yeses.texts["text"] == ["yeses", "2"])
    let both = try Picture(site.text("badge-both.svg"))
    #expect(both.texts["text"] == ["12 of 1,200 noes", "2 yeses"])
    let grid = try Picture(site.text("grid.svg"))
    #expect(grid.texts["text"] == ["12 of 1,200 noes, 2 yeses", "9 February 2026"])
    #expect(
      grid.texts["desc"] == [
        "A square for every no: 12 filled, 3 of them silences; 2 yeses, 1 waiting."
      ])
  }

  @Test(
    "the grid has a square for every no of the goal, and one for every no beyond it",
    arguments: [(1, 12), (7, 12), (12, 12), (100, 100), (101, 101), (1000, 1000), (2050, 2050)])
  func squares(goal: Int, count: Int) async throws {
    let grid = try await journal("goal: \(goal)").built().text("grid.svg")
    #expect(grid.ranges(of: "h8v8h-8z").count == count)
  }

  @Test("nothing in them comes from elsewhere or runs", arguments: names)
  func selfContained(name: String) async throws {
    let picture = try await journal("url: https://kim.example/").built().text(name)
    let rest = picture.replacing("http://www.w3.org/2000/svg", with: "")
    for word in ["http", "href", "<script", "@import", "@font-face", "foreignObject", "onload"] {
      #expect(!rest.contains(word), "\(word)")
    }
  }

  @Test("the grid has colours for the dark, and paints its own ground")
  func dark() async throws {
    let grid = try await journal("").built().text("grid.svg")
    #expect(grid.contains("@media (prefers-color-scheme: dark)"))
    #expect(grid.contains(".paper { fill: #1a1816 }"))
    #expect(grid.contains("<rect class=\"paper\""))
  }

  @Test("letters have the room that is kept for them, in a badge and beside a small grid")
  func room() async throws {
    let site = try await journal("goal: 3").built()
    for name in Self.names.prefix(3) {
      let picture = try Picture(site.text(name))
      let fields = zip(picture.attributes("text", "x"), picture.attributes("text", "textLength"))
      let ends = fields.map { $0 + $1 }
      #expect(ends.count == 2)
      #expect(try #require(ends.last) <= picture.width - 5)
      #expect(try #require(ends.first) < picture.attributes("rect", "x").max() ?? 0)
    }
    let grid = try Picture(site.text("grid.svg"))
    #expect(grid.width > 120 + 2 * 24)
    #expect(grid.attributes("text", "x") == [24, 24])
  }

  @Test("two builds on different days differ in nothing but the day")
  func days() async throws {
    let first = try await journal("").built(on: "2026-02-09").text("grid.svg")
    let second = try await journal("").built(on: "2026-02-10").text("grid.svg")
    #expect(first.replacing("9 February", with: "10 February") == second)
  }

  private func journal(_ settings: String) -> TinySite {
    let keeper = settings.hasPrefix("keeper") ? settings : "keeper: Kim\n\(settings)"
    return TinySite(
      """
      -- journal.md --
      ---
      title: Tiny
      \(keeper)
      ---
      -- entries/2026-01-01-a.md --
      ---
      title: A
      outcome: no
      answered: 2026-01-02
      count: 9
      ---
      -- entries/2026-01-02-b.md --
      ---
      title: B
      outcome: ghosted
      answered: 2026-01-03
      count: 3
      ---
      -- entries/2026-01-03-c.md --
      ---
      title: C
      outcome: yes
      answered: 2026-01-03
      count: 2
      ---
      -- entries/2026-01-20-d.md --
      ---
      title: D
      ---
      """)
  }
}

/// An SVG document, read by a strict parser.
private final class Picture: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  /// The words inside the elements of each name.
  private(set) var texts: [String: [String]] = [:]
  private var elements: [(name: String, attributes: [String: String])] = []
  private var open: [String] = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  var width: Int { attributes("svg", "width").first ?? 0 }

  /// The numbers of an attribute in the elements of a name.
  func attributes(_ element: String, _ name: String) -> [Int] {
    elements.filter { $0.name == element }.compactMap { $0.attributes[name].flatMap { Int($0) } }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
    open.append(name)
    texts[name, default: []].append("")
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters words: String) {
    guard let name = open.last, let last = texts[name]?.indices.last else { return }
    texts[name]?[last] += words
  }
}
