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
    #expect(squares.count { ($0["class"] ?? "").split(separator: " ").first == "no" } == noes)
  }

  @Test(
    "another goal has its own number of squares, and every no has one",
    arguments: [
      (1, 0, 1), (7, 3, 7), (30, 30, 30), (100, 0, 100), (100, 100, 100), (101, 50, 101),
      (1000, 1000, 1000), (2500, 7, 2500),
    ])
  func goals(goal: Int, noes: Int, count: Int) async throws {
    let squares = try await squares(goal: goal, noes: noes)
    #expect(squares.map { $0["id"] ?? "" } == (1...count).map(String.init))
  }

  @Test(
    "beyond the goal there is always a next square, on a loose leaf",
    arguments: [
      (30, 37, 100), (20, 250, 300), (1000, 1040, 1100), (1000, 1100, 1200), (1050, 1051, 1100),
    ])
  func looseLeaf(goal: Int, noes: Int, count: Int) async throws {
    let squares = try await squares(goal: goal, noes: noes)
    #expect(squares.map { $0["id"] ?? "" } == (1...count).map(String.init))
    #expect(squares.count { $0["class"] == "empty" } == count - noes)
  }

  @Test(
    "the leaf with the next square is large, those before and after it are folded",
    arguments: [
      (1000, 0, 0, "1–100", 9, "the first no goes here"),
      (1000, 7, 0, "1–100", 9, "3 to the tenth"),
      (1000, 86, 0, "1–100", 9, "14 to the hundredth"),
      (1000, 99, 0, "1–100", 9, "1 to the hundredth"),
      (1000, 100, 1, "101–200", 8, "150 to the 250th"),
      (1000, 101, 1, "101–200", 8, "149 to the 250th"),
      (1000, 560, 5, "501–600", 4, "190 to the 750th"),
      (1000, 1040, 10, "1,001–1,100", 0, "past the goal, a loose leaf"),
      (30, 7, 0, "1–30", 0, "3 to the tenth"), (30, 30, 0, "1–30", 0, "Every square is full."),
      (2500, 86, 0, "1–100", 24, "14 to the hundredth"),
    ])
  func leafInWork(
    goal: Int, noes: Int, full: Int, caption: String, ahead: Int, note: String
  ) async throws {
    let site = try await TinySite(noesText(noes), settings: "goal: \(goal)").built()
    let page = try site.page("index.html")
    let text = try site.text("index.html")
    let large = try #require(text.firstRange(of: "in-work"))
    #expect(text[large.upperBound...].contains("<h3>\(caption)</h3>"))
    #expect(text[..<large.lowerBound].ranges(of: "<b class=\"full\">").count == full)
    #expect(page.tags("details").count == (full > 0 ? 1 : 0) + (ahead > 0 ? 1 : 0))
    #expect(text[large.upperBound...].ranges(of: "<span class=\"one\">").count == ahead)
    #expect(text.contains("<p class=\"note\">\(note)</p>"))
  }

  @Test("on the day of the thousandth all leaves are small, and a sentence says so")
  func complete() async throws {
    let site = try await TinySite(noesText(1000)).built()
    let text = try site.text("index.html")
    #expect(!text.contains("in-work"))
    #expect(text.ranges(of: "<b class=\"full\">").count == 10)
    #expect(text.contains("<strong>Every square is full.</strong>"))
    #expect(text.contains("The thousandth no came on 2 January 2026."))
    #expect(text.contains("of 1,000 noes: full"))
    let after = try await TinySite(noesText(1001)).built().text("index.html")
    #expect(after.contains("noes, 1 past the goal"))
    #expect(after.contains("The thousandth no, 2 January 2026</a>"))
  }

  @Test("a yes that is only counted is under its leaf, and nowhere among its squares")
  func countedYes() async throws {
    func mini(_ visibility: String) async throws -> Bool {
      try await TinySite(
        noesText(120) + """
          -- entries/2026-01-05-y.md --
          ---
          title: Y
          outcome: yes
          answered: 2026-01-01
          date: 2026-01-01
          visibility: \(visibility)
          ---

          """
      ).built().text("index.html").contains("<path class=\"s\"")
    }
    #expect(try await mini("public"))
    #expect(try await !mini("counted"))
  }

  /// One entry that stands for noes.
  private func noesText(_ noes: Int) -> String {
    noes == 0
      ? ""
      : "-- entries/2026-01-01-a.md --\n---\ntitle: A\noutcome: no\nanswered: 2026-01-02\n"
        + "count: \(noes)\n---\n"
  }

  @Test("waiting asks stand behind the noes, and never make more squares")
  func waiting() async throws {
    let marks = try await squares(goal: 6, noes: 2, waiting: 3).map { $0["class"] ?? "" }
    #expect(marks == ["no", "no last", "waiting", "waiting", "waiting", "empty milestone"])
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
        <li id="1" class="no" data-f="7 2">\
        <a href="/entries/all-fields/">\
        <span>Plain words<i>, 11 June 2025</i></span></a></li>
        """))
    #expect(text.contains("class=\"no last\"><span>Counted, kept private</span></li>"))
    #expect(text.contains("<li id=\"9\" class=\"empty\" aria-hidden=\"true\"></li>"))
    #expect(text.contains("★<span>Yes: Plain words</span>"))
  }
}
