import Calendar
import Content

/// The days of the week on which asks are made, Monday first, without those that are only counted.
package struct Weekdays: Sendable {
  /// The number of asks on each day.
  package let asks: [Int]
  /// The number of entries that they are in, for each day.
  package let entries: [Int]
  /// Whether the entries are spread more unevenly than chance would spread them over the days since
  /// the first; `nil` below `fewest` entries.
  package let test: Uniformity?

  /// With fewer entries than this, five for each day, no day is named.
  package static let fewest = 35

  init(_ asks: [AskNumbers], today: Day) {
    let spoken = asks.filter(\.isPublic)
    var (counts, entries, chances) = (
      [Int](repeating: 0, count: 7), [Int](repeating: 0, count: 7), [Int](repeating: 0, count: 7)
    )
    for ask in spoken {
      counts[ask.asked.weekday - 1] += ask.count
      entries[ask.asked.weekday - 1] += 1
    }
    if let first = spoken.lazy.map(\.asked).min() {
      let days = today - first + 1
      for place in 0..<7 { chances[(first.weekday - 1 + place) % 7] = (days - place + 6) / 7 }
    }
    self.asks = counts
    self.entries = entries
    test = spoken.count >= Self.fewest ? Uniformity(entries, chances: chances) : nil
  }

  /// The days with the most asks, 1 for Monday to 7; several if they have equally many. Empty if
  /// chance explains that, if there are too few asks, and if a day leads only because of an entry
  /// that stands for many asks, which the test counts once.
  package var busiest: [Int] {
    guard let test, test.isSignificant, let most = asks.max() else { return [] }
    let days = asks.indices.filter { asks[$0] == most }
    return days.allSatisfy { entries[$0] == entries.max() } ? days.map { $0 + 1 } : []
  }
}
