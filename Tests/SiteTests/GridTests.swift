import TestSupport
import Testing

@Suite("The squares of the home page")
struct GridTests {
  /// The squares of a journal with noes, one after the other.
  private func squares(goal: Int, noes: Int, waiting: Int = 0) async throws -> [ScannedPage.Tag] {
    var text = ""
    if noes > 0 {
      text +=
        "-- entries/2026-01-01-a.md --\n---\ntitle: A\noutcome: no\nanswered: 2026-01-02\n"
        + "count: \(noes)\n---\n"
    }
    if waiting > 0 {
      text += "-- entries/2026-02-02-b.md --\n---\ntitle: B\ncount: \(waiting)\n---\n"
    }
    let site = try await TinySite(text, settings: "goal: \(goal)").built()
    #expect(site.problems == "")
    return try site.page("index.html").tags("li").filter { $0["id"] != nil }
  }

  @Test("a thousand noes are a thousand squares, however many there are yet", arguments: [0, 86])
  func thousand(noes: Int) async throws {
    let squares = try await squares(goal: 1000, noes: noes)
    #expect(squares.map { $0["id"] ?? "" } == (1...1000).map(String.init))
    #expect(squares.count { $0["class"] == "no" } == noes)
  }

  @Test(
    "another goal has its own number of squares, and every no has one",
    arguments: [(1, 0, 1), (7, 3, 7), (100, 0, 100), (101, 50, 101), (20, 250, 250)])
  func goals(goal: Int, noes: Int, count: Int) async throws {
    let squares = try await squares(goal: goal, noes: noes)
    #expect(squares.map { $0["id"] ?? "" } == (1...count).map(String.init))
  }

  @Test("waiting asks stand behind the noes, and never make more squares")
  func waiting() async throws {
    let marks = try await squares(goal: 6, noes: 2, waiting: 3).map { $0["class"] ?? "" }
    #expect(marks == ["no", "no", "waiting", "waiting", "waiting", "empty milestone"])
    #expect(try await squares(goal: 6, noes: 5, waiting: 9).count == 6)
  }

  @Test("the squares stand on leaves of a hundred, with their numbers as the heading")
  func leaves() async throws {
    let site = try await TinySite("", settings: "goal: 1050").built()
    let captions = try site.page("index.html").texts(in: "h3")
    #expect(captions.count == 11)
    #expect(captions.first == "1–100")
    #expect(captions.last == "1,001–1,050")
  }

  @Test("only filled squares and waiting ones are links, and each says its title")
  func labels() async throws {
    let site = try await richJournal().built()
    let text = try site.text("index.html")
    #expect(
      text.contains(
        """
        <li id="1" class="no"><a href="/entries/all-fields/">\
        <span>Plain words, 11 June 2025</span></a></li>
        """))
    #expect(text.contains("<li id=\"4\" class=\"no\"><span>Counted, kept private</span></li>"))
    #expect(text.contains("<li id=\"9\" class=\"empty\" aria-hidden=\"true\"></li>"))
    #expect(text.contains("★<span>Yes: Plain words</span>"))
  }
}
