import Calendar
import Exchange
import Authoring
import Content
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

  /// The facts of an entry, and no field without some of them having it.
  func facts(_ random: inout SeededGenerator, _ number: Int) -> EntryFacts {
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
}
