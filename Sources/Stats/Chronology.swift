import Calendar
import Content

/// The entries of an edition in the two orders that pages need.
package struct Chronology: Sendable {
  /// By the day of the ask, then the path; oldest first.
  package let byAsk: [EntryIndex]
  /// Closed asks by the day of the answer, then the day of the ask, then the path; oldest first. If
  /// the day of the answer was not written down, the day of the ask is used, because the answer
  /// cannot be older. Those that are only counted are the last of their month.
  package let byAnswer: [EntryIndex]

  init(_ asks: [AskNumbers]) {
    func sorted(_ indices: [EntryIndex], by day: (AskNumbers) -> Day) -> [EntryIndex] {
      indices.map { index -> (Int, Int, Int, Int, EntryIndex) in
        let order = asks[index].order
        return (day(asks[index]).number, order.isCounted, order.asked, order.count, index)
      }.sorted { $0 < $1 }.map(\.4)
    }
    byAsk = sorted(Array(asks.indices), by: \.asked)
    byAnswer = sorted(asks.indices.filter { asks[$0].outcome != .pending }, by: \.closed)
  }
}
