import Markup
import Publishing
import TestSupport
import Testing

@Suite("Passing a page on")
struct ShareTests {
  private static let squares: Set<Character> = ["🟥", "⬛", "⭐", "🟨", "🟧", "⬜"]

  /// The message that a page offers; `nil` where it offers none.
  private func message(_ html: String) -> String? {
    guard let start = html.utf8.place(of: "<code".utf8),
      let end = html.utf8[start.upperBound...].place(of: "</code>".utf8)
    else { return nil }
    return ScannedPage(String(html[start.lowerBound..<end.upperBound])).texts(in: "code").first
  }

  /// A journal of a random number of asks, none of whose titles may be sent around.
  private func randomJournal(_ seed: UInt64) -> TinySite {
    var random = SeededGenerator(seed: seed)
    let entries = (0..<Int.random(in: 0...60, using: &random)).map { number -> String in
      let outcome =
        ["no", "no", "no", "yes", "partial", "ghosted", "withdrawn", "pending"]
        .randomElement(using: &random) ?? "no"
      let day = Int.random(in: 10...28, using: &random)
      let fields = [
        outcome == "pending" ? nil : "answered: 2025-12-\(day)",
        Bool.random(using: &random) ? "fear: \(Int.random(in: 0...10, using: &random))" : nil,
        outcome != "pending" && Bool.random(using: &random)
          ? "sting: \(Int.random(in: 0...10, using: &random))" : nil,
        "count: \(Int.random(in: 1...(seed % 3 == 0 ? 90 : 2), using: &random))",
        "visibility: \(Bool.random(using: &random) ? "public" : "counted")",
      ].compactMap(\.self)
      return """
        -- entries/2025-11-0\(number % 9 + 1)-e\(number).md --
        ---
        title: Zyzzyva \(number)
        outcome: \(outcome)
        \(fields.joined(separator: "\n"))
        ---
        """
    }
    let goal = [1, 30, 100, 1000, 2500, 100_000].randomElement(using: &random) ?? 1000
    return TinySite(
      entries.joined(separator: "\n"), settings: "url: https://kim.example/\ngoal: \(goal)")
  }

  @Test(
    "says numbers first, then at most twenty squares, then the address, and no titles",
    arguments: UInt64(0)..<12)
  func everyPage(seed: UInt64) async throws {
    let site = try await randomJournal(seed).built()
    let shared = site.pages.filter { $0.value.contains("data-share=") }
    #expect(shared["index.html"] != nil)
    for (path, html) in shared {
      let lines = try #require(message(html)).split(
        separator: "\n", omittingEmptySubsequences: false)
      let address = "https://kim.example/" + path.replacing("index.html", with: "")
      #expect(lines.last.map { String($0) } == address, "\(path)")
      #expect(lines.first?.hasPrefix("Kim: ") == true && lines.count <= 4, "\(path)")
      let count = lines.reduce(0) { $0 + $1.count { Self.squares.contains($0) } }
      #expect((path == "index.html" ? 0...10 : 1...ShareLine.mostSquares).contains(count))
      #expect(!lines.joined().contains("Zyzzyva"))
    }
  }

  @Test("the last ten answers are those that are told, the oldest first")
  func lastTen() async throws {
    let outcomes = [
      "yes", "no", "no", "ghosted", "partial", "withdrawn", "no", "no", "no", "yes", "no",
      "ghosted",
    ]
    let told = outcomes.enumerated().map { day, outcome in
      """
      -- entries/2025-11-\(10 + day)-e.md --
      ---
      title: Told
      slug: e\(day)
      outcome: \(outcome)
      answered: 2025-12-\(10 + day)
      ---
      """
    }
    let counted = """
      -- entries/2025-11-01-counted.md --
      ---
      title: Counted
      outcome: yes
      answered: 2025-12-20
      visibility: counted
      ---
      """
    let site = try await TinySite(
      (told + [counted]).joined(separator: "\n"), settings: "url: https://kim.example/"
    ).built()
    #expect(
      message(try site.text("index.html")) == """
        Kim: 8 of 1,000 noes, 3 yeses
        🟥🟥⬛🟨🟥🟥🟥⭐🟥⬛
        https://kim.example/
        """)
    let label = try site.page("index.html").tags("span").compactMap { $0["aria-label"] }.first
    #expect(
      label
        == "The last 10 answers, oldest first: no, no, silence, partly, no, no, no, yes, no, silence"
    )
  }

  @Test("an entry says how it felt, and what came of it where it says nothing of that")
  func entries() async throws {
    let site = try await TinySite(
      """
      -- entries/2026-01-01-felt.md --
      ---
      title: Felt
      outcome: no
      answered: 2026-01-02
      fear: 9
      sting: 7
      ---
      -- entries/2026-01-02-yes.md --
      ---
      title: Plain
      outcome: yes
      answered: 2026-01-03
      ---
      -- entries/2026-01-03-four.md --
      ---
      title: Four
      outcome: ghosted
      answered: 2026-01-31
      count: 4
      ---
      """, settings: "url: https://kim.example/noes/"
    ).built()
    #expect(
      message(try site.text("entries/felt/index.html")) == """
        Kim: no 1 of 1,000
        Fear 9 🟧🟧🟧🟧🟧🟧🟧🟧🟧⬜
        Sting 7 🟥🟥🟥🟥🟥🟥🟥⬜⬜⬜
        https://kim.example/noes/entries/felt/
        """)
    #expect(
      message(try site.text("entries/yes/index.html"))
        == "Kim: a yes\n⭐\nhttps://kim.example/noes/entries/yes/")
    #expect(
      message(try site.text("entries/four/index.html"))
        == "Kim: silence, 2–5 of 1,000\n⬛\nhttps://kim.example/noes/entries/four/")
  }

  @Test("a milestone is a square for every ten noes, and from 250 on one for every fifty")
  func milestones() async throws {
    let site = try await TinySite(
      """
      -- entries/2025-12-01-many.md --
      ---
      title: Many
      outcome: no
      answered: 2025-12-31
      count: 750
      ---
      """, settings: "url: https://kim.example/"
    ).built()
    let squares = ["1": 1, "10": 1, "25": 2, "50": 5, "100": 10, "250": 5, "500": 10, "750": 15]
    for (number, count) in squares {
      let text = try #require(message(try site.text("milestones/no-\(number)/index.html")))
      #expect(text.hasPrefix("Kim: \(number) of 1,000 noes\n"))
      #expect(text.count { $0 == "🟥" } == count, "\(number)")
    }
  }

  @Test("a journal that does not know its address offers nothing to share")
  func noAddress() async throws {
    for html in try await richJournal().built().pages.values {
      #expect(!html.contains("data-share="))
    }
  }

  @Test("'thousand stats --line' prints what the first page offers")
  func command() async throws {
    let tool = try Tool(
      TinySite(goodJournal.replacing("keeper: Kim", with: "keeper: Kim\nurl: https://kim.example")))
    let result = try await tool.run("stats", "--line", "--today", "2026-02-09")
    #expect(result.output == "Kim: 1 of 1,000 noes\n🟥\nhttps://kim.example/\n")
    let plain = try await Tool(TinySite(goodJournal)).run(
      "stats", "--line", "--today", "2026-02-09")
    #expect(plain.output == "Kim: 1 of 1,000 noes\n🟥\n")
  }
}
