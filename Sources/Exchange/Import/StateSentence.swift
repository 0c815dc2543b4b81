import Content
import Diagnostics
import Markup

/// A state as a sentence: phrases with their roles, what is negated, doubted or taken back, and
/// what it claims in the end.
struct StateSentence {
  /// What the state means in the end.
  let reading: StateReading
  /// The stage that it mentions, in its own words: "phone screen" of "Phone screen - rejected".
  let stage: String?
  /// Whether it says "not interested", so that only the other states of the column show whose lack
  /// of interest it was.
  let isNotInterested: Bool
  /// Whether every word is known, and together they mean something.
  let isAllKnown: Bool

  /// Whether every word of a state is known, and together they mean something.
  static func isKnown(_ typed: String) -> Bool {
    StateSentence(typed, suggesting: false).isAllKnown
  }

  /// Whether it says an outcome in known words, and not only a stage or a wait.
  static func isDecided(_ typed: String) -> Bool {
    StateSentence(typed, suggesting: false).isDecided
  }

  /// - Parameter suggesting: whether to look for the word that an unknown one may be.
  init(_ typed: String, suggesting: Bool = true) {
    let phrases = Self.phrases(typed)
    isNotInterested = phrases.contains { $0.role == .notInterested }
    stage = Self.stage(phrases, of: typed)
    let hasUnknown = phrases.contains { $0.role == nil }
    guard !phrases.isEmpty else {
      isAllKnown = false
      // Marks alone mean something that only the keeper knows; an empty cell is an open ask.
      reading = typed.trimmed.isEmpty ? .known(.outcome(.pending), isExact: true) : .unsure(nil)
      return
    }
    if phrases.count == 1, let word = Self.wholeCells[phrases[0].text] {
      reading = .known(.outcome(word), isExact: true)
      isAllKnown = true
      return
    }
    var claims = StateClaims()
    claims.read(phrases)
    reading = claims.reading(phrases, suggesting: suggesting)
    isAllKnown = !hasUnknown && reading.meaning != nil
  }

  /// Whether it says an outcome in known words, and not only a stage or a wait.
  var isDecided: Bool {
    guard isAllKnown, case .outcome(let outcome) = reading.meaning else { return false }
    return outcome != .pending
  }

  /// A run of words with a role; `nil` for an unknown word.
  struct Phrase {
    let text: String
    let role: StateRole?
    let part: Int
    let range: Range<String.Index>
  }

  /// Words that mean an outcome only if the cell says nothing else.
  private static let wholeCells: [String: Outcome] = [
    "no": .no, "nope": .no, "n": .no, "nein": .no, "non": .no, "nao": .no, "nie": .no, "нет": .no,
    "false": .no, "red": .no, "いいえ": .no, "否": .no, "❌": .no, "✖": .no,
    "yes": .yes, "yep": .yes, "yeah": .yes, "y": .yes, "ja": .yes, "oui": .yes, "si": .yes,
    "sim": .yes, "tak": .yes, "evet": .yes, "да": .yes, "はい": .yes, "是": .yes, "true": .yes,
    "✔": .yes, "☑": .yes,
  ]

  /// Cuts a state into the longest known phrases, from the left.
  private static func phrases(_ typed: String) -> [Phrase] {
    let words = StateWords(typed).words
    var phrases: [Phrase] = []
    var index = 0
    while index < words.count {
      var length = min(StatePhrases.longest, words.count - index)
      var role: StateRole?
      while length > 0 {
        let texts = words[index..<(index + length)].map(\.text)
        role = StatePhrases.roles[texts]
        if role != nil || length == 1 { break }
        length -= 1
      }
      let end = index + length
      let text = words[index..<end].map(\.text).joined(separator: " ")
      phrases.append(
        Phrase(
          text: Int(text) == nil ? text : "0", role: Int(text) == nil ? role : .filler,
          part: words[index].part,
          range: words[index].range.lowerBound..<words[end - 1].range.upperBound))
      index = end
    }
    // A coloured dot before a state is an ornament; alone it means something that only the keeper
    // knows.
    let spoken = phrases.filter { $0.role != nil || !Self.isOrnament($0.text) }
    return spoken.isEmpty ? phrases : spoken
  }

  private static func isOrnament(_ text: String) -> Bool {
    text.count == 1
      && text.unicodeScalars.allSatisfy { $0.value >= 0x2300 && $0.properties.isEmoji }
  }

  private static func stage(_ phrases: [Phrase], of typed: String) -> String? {
    let last = phrases.last { $0.role == .stage || $0.role == .offer }
    return last.map { typed[$0.range].lowercased() }
  }
}
