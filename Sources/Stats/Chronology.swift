import Content

/// The entries of an edition in the two orders that pages need.
package struct Chronology: Sendable {
  /// By the day of the ask, then the path; oldest first.
  package let byAsk: [EntryIndex]
  /// Closed asks by the day of the answer, then the day of the ask, then the path; oldest first.
  /// Where the day of the answer was not written down, the day of the ask stands for it: the
  /// answer cannot be older.
  package let byAnswer: [EntryIndex]

  init(_ edition: Edition) {
    let asks = edition.published.map(\.ask)
    byAsk = asks.indices.sorted { (asks[$0].asked, $0) < (asks[$1].asked, $1) }
    byAnswer = asks.indices.filter { asks[$0].outcome != .pending }.sorted {
      (asks[$0].answered ?? asks[$0].asked, asks[$0].asked, $0)
        < (asks[$1].answered ?? asks[$1].asked, asks[$1].asked, $1)
    }
  }
}
