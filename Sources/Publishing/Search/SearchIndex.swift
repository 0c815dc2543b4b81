import Content
import Files
import Markup
import Phrases
import Stats

/// The words of all public entries, split into small scripts, so that a reader who types a word loads
/// only the words that begin like it. They are scripts, because the pages' policy allows nothing else
/// to be loaded. Entries that are only counted are in none of them.
///
/// A part has a line for each word whose first two letters belong to it, with the places of its entries:
/// `airline 31b5`. A place is the distance from the previous one in base 32. Its last digit is one of
/// `ends` and the others are of `begins`, so that numbers need no separator; `*` is for a word that is
/// nearly everywhere. Places are counted from the newest ask, from 0. Titles have separate parts.
struct SearchIndex {
  /// How many parts the words and the titles have.
  let wordParts: Int
  let titleParts: Int

  /// The entries in a part of the titles.
  static let titlesInPart = 50
  /// The number of entries for each part of the words, up to the most parts.
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
  func outputs(of site: Site) -> [Output] {
    let entries = Array(
      site.statistics.chronology.byAsk.reversed().filter { site.routes[$0] != nil })
    let titles = (0..<titleParts).map { part -> Output in
      let start = part * Self.titlesInPart
      let shown = entries[start..<min(start + Self.titlesInPart, entries.count)]
      return output("t", part) {
        .array(site.summaries(shown).map(\.searchRecord))
      }
    }
    let lines = Once { self.lines(of: entries, in: site) }
    lines.begin()
    return titles
      + (0..<wordParts).map { part in output("w", part) { .string(lines.value[part]) } }
  }

  private func output(_ kind: String, _ number: Int, _ data: @escaping @Sendable () -> JSON)
    -> Output
  {
    Output(Self.route(kind, number).file) {
      Array(#"found("\#(kind)\#(number)","#.utf8) + data().bytes + Array(");\n".utf8)
    }
  }

  /// The text of each part of the words.
  private func lines(of entries: [EntryIndex], in site: Site) -> [String] {
    var words = SearchWords()
    for (place, entry) in entries.enumerated() {
      words.place = place
      Self.add(entry, of: site, to: &words)
    }
    // A word that is in more than half of many entries narrows a search down too little.
    let many = max(20, entries.count / 2)
    var parts = [[UInt8]](repeating: [], count: wordParts)
    words.found.forEach { word, places in
      let part = part(of: word)
      if !parts[part].isEmpty { parts[part].append(UInt8(ascii: "\n")) }
      parts[part] += word
      parts[part].append(UInt8(ascii: " "))
      guard places.count <= many else { return parts[part].append(UInt8(ascii: "*")) }
      var last = 0
      for place in places {
        Self.append(place - last, to: &parts[part])
        last = place
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let ends = Array("0123456789ABCDEFGHIJKLMNOPQRSTUV".utf8)
  private static let begins = Array("abcdefghijklmnopqrstuvwxyzWXYZ-_".utf8)

  private static func append(_ number: Int, to text: inout [UInt8]) {
    var bits = 5
    while number >> bits > 0 { bits += 5 }
    while bits > 5 {
      bits -= 5
      text.append(begins[(number >> bits) % 32])
    }
    text.append(ends[number % 32])
  }

  /// Adds the words by which an entry is found, from its story and its facts.
  private static func add(_ index: EntryIndex, of site: Site, to words: inout SearchWords) {
    let entry = site.edition.published[index]
    if let summary = site.summaries[index] {
      words.add(summary.title)
      words.add(summary.outcome.word)
      if let to = summary.to { words.add(to) }
      if let category = summary.category { words.add(category.title) }
    }
    if let learned = entry.learned { words.add(learned) }
    for word in entry.ask.tags + entry.shelf.map(\.value) { words.add(word) }
    words.add(site.stories[index].html)
  }

  /// The part for words with these first two letters.
  private func part(of word: ArraySlice<UInt8>) -> Int {
    String(decoding: word.prefix(8), as: UTF8.self).unicodeScalars.prefix(2).reduce(0) {
      ($0 * 31 + Int($1.value)) % wordParts
    }
  }
}

extension EntrySummary {
  /// The data for showing an entry that was found: address, title, outcome as a class and in words,
  /// day.
  fileprivate var searchRecord: JSON {
    .array([
      .string(href), .string(title), .string(outcome.name.rawValue), .string(outcome.word),
      .string((answered ?? asked).text),
    ])
  }
}
