import Authoring
import Calendar
import Content
import Exchange
import TestSupport

/// Entries of every kind, with the characters in their texts that spreadsheets and YAML take for
/// something else.
struct RandomFacts {
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
  func facts(_ random: inout SeededGenerator, _ number: Int) -> EntryFacts {
    var facts = EntryFacts(title: line(&random), asked: Day(number: 20_000 + number))
    facts.outcome = Outcome.allCases.randomElement(using: &random) ?? .no
    // These depend on others.
    let special: Set<EntryKey> = [
      .title, .date, .outcome, .answered, .sting, .steps, .slug, .ledTo, .shelf,
    ]
    for field in EntryField.all where !special.contains(field.key) && Bool.random(using: &random) {
      let count = field.kind.isList ? Int.random(in: 1...3, using: &random) : 1
      facts[all: field.key] = (0..<count).map { text(field.kind, &random, "\(number)-\($0)") }
    }
    if Bool.random(using: &random) { facts[.slug] = "slug-\(number)" }
    if number % 2 == 0 { facts[all: .shelf] = ["funny", "Very odd \(number)"] }
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
    case .text, .file: line(&random)
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
    case .post: "https://example.org/\(number) " + line(&random)
    case .list(let item): text(item, &random, number)
    }
  }
}
