import Calendar
import Diagnostics
import Markdown

// A journal as if what it withholds had never been written.

extension Entry {
  /// The entry with its days and numbers, but without its words.
  fileprivate convenience init(wordless entry: Entry, slug: String? = nil) {
    self.init(copying: entry, title: "·", ask: entry.ask.wordless, slug: slug)
  }
}

extension Journal {
  /// The journal without the words that an edition of it withholds. Nothing on its site comes from
  /// the withheld words.
  package func withoutWords(withheldBy edition: Edition) -> Journal {
    let held = Set(edition.heldBack.map(\.entry.file.path))
    let entries = entries.filter { !held.contains($0.file.path) }.map { entry in
      entry.visibility == .counted ? Entry(wordless: entry) : entry.asOf(edition.today)
    }
    return Journal(
      folder: folder, settings: settings, entries: entries, pages: pages, flawed: [],
      cheers: cheers.filter { !edition.isWithheld($0) })
  }

  /// The journal without any of the keeper's words: its site has only the words that every site
  /// has.
  package var withoutWords: Journal {
    var settings = settings
    settings.title = "·"
    settings.keeper = "·"
    settings.description = nil
    settings.goals = settings.goals.map { Goal(since: $0.since, target: $0.target, reason: nil) }
    settings.pauses = settings.pauses.map { Pause(from: $0.from, to: $0.to, reason: nil) }
    settings.story = Document([])
    return Journal(
      folder: folder, settings: settings,
      entries: entries.enumerated().map { Entry(wordless: $1, slug: "\($0)") }, pages: [],
      flawed: [])
  }
}
