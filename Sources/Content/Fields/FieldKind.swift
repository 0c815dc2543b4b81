import Calendar
package import Diagnostics

/// What the text of a field means.
package indirect enum FieldKind: Sendable, Equatable {
  /// Words on one line.
  case text
  /// Words that can become an address: a category, a tag.
  case topic
  /// The name of a file of the journal, or of an entry.
  case file
  case day
  case number(ClosedRange<Int>)
  /// 0 to 100, with or without a percent sign.
  case percent
  case outcome
  /// One of these words.
  case word([String])
  /// `true` or `false`.
  case flag
  /// A day and a word.
  case step
  /// The last part of an address.
  case slug
  /// An older address on this site.
  case alias
  /// The address of a post elsewhere, with words after it.
  case post
  case list(of: FieldKind)

  package var isList: Bool { if case .list = self { true } else { false } }

  package var isNumber: Bool {
    switch self {
    case .number, .percent: true
    default: false
    }
  }

  /// Reads a text as front matter would be read, and returns its canonical form or what is wrong
  /// with it. For a list, the text is one item.
  package func parse(_ text: String) -> Result<String, Message> {
    switch self {
    case .text, .file: parseText(text)
    case .topic: parseTopic(text)
    case .day: Day.parse(text).map(\.description)
    case .number(let range): parseNumber(in: range)(text).map { String($0) }
    case .percent: parsePercent(text).map { String($0) }
    case .outcome: Outcome.parse(text).map(\.rawValue)
    case .word(let known): parseWord(text, among: known)
    case .flag: parseFlag(text).map { $0 ? "true" : "false" }
    case .step: Step.parse(text).map { "\($0.day) \($0.word)" }
    case .slug: parseSlug(text)
    case .alias: parseAlias(text)
    case .post: parsePost(text)
    case .list(let item): item.parse(text)
    }
  }

  /// The words in a canonical text: all of it, or what is behind a day or an address. `nil` if there are
  /// none, as in numbers, names of files and the addresses of entries.
  package func words(in text: String) -> String? {
    switch self {
    case .text, .topic: text
    case .step, .post: text.firstIndex(of: " ").map { String(text[$0...].dropFirst()) }
    case .file, .day, .number, .percent, .outcome, .word, .flag, .slug, .alias: nil
    case .list(let item): item.words(in: text)
    }
  }
}

extension Fields<EntryKey> {
  /// The words of a field.
  func text(_ key: EntryKey, reporting: inout Report) -> Located<String>? {
    has(key) ? read(key, reporting: &reporting, key.field.kind.parse) : nil
  }

  /// The number of a field.
  func number(_ key: EntryKey, reporting: inout Report) -> Int? {
    text(key, reporting: &reporting).flatMap { Int($0.value) }
  }

  /// The items of a field.
  func list(_ key: EntryKey, reporting: inout Report) -> [Located<String>] {
    has(key) ? readList(key, reporting: &reporting, key.field.kind.parse) : []
  }
}
