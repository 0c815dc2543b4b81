import Content

/// A pending ask, as of a day.
package struct Waiting: Hashable, Sendable {
  package let entry: EntryIndex
  /// Days since the ask.
  package let days: Int
  /// Whether the silence has lasted longer than the journal's `quiet_after`.
  package let isQuiet: Bool

  /// The pending asks of an edition, the longest wait first.
  static func all(in edition: Edition, order: [EntryIndex]) -> [Waiting] {
    order.compactMap { index in
      let ask = edition.published[index].ask
      guard ask.outcome == .pending else { return nil }
      let days = edition.today - ask.asked
      return Waiting(
        entry: index, days: days, isQuiet: days > edition.journal.settings.quietAfter)
    }
  }
}

/// How long answers took, where both days are known.
package struct AnswerTimes: Hashable, Sendable {
  /// Replies on the day of the ask.
  package private(set) var onTheSpot = 0
  /// Replies on a later day.
  package private(set) var later = 0
  /// Replies whose day was not written down.
  package private(set) var unknown = 0
  /// The longest wait for a reply, in days.
  package private(set) var longest: Int?

  init(_ edition: Edition) {
    for ask in edition.published.lazy.map(\.ask) where ask.outcome.isReply {
      guard let days = ask.daysToAnswer else {
        unknown += ask.count
        continue
      }
      if days == 0 { onTheSpot += ask.count } else { later += ask.count }
      longest = max(longest ?? 0, days)
    }
  }
}
