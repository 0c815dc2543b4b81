import Calendar
import Content

/// The entries of an edition in the two orders that pages need.
package struct Chronology: Sendable {
  /// By the day of the ask, then the path; oldest first.
  package let byAsk: [EntryIndex]
  /// Closed asks by the day of the answer, then the day of the ask, then the path; oldest first.
  /// Where the day of the answer was not written down, the day of the ask is used: the
  /// answer cannot be older.
  package let byAnswer: [EntryIndex]

  init(_ asks: [AskNumbers]) {
    byAsk = asks.indices.map { (asked: asks[$0].asked.number, index: $0) }
      .sorted { $0 < $1 }.map(\.index)
    byAnswer = asks.indices.lazy.filter { asks[$0].outcome != .pending }
      .map { (closed: asks[$0].closed.number, asked: asks[$0].asked.number, index: $0) }
      .sorted { $0 < $1 }.map(\.index)
  }
}
