package import Content

/// The asks that share a category or a tag.
package struct Breakdown: Sendable {
  /// The word as the keeper first spelled it, in the order of the paths.
  package let name: String
  /// The last part of its page's address.
  package let slug: String
  package let tally: Tally
  /// Its entries, newest ask first.
  package let entries: [EntryIndex]

  /// Groups entries by words; spellings that have one slug are one group. Entries that are only
  /// counted stay out, for a word would tell about them.
  /// - Parameter order: the entries, oldest ask first.
  /// - Returns: the groups by size, then name.
  static func all(
    in edition: Edition, order: [EntryIndex], words: (Ask) -> [String]
  ) -> [Breakdown] {
    var groups: [String: (name: String, first: EntryIndex, tally: Tally, entries: [EntryIndex])] =
      [:]
    var slugs: [String: String] = [:]
    for index in order.reversed() where edition.published[index].visibility == .public {
      let ask = edition.published[index].ask
      for word in words(ask) {
        let slug = slugs[word] ?? Content.slug(from: word)
        slugs[word] = slug
        var group = groups[slug] ?? (word, index, Tally(), [])
        if index < group.first { (group.name, group.first) = (word, index) }
        if group.entries.last != index {
          group.tally.add(ask)
          group.entries.append(index)
        }
        groups[slug] = group
      }
    }
    return
      groups
      .map { Breakdown(name: $1.name, slug: $0, tally: $1.tally, entries: $1.entries) }
      .sorted { ($1.tally.sent, $0.slug) < ($0.tally.sent, $1.slug) }
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

  /// The months from the first ask to today, the empty ones too, in order.
  static func all(in edition: Edition) -> [MonthTally] {
    var months: [Month: MonthTally] = [:]
    func change(_ day: Day, _ body: (inout MonthTally) -> Void) {
      var tally = months[day.month] ?? MonthTally(month: day.month)
      body(&tally)
      months[day.month] = tally
    }
    let counts = edition.journal.settings.counts
    for ask in edition.published.lazy.map(\.ask) {
      change(ask.asked) { $0.asked += ask.count }
      guard ask.outcome != .pending else { continue }
      let day = ask.answered ?? ask.asked
      if counts.contains(ask.outcome) { change(day) { $0.noes += ask.count } }
      if ask.outcome == .yes { change(day) { $0.yeses += ask.count } }
    }
    guard let first = months.keys.min(), let last = months.keys.max() else { return [] }
    return sequence(first: first) { $0.next <= max(last, edition.today.month) ? $0.next : nil }
      .map { months[$0] ?? MonthTally(month: $0) }
  }

  private init(month: Month) { self.month = month }
}

extension Month {
  /// The month after this one.
  package var next: Month {
    month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1)
  }
}
