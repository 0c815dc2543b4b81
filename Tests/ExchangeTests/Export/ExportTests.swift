import Authoring
import Calendar
import Content
import Exchange
import TestSupport
import Testing

@Suite struct ExportTests {
  @Test func `Importing an export is the identity on the facts`() async throws {
    var random = SeededGenerator(seed: 7)
    let first = try ImportJournal()
    let made = (0..<300).map { RandomFacts().facts(&random, $0) }
    for (number, facts) in made.enumerated() {
      let name = "entries/\(1000 + number)-n.md"
      try first.folder.write(EntryText(facts).text, to: name)
    }
    let journal = try await first.read()
    #expect(journal.entries.count == made.count)
    for (entry, facts) in zip(journal.entries, made) { #expect(EntryFacts(entry) == facts) }
    let second = try ImportJournal()
    let csv = Export(journal.entries).csv
    let back = try await second.importing(csv)
    #expect(back.count == made.count)
    for (facts, other) in zip(back, made) { #expect(facts == other) }
    #expect(try await second.read().entries.map(\.stem) == journal.entries.map(\.stem))
    #expect(try await second.plan(csv).counts.present == 300)
  }

  @Test func `No cell begins a formula`() async throws {
    let journal = try ImportJournal()
    var facts = EntryFacts(title: "=HYPERLINK(\"x\")", asked: Day(number: 20_000))
    facts.to = "@SUM(1)"
    facts[.learned] = "'=already"
    facts.label = "'tis"
    facts.story = "- a list\n+ more"
    try journal.folder.write(EntryText(facts).text, to: "entries/a.md")
    let csv = Export(try await journal.read().entries).csv
    let row = try #require(try Table(Array(csv.utf8)).rows.last).map(\.text)
    #expect(row.contains("'=HYPERLINK(\"x\")"))
    #expect(row.contains("'@SUM(1)"))
    #expect(row.contains("''=already"))
    #expect(row.contains("'tis"))
    #expect(row.contains("'- a list\n+ more"))
    #expect(try await ImportJournal().importing(csv) == [facts])
  }

  @Test func `JSON holds every field and the whole story`() async throws {
    let journal = try ImportJournal()
    var facts = EntryFacts(title: "A", asked: Day(number: 20_000))
    facts.story = "One.\n\nTwo."
    try journal.folder.write(EntryText(facts).text, to: "entries/a.md")
    let json = Export(try await journal.read().entries).json
    #expect(json.contains(#""story": "One.\n\nTwo.""#))
    #expect(json.contains(#""file": "a""#))
  }

  /// A spreadsheet that an earlier version has exported lacks the fields that came since.
  @Test func `Columns may be missing and in another order`() async throws {
    let journal = try ImportJournal()
    let facts = try await journal.importing(
      "file,story,date,fear,title\r\na,Hm,2026-01-05,7,A\r\n")
    var expected = EntryFacts(title: "A", asked: try #require(Day("2026-01-05")))
    (expected[.fear], expected.story) = ("7", "Hm")
    #expect(facts == [expected])
    let wrong = try await journal.plan("file,story,date,fear,title\r\nb,,2026-01-05,11,B\r\n")
    #expect(wrong.fates == ["2 wrong fear: '11' is out of range"])
  }
}
