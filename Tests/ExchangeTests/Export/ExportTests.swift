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

  private func facts(_ random: inout SeededGenerator, _ number: Int) -> EntryFacts {
    var facts = EntryFacts(title: line(&random), asked: Day(number: 20_000 + number))
    func sometimes<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    facts.outcome = Outcome.allCases.randomElement(using: &random) ?? .no
    facts.to = sometimes(line(&random))
    facts.category = sometimes("c" + line(&random))
    facts.tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in "t" + line(&random) }
    facts.label = sometimes(line(&random))
    facts.learned = sometimes(line(&random))
    facts.fear = sometimes(Int.random(in: 0...10, using: &random))
    facts.expected = sometimes(Int.random(in: 0...100, using: &random))
    facts.count = Int.random(in: 1...3, using: &random)
    if facts.outcome != .pending {
      facts.answered = sometimes(facts.asked + Int.random(in: 0...50, using: &random))
      facts.sting = sometimes(Int.random(in: 0...10, using: &random))
      if let answered = facts.answered, Bool.random(using: &random) {
        facts.steps = ["\(facts.asked) applied", "\(answered) \(facts.outcome.rawValue)"]
      }
    }
    facts.visibility = Visibility.allCases.randomElement(using: &random) ?? .public
    facts.publish = sometimes(facts.asked)
    facts.isDraft = Bool.random(using: &random)
    facts.cover = sometimes("desk.jpg")
    facts.slug = sometimes("slug-\(number)")
    facts.aliases = sometimes(["/old/\(number)/"]) ?? []
    facts.story = random.text(length: 40, favourites: favourites)
    while let last = facts.story.unicodeScalars.last, last == "\n" || last == "\r" {
      facts.story.unicodeScalars.removeLast()
    }
    return facts
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
    facts.learned = "'=already"
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
}
