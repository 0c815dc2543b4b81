import Content
import Files
import Markup
import Phrases
import Stats

/// The words of all public entries, split into small scripts, so that a reader who types a word loads
/// what begins as it does and no more. Scripts, because the pages' policy lets them load nothing
/// else. Entries that are only counted are in none of them.
///
/// A part of the words is the lines of all words whose first two letters fall to it, each with the
/// places of its entries: `airline 31b5`. A place is the distance to the one before in base 32, where
/// the last digit is one of `ends` and those before it are of `begins`, so that nothing stands between
/// two numbers; `*` is for a word that is nearly everywhere. Places are counted from the newest ask,
/// from 0. Titles are in parts of their own.
struct SearchIndex {
  /// How many parts the words and the titles have.
  let wordParts: Int
  let titleParts: Int

  /// The entries in a part of the titles.
  static let titlesInPart = 50
  /// The entries for which one more part of the words is made, up to the most.
  private static let entriesInPart = 16
  private static let mostWordParts = 64

  /// - Parameter entries: the number of public entries.
  init(entries: Int) {
    wordParts = min(Self.mostWordParts, max(entries == 0 ? 0 : 1, entries / Self.entriesInPart))
    titleParts = (entries + Self.titlesInPart - 1) / Self.titlesInPart
  }

  /// The addresses of all parts.
  var routes: [Route] {
    (0..<wordParts).map { Self.route("w", $0) } + (0..<titleParts).map { Self.route("t", $0) }
  }

  private static func route(_ kind: String, _ number: Int) -> Route {
    Route("find/\(kind)\(number).js")
  }

  /// The files of a site's index.
  func outputs(of site: Site) async throws -> [Output] {
    let entries = Array(
      site.statistics.chronology.byAsk.reversed().filter { site.routes[$0] != nil })
    let words = try await entries.concurrentMap { Self.words(of: $0, in: site) }
    let lines = lines(of: words)
    let titles = (0..<titleParts).map { part -> Output in
      let start = part * Self.titlesInPart
      let shown = entries[start..<min(start + Self.titlesInPart, entries.count)]
      return output("t", part) {
        .array(site.summaries(shown).map(\.searchRecord))
      }
    }
    return titles + lines.enumerated().map { part, text in output("w", part) { .string(text) } }
  }

  private func output(_ kind: String, _ number: Int, _ data: @escaping @Sendable () -> JSON)
    -> Output
  {
    Output(Self.route(kind, number).file) {
      Array("found(\"\(kind)\(number)\",".utf8) + data().bytes + Array(");\n".utf8)
    }
  }

  /// The text of each part of the words.
  private func lines(of words: [Set<String>]) -> [String] {
    var places: [String: [Int]] = [:]
    for (place, words) in words.enumerated() {
      for word in words { places[word, default: []].append(place) }
    }
    var parts = [[(word: String, places: [Int])]](repeating: [], count: wordParts)
    for (word, places) in places { parts[part(of: word)].append((word, places)) }
    // A word that is in more than half of many entries finds nothing that is not found without it.
    let many = max(20, words.count / 2)
    return parts.map { part in
      part.sorted { $0.word < $1.word }.map { word, places in
        guard places.count <= many else { return "\(word) *" }
        return "\(word) \(zip(places, [0] + places).map { Self.digits($0 - $1) }.joined())"
      }.joined(separator: "\n")
    }
  }

  private static let ends = Array("0123456789ABCDEFGHIJKLMNOPQRSTUV")
  private static let begins = Array("abcdefghijklmnopqrstuvwxyzWXYZ-_")

  private static func digits(_ number: Int) -> String {
    var digits = [ends[number % 32]]
    var rest = number / 32
    while rest > 0 {
      digits.append(begins[rest % 32])
      rest /= 32
    }
    return String(digits.reversed())
  }

  /// The words by which an entry is found: those of its story and of its facts.
  private static func words(of index: EntryIndex, in site: Site) -> Set<String> {
    var words = SearchWords()
    let entry = site.edition.published[index]
    if let summary = site.summaries[index] {
      words.add(summary.title)
      words.add(summary.outcome.word)
      if let to = summary.to { words.add(to) }
      if let category = summary.category { words.add(category.title) }
    }
    if let learned = entry.learned { words.add(learned) }
    for word in entry.ask.tags + entry.shelf.map(\.value) { words.add(word) }
    words.add(site.stories[index].html.bytes, isHTML: true)
    return words.words
  }

  /// The part that the words with these two first letters fall to.
  private func part(of word: String) -> Int {
    word.unicodeScalars.prefix(2).reduce(0) { ($0 * 31 + Int($1.value)) % wordParts }
  }
}

extension EntrySummary {
  /// What is shown of an entry that was found: address, title, outcome as a class and in words, day.
  fileprivate var searchRecord: JSON {
    .array([
      .string(href), .string(title), .string(outcome.name.rawValue), .string(outcome.word),
      .string((answered ?? asked).text),
    ])
  }
}
