import Foundation
import Publishing
import TestSupport
import Testing

/// The page of numbers says of each journal what is true of it, and no more.
@Suite("The page of numbers")
struct StatisticsPageTests {
  /// Entries of one kind, one a day from 1 January 2026.
  private func entries(_ count: Int, _ name: String, _ lines: String) -> String {
    (0..<count).map { index in
      let day = "2026-01-\(index % 28 < 9 ? "0" : "")\(index % 28 + 1)"
      return
        "-- entries/\(name)\(100 + index).md --\n---\ntitle: Ask \(name)\(index)\ndate: \(day)\n\(lines)\n---\n"
    }.joined()
  }

  private func section(_ id: String, _ journal: String, settings: String = "") async throws
    -> String
  {
    let site = try await TinySite(journal, settings: settings).built(on: "2026-06-30")
    let page = try site.text("stats/index.html")
    let start = try #require(page.range(of: "id=\"\(id)\""))
    let rest = page[start.upperBound...]
    return String(rest[..<(rest.range(of: "</section>")?.lowerBound ?? rest.endIndex)])
  }

  @Test("at most twenty waiting asks are listed, and the log has the others")
  func waiting() async throws {
    let journal = entries(28, "a", "outcome: no\nanswered: 2026-06-20") + entries(26, "w", "")
    let told = try await section("alive", journal)
    #expect(told.components(separatedBy: "/entries/").count - 1 <= 20)
    #expect(told.contains("6 more asks are waiting: see <a href=\"/log/\">the whole log</a>."))
  }

  @Test("that all were answered is not said of asks that were not")
  func ended() async throws {
    let answered = (0..<26).map {
      "-- entries/a\($0).md --\n---\ntitle: A\ndate: 2026-05-0\($0 % 9 + 1)\noutcome: no\nanswered: 2026-06-\(10 + $0 % 19)\n---\n"
    }.joined()
    let waiting = (1...9).map {
      "-- entries/w\($0).md --\n---\ntitle: W\ndate: 2026-05-1\($0)\n---\n"
    }.joined()
    let told = try await section("alive", answered + waiting)
    #expect(told.contains("got a reply later"))
    #expect(!told.contains("all of the"))
  }

  @Test("one entry of many asks is named as the reason why there is no rate")
  func oneEntry() async throws {
    let journal =
      entries(1, "a", "outcome: no\nanswered: 2026-02-02\ncount: 100")
      + entries(12, "b", "outcome: yes\nanswered: 2026-02-02")
    let told = try await section("yeses", journal)
    #expect(told.contains("112 decided asks so far, but 100 of them in one entry"))
  }

  @Test("a fall of fear is told where no sting was rated")
  func fearAlone() async throws {
    let journal = (0..<24).map {
      "-- entries/a\($0).md --\n---\ntitle: A\ndate: 2026-05-0\(1 + $0 / 3)\nfear: \(9 - $0 / 3)\n---\n"
    }.joined()
    let told = try await section("feelings", journal)
    #expect(told.contains("No decided entry has both"))
    #expect(told.contains("Fear has fallen from about"))
  }

  @Test("of two categories one sentence says which has the higher rate")
  func pair() async throws {
    let journal =
      entries(17, "t", "outcome: no\nanswered: 2026-02-02\ncategory: travel")
      + entries(14, "s", "outcome: yes\nanswered: 2026-02-02\ncategory: stage")
    let told = try await section("categories", journal)
    #expect(told.contains("The yes rate is lower in travel than in stage"))
    #expect(!told.contains("The yes rate is higher"))
  }

  @Test("weeks and counts outside pauses are said to be that")
  func pauses() async throws {
    let settings = "pauses:\n  - from: 2026-03-01"
    let journal = entries(28, "a", "outcome: no\nanswered: 2026-02-02")
    let told = try await section("ahead", journal, settings: settings)
    #expect(told.contains("Outside pauses: 28 asks and 28 noes in 59 days."))
    #expect(told.contains("weeks outside pauses"))
  }

  @Test("a journal without a yes says so once, and claims no chance of one")
  func noYes() async throws {
    let told = try await section(
      "yeses", entries(28, "a", "outcome: ghosted\nanswered: 2026-02-02"))
    #expect(
      told.contains(
        "No yes in 28 decided asks so far</strong> (a rate of up to 1 in 8 is plausible)."))
    #expect(!told.contains("If this keeps up"))
  }

  @Test("a tally in words leaves no outcome out, whatever fills a square")
  func tally() async throws {
    let journal =
      entries(3, "a", "outcome: no\nanswered: 2026-02-02\ncategory: stage")
      + entries(2, "g", "outcome: ghosted\nanswered: 2026-02-02\ncategory: stage")
    let site = try await TinySite(journal, settings: "counts: [no]").built(on: "2026-06-30")
    #expect(try site.text("categories/stage/index.html").contains("5 asks: 3 noes, 2 silences"))
  }
}
