import Authoring
import Calendar
import Content

/// The entries of a journal that are not matched with a day of a log yet.
struct LoggedEntries {
  private var waiting: [Day: [Entry]]

  init(_ journal: Journal) { waiting = Dictionary(grouping: journal.entries, by: \.ask.asked) }

  /// Takes the entry that a day of a log became: one of the same day with the same title, or else
  /// with the same story, because the keeper may have changed the title since.
  mutating func take(_ facts: EntryFacts) -> Entry? {
    let entries = waiting[facts.asked] ?? []
    let index =
      entries.firstIndex { $0.title.lowercased() == facts.title.lowercased() }
      ?? (facts.story.isEmpty ? nil : entries.firstIndex { EntryFacts($0).story == facts.story })
    return index.flatMap { waiting[facts.asked]?.remove(at: $0) }
  }
}
