import TestSupport
import Testing

@Suite("Pages of milestones")
struct MilestonePageTests {
  private let journal = TinySite(
    """
    -- entries/2026-01-05-many.md --
    ---
    title: Nine at once
    outcome: no
    answered: 2026-01-06
    count: 9
    ---
    -- entries/2026-01-10-silence.md --
    ---
    title: The quiet one
    outcome: ghosted
    answered: 2026-01-12
    count: 3
    ---
    -- entries/2026-01-08-yes.md --
    ---
    title: A yes
    outcome: yes
    answered: 2026-01-09
    ---
    """, settings: "url: https://kim.example/")

  @Test("each number of noes and of yeses has one at an address that names it, and no first else")
  func addresses() async throws {
    let site = try await journal.built()
    #expect(
      site.paths.filter { $0.hasPrefix("milestones/") }.sorted() == [
        "milestones/index.html", "milestones/no-1/index.html", "milestones/no-10/index.html",
        "milestones/yes-1/index.html",
      ])
    let list = try site.page("milestones/index.html").values(of: "href")
    for anchor in ["no-1", "no-10", "yes-1"] {
      #expect(list.contains("/milestones/\(anchor)/"))
      #expect(try site.text("sitemap.xml").contains("https://kim.example/milestones/\(anchor)/"))
    }
  }

  @Test("it tells the day, the entry, and how the squares stood then")
  func content() async throws {
    let site = try await journal.built()
    let page = try site.page("milestones/no-10/index.html")
    #expect(page.problems == [])
    #expect(page.texts(in: "h1") == ["The tenth no"])
    #expect(page.texts(in: "time").first == "12 January 2026")
    #expect(page.values(of: "href").contains("/entries/silence/"))
    #expect(page.tags("svg").first?["aria-label"] == "The squares as they were then: 10 filled")
    #expect(squares("no", in: page) == 9)
    #expect(squares("ghosted", in: page) == 1)
    #expect(squares("empty", in: page) == 90)
    #expect(page.meta("og:title") == "The tenth no")
    #expect(page.meta("og:type") == "article")
    let data = page.texts(in: "script").joined()
    #expect(data.contains("\"headline\":\"The tenth no\""))
    #expect(data.contains("\"datePublished\":\"2026-01-12\""))
  }

  @Test("a yes stands among the noes that came before it")
  func yes() async throws {
    let page = try await journal.built().page("milestones/yes-1/index.html")
    #expect(page.texts(in: "h1") == ["The first yes"])
    #expect(page.texts(in: "p").contains("It came after 9 noes."))
    #expect(squares("no", in: page) == 9)
  }

  @Test("it leads to the milestones of its kind before and after it, by their numbers")
  func neighbours() async throws {
    let site = try await journal.built()
    let first = try site.page("milestones/no-1/index.html").tags("a").filter {
      ["prev", "next"].contains($0["rel"])
    }
    #expect(first.map { [$0["rel"], $0["href"]] } == [["next", "/milestones/no-10/"]])
    let yes = try site.page("milestones/yes-1/index.html").tags("a").filter {
      ["prev", "next"].contains($0["rel"])
    }
    #expect(yes.isEmpty)
  }

  @Test("one reached by an entry that is only counted tells the month and nothing more")
  func counted() async throws {
    for outcome in ["no", "yes"] {
      let site = try await TinySite(
        """
        -- entries/2026-01-05-zyzzyva.md --
        ---
        title: The zyzzyva
        outcome: \(outcome)
        answered: 2026-01-17
        visibility: counted
        ---
        -- entries/2026-01-02-told.md --
        ---
        title: Told
        outcome: withdrawn
        answered: 2026-01-03
        ---
        """, settings: "url: https://kim.example/"
      ).built()
      let path = "milestones/\(outcome)-1/index.html"
      let page = try site.page(path)
      #expect(page.texts(in: "time").first == "January 2026")
      #expect(page.tags("article").count == 1)
      #expect(!page.values(of: "href").contains { $0.contains("/entries/") })
      #expect(page.values(of: "class").count { $0 == "drawing" } == (outcome == "no" ? 1 : 0))
      let text = try site.text(path) + site.text("sitemap.xml")
      for secret in ["zyzzyva", "2026-01-17", "17 January", "2026-01-05"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test("one that was reached under an earlier goal keeps its page")
  func earlierGoal() async throws {
    let history = "goal:\n  - {since: 2026-01-01, target: 6}\n  - {since: 2026-02-01, target: 500}"
    var journal = journal
    journal.files.removeAll { $0.path == "journal.md" }
    journal.files += TinySite("", settings: history).files
    let page = try await journal.built().page("milestones/no-6/index.html")
    #expect(
      page.texts(in: "p").contains("6 squares, all filled: that was the goal."))
  }

  @Test("its address cannot be taken, not even before it is reached")
  func reserved() async throws {
    let site = try await TinySite(
      "-- entries/2026-01-01-a.md --\n---\ntitle: A\naliases: [/milestones/no-250/]\n---\n"
    ).built()
    #expect(
      site.problems.contains("the address /milestones/no-250/ belongs to the site itself"))
  }

  /// How many squares of a kind the drawing has.
  private func squares(_ kind: String, in page: ScannedPage) -> Int {
    page.tags("path").filter { $0["class"] == kind }
      .reduce(0) { $0 + ($1["d"] ?? "").ranges(of: "h8v8h-8z").count }
  }
}
