import Authoring
import Calendar
import Content
import Exchange
import TestSupport
import Testing

@Suite struct ExportTests {
  private let favourites: [Unicode.Scalar] = [
    "=", "+", "-", "@", "'", "\"", ",", ";", "\\", ":", "#", "\n", "\r", "\t", " ", "a", "9", "é",
    "[", "]", "{", "&", "*", "!", "|", ">", "%", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{85}",
  ]

  /// A text of one line as an entry holds it: words with single blanks between.
  private func line(_ random: inout SeededGenerator) -> String {
    let text = random.text(length: 12, favourites: favourites)
    // libyaml takes a byte order mark at the beginning of a scalar away, so no entry holds one there.
    // Twice, for a mark behind a tab joins the blank that takes the tab's place.
    let words = (0..<2).reduce(text.replacing("\u{FEFF}", with: "")) { words, _ in
      words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return words.unicodeScalars.contains { $0.properties.isAlphabetic } ? words : "\(words)x"
  }

  /// Facts with something in every other field, whatever fields there are.
  private func facts(_ random: inout SeededGenerator, _ number: Int) -> EntryFacts {
    var facts = EntryFacts(title: line(&random), asked: Day(number: 20_000 + number))
    facts.outcome = Outcome.allCases.randomElement(using: &random) ?? .no
    // These depend on others.
    let special: Set<EntryKey> = [
      .title, .date, .outcome, .answered, .sting, .steps, .slug, .ledTo,
    ]
    for field in EntryField.all where !special.contains(field.key) && Bool.random(using: &random) {
      let count = field.kind.isList ? Int.random(in: 1...3, using: &random) : 1
      facts[all: field.key] = (0..<count).map { text(field.kind, &random, "\(number)-\($0)") }
    }
    if Bool.random(using: &random) { facts[.slug] = "slug-\(number)" }
    if facts.outcome != .pending {
      if Bool.random(using: &random) {
        facts.answered = facts.asked + Int.random(in: 0...50, using: &random)
      }
      if Bool.random(using: &random) { facts[.sting] = "4" }
      if let answered = facts.answered, Bool.random(using: &random) {
        facts.steps = ["\(facts.asked) applied", "\(answered) \(facts.outcome.rawValue)"]
      }
    }
    facts.story = random.text(length: 40, favourites: favourites)
    while let last = facts.story.unicodeScalars.last, last == "\n" || last == "\r" {
      facts.story.unicodeScalars.removeLast()
    }
    return facts
  }

  /// A value of a kind.
  private func text(
    _ kind: FieldKind, _ random: inout SeededGenerator, _ number: String
  ) -> String {
    switch kind {
    case .text: line(&random)
    case .topic: "t" + line(&random)
    case .day: Day(number: 20_000 + Int.random(in: 0...50, using: &random)).description
    case .number(let range): String(Int.random(in: range, using: &random))
    case .percent: String(Int.random(in: 0...100, using: &random))
    case .outcome: "no"
    case .word(let words): words.randomElement(using: &random) ?? ""
    case .flag: "true"
    case .step: "2025-01-02 interview"
    case .slug: "slug-\(number)"
    case .alias: "/old/\(number)/"
    case .list(let item): text(item, &random, number)
    }
  }

  @Test func `Importing an export is the identity on the facts`() async throws {
    var random = SeededGenerator(seed: 7)
    let first = try ImportJournal()
    let made = (0..<300).map { facts(&random, $0) }
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
