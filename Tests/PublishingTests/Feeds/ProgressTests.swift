import Foundation
import Publishing
import Testing

@Suite("progress.json and the badges")
struct ProgressTests {
  private func journal() -> FeedJournal {
    var journal = FeedJournal()
    journal.settings = """
      url: https://kim.example/sub
      counts: [no, ghosted, withdrawn]
      goal:
        - since: 2026-01-01
          target: 10
        - since: 2026-02-01
          target: 1000
          because: More & "more".
        - since: 2026-06-01
          target: 5
      """
    journal.add("2026-01-05-a.md", "title: A\noutcome: no\nanswered: 2026-01-06\ncount: 12")
    journal.add("2026-01-07-b.md", "title: B\noutcome: ghosted\nanswered: 2026-02-06")
    journal.add(
      "2026-01-08-c.md", "title: C\noutcome: no\nanswered: 2026-02-07\ncount: 3\nlabel: Nope")
    journal.add("2026-01-09-d.md", "title: D\noutcome: withdrawn\nanswered: 2026-02-08")
    journal.add("2026-01-09-e.md", "title: E\noutcome: yes\nanswered: 2026-02-09")
    journal.add("2026-01-10-f.md", "title: F")
    return journal
  }

  private func progress(_ journal: FeedJournal) async throws -> [String: Any] {
    let text = try #require(try await journal.outputs()["progress.json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func problems(_ journal: FeedJournal) async throws -> [String] {
    let outputs = try await journal.outputs()
    let schema = try JSONSchema(try #require(outputs["progress.schema.json"]))
    return try schema.problems(of: try #require(outputs["progress.json"]))
  }

  @Test func `It is valid by its own schema, and every member is described there`() async throws {
    #expect(try await problems(journal()) == [])
    #expect(try await problems(FeedJournal()) == [])
    #expect(try await problems(FeedJournal(settings: "")) == [])
  }

  @Test func `The schema refuses what is not so`() async throws {
    let outputs = try await journal().outputs()
    let schema = try JSONSchema(try #require(outputs["progress.schema.json"]))
    let text = try #require(outputs["progress.json"])
    for (old, new) in [
      ("\"version\": 1", "\"version\": 2"), ("n12g1n3o1", "n12x1"), ("\"2026-03-04\"", "\"today\""),
      ("\"noes\": 17", "\"noes\": -1"), ("\"keeper\"", "\"owner\""),
      ("\"withdrawn\",", "\"lost\","),
    ] {
      #expect(text.contains(old))
      #expect(try !schema.problems(of: text.replacingOccurrences(of: old, with: new)).isEmpty)
    }
  }

  @Test func `Cells are runs of letters`() async throws {
    let progress = try await progress(journal())
    #expect(progress["cells"] as? String == "n12g1n3o1")
    #expect(progress["noes"] as? Int == 17)
  }

  @Test func `It tells the goals so far with their reasons, and none to come`() async throws {
    let goal = try #require(try await progress(journal())["goal"] as? [String: Any])
    let history = try #require(goal["history"] as? [[String: Any]])
    #expect(goal["target"] as? Int == 1000)
    #expect(history.map { $0["target"] as? Int } == [10, 1000])
    #expect(history.last?["because"] as? String == "More & \"more\".")
  }

  @Test func `The newest answers come with whole addresses`() async throws {
    let latest = try #require(try await progress(journal())["latest"] as? [[String: String]])
    #expect(latest.map { $0["title"] } == ["E", "D", "C", "B", "A"])
    #expect(latest[0]["url"] == "https://kim.example/sub/entries/e/")
    #expect(latest[2]["label"] == "Nope")
  }

  @Test func `Ten answers are the most`() async throws {
    var journal = FeedJournal()
    for day in 10...25 { journal.add("2026-01-\(day)-x\(day).md", "title: X\noutcome: no") }
    let latest = try #require(try await progress(journal)["latest"] as? [[String: String]])
    #expect(latest.count == 10)
  }

  @Test func `Without an address, links begin at the root and there are no feeds`() async throws {
    let progress = try await progress(FeedJournal(settings: ""))
    let links = try #require(progress["links"] as? [String: Any])
    #expect(progress["url"] == nil)
    #expect(links["log"] as? String == "/log/")
    #expect((links["feeds"] as? [Any])?.isEmpty == true)
  }

  @Test func `The badges hold what shields.io asks for`() async throws {
    let outputs = try await journal().outputs()
    #expect(
      outputs["shields/noes.json"] == """
        {
          "schemaVersion": 1,
          "label": "noes",
          "message": "17 of 1,000",
          "color": "b3202a"
        }

        """)
    #expect(outputs["shields/yeses.json"]?.contains("\"message\": \"1\"") == true)
  }
}
