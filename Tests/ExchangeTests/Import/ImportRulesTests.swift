import Authoring
import Calendar
import Content
import Diagnostics
import Exchange
import TestSupport
import Testing
import ThousandKit

/// No row becomes an entry that `check` would call an error.
@Suite struct ImportRulesTests {
  private let today = Day(number: 20_600)
  private let hostile = [
    "![x](https://evil.example/a.png)", "![x](nowhere.png)", "[x](nowhere/)", "[x](nowhere.md)",
    "[x](javascript:alert)", "![x]()", "[x](/entries/2099-nobody/)",
  ]

  @Test func anImportFindsWrongWhatTheSiteCouldNotShow() async throws {
    let journal = try ImportJournal()
    let rows = hostile.map { "Asked \($0.count) \($0.hashValue),2026-01-05,\"\($0)\"\n" }
    let text = "Title,Date,Notes\nAsked first,2026-01-04,Fine\n\(rows.joined())"
    let plan = try await journal.plan(text)
    let checked = try await plan.checked(by: .publishing, into: journal.read(), on: today)
    #expect(checked.fates.first == "2 new")
    #expect(checked.fates.dropFirst().allSatisfy { $0.contains("wrong") }, "\(checked.fates)")
  }

  @Test func anImportedEntryThatIsLeftOutTakesThoseThatNeedItWithIt() async throws {
    let journal = try ImportJournal()
    let exported = Export(
      try entries([
        "2026-01-01-a": "title: A\nled_to: [2026-01-02-b]\n---\nFine.",
        "2026-01-02-b": "title: B\nled_to: [2026-01-03-c]\n---\nFine.",
        "2026-01-03-c": "title: C\n---\n[x](nowhere/)",
        "2026-01-04-d": "title: D\n---\nFine.",
      ]))
    let plan = try await journal.plan(exported.csv)
    let checked = try await plan.checked(by: .publishing, into: journal.read(), on: today)
    #expect(checked.fates.map { $0.prefix(7) } == ["2 wrong", "3 wrong", "4 wrong", "5 new"])
  }

  private func entries(_ texts: [String: String]) throws -> [Entry] {
    try texts.sorted { $0.key < $1.key }.map { stem, text in
      var report = Report()
      let file = SourceFile(path: "entries/\(stem).md", bytes: Array("---\n\(text)\n".utf8))
      return try #require(Entry(file, stem: stem, reporting: &report))
    }
  }
}
