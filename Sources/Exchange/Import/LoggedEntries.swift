import Authoring
import Calendar
import Content

/// The entries of a journal that no day of a log has been found for yet.
struct LoggedEntries {
  private var waiting: [Day: [Entry]]

  init(_ journal: Journal) { waiting = Dictionary(grouping: journal.entries, by: \.ask.asked) }

  /// Takes the entry that a day of a log has become: one of the same day with the same title, or
  /// else with the same story. A log says neither whom the ask went to nor what it was called, and
  /// the keeper may have said both since.
  mutating func take(_ facts: EntryFacts) -> Entry? {
    let entries = waiting[facts.asked] ?? []
    let index =
      entries.firstIndex { $0.title.lowercased() == facts.title.lowercased() }
      ?? (facts.story.isEmpty ? nil : entries.firstIndex { EntryFacts($0).story == facts.story })
    return index.flatMap { waiting[facts.asked]?.remove(at: $0) }
  }
}
