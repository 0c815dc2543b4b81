package import Calendar
import Content

/// The asks that share a category or a tag.
package struct Breakdown: Sendable {
  /// The word as the keeper first spelled it, in the order of the paths.
  package let name: String
  /// The last part of its page's address.
  package let slug: String
  package let tally: Tally
  /// Its entries, newest ask first.
  package let entries: [EntryIndex]

  /// Groups entries by words; spellings with the same slug are one group. Entries that are only
  /// counted stay out, because a word would give them away.
  /// - Parameter order: the entries, oldest ask first.
  /// - Returns: the groups by size, then name.
  static func all(
    in edition: Edition, order: [EntryIndex], words: (Entry) -> [String]
  ) -> [Breakdown] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    var placesBySlug: [String: Int] = [:]
    for index in order.reversed() where edition.published[index].visibility == .public {
      let entry = edition.published[index]
      for word in words(entry) {
        let place =
          places[word] ?? Group.place(of: word, in: &groups, placesBySlug: &placesBySlug)
        places[word] = place
        groups[place].add(entry.ask, at: index, word: word)
      }
    }
    return groups.map {
      Breakdown(name: $0.name, slug: $0.slug, tally: $0.tally, entries: $0.entries)
    }.sorted { ($1.tally.sent, $0.slug) < ($0.tally.sent, $1.slug) }
  }

  /// A breakdown in the making.
  private struct Group {
    let slug: String
    var name: String
    var first = EntryIndex.max
    var tally = Tally()
    var entries: [EntryIndex] = []

    /// The index of a word's group, which is added if it is new.
    static func place(
      of word: String, in groups: inout [Group], placesBySlug: inout [String: Int]
    ) -> Int {
      let slug = Content.slug(from: word)
      if let place = placesBySlug[slug] { return place }
      placesBySlug[slug] = groups.count
      groups.append(Group(slug: slug, name: word))
      return groups.count - 1
    }

    /// Counts an entry once, however many of its words are spellings of this one.
    mutating func add(_ ask: Ask, at index: EntryIndex, word: String) {
      if index < first { (name, first) = (word, index) }
      guard entries.last != index else { return }
      tally.add(ask)
      entries.append(index)
    }
  }
}

/// What happened in a calendar month.
package struct MonthTally: Hashable, Sendable {
  package let month: Month
  /// Asks made in the month, whatever came of them.
  package internal(set) var asked = 0
  /// Counted noes that arrived in the month.
  package internal(set) var noes = 0
  /// Yeses that arrived in the month.
  package internal(set) var yeses = 0

  /// The months from the first ask to today, including empty ones, in order.
  static func all(_ asks: [AskNumbers], counts: Set<Outcome>, today: Day) -> [MonthTally] {
    guard let first = asks.lazy.map(\.asked).min()?.month else { return [] }
    var months = sequence(first: first, next: \.next).prefix(first.count(to: today.month))
      .map { MonthTally(month: $0) }
    for ask in asks {
      months[first.count(to: ask.asked.month) - 1].asked += ask.count
      guard ask.outcome != .pending else { continue }
      let month = first.count(to: ask.closed.month) - 1
      if counts.contains(ask.outcome) { months[month].noes += ask.count }
      if ask.outcome == .yes { months[month].yeses += ask.count }
    }
    return months
  }

  private init(month: Month) { self.month = month }
}

extension Month {
  /// The number of months up to another one, including both.
  func count(to last: Month) -> Int { (last.year - year) * 12 + last.month - month + 1 }

  /// The month after this one.
  package var next: Month {
    month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1)
  }
}
