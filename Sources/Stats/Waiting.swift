package import Calendar
package import Content

/// A pending ask, as of a day.
package struct Waiting: Hashable, Sendable {
  package let entry: EntryIndex
  /// The asks that the entry stands for.
  package let count: Int
  /// Days since the ask.
  package let days: Int
  /// Whether the silence, since the ask or since the other side's last word, has lasted longer than
  /// the journal's `quiet_after`.
  package let isQuiet: Bool
  /// Of the keeper's other asks that stayed silent for longer than this, how many had a reply in
  /// the end; `nil` for an ask that had one, while fewer than `fewestDecided` asks are decided, and
  /// if too few were silent for as long or too many answers have no day.
  package let answeredLater: Proportion?
  /// The chance of a first reply in the next thirty days; `nil` for an ask that had one, if too few
  /// asks waited that long, and if none has waited thirty days longer.
  package let chanceOfReply: ReplyChance?

  /// Before this many asks are decided, nothing is said about the chances of a pending one.
  package static let fewestDecided = 20
  /// How far the chance of a reply looks, in days.
  package static let outlook = 30

  /// The pending asks of an edition, the longest wait first.
  static func all(
    in edition: Edition, asks: [AskNumbers], order: [EntryIndex], tally: Tally, replies: Replies
  ) -> [Waiting] {
    order.compactMap { index in
      let ask = asks[index]
      guard ask.outcome == .pending else { return nil }
      let days = edition.today - ask.asked
      let isEnough =
        ask.firstReply == nil && tally.decided >= fewestDecided && replies.areDaysKnown
        && replies.curve.isTold(on: days + 1)
      return Waiting(
        entry: index, count: ask.count, days: days,
        isQuiet: ask.isPublic
          ? edition.published[index].ask.isQuiet(
            on: edition.today, after: edition.journal.settings.quietAfter)
          : days > edition.journal.settings.quietAfter,
        answeredLater: isEnough ? replies.answered(afterSilenceOf: days) : nil,
        chanceOfReply: isEnough
          ? replies.curve.chanceOfReply(within: outlook, afterSilenceOf: days) : nil)
    }
  }
}

extension Ask {
  /// Whether the ask is open and has heard nothing for longer than a number of days.
  package func isQuiet(on today: Day, after days: Int) -> Bool {
    outcome == .pending && silence(on: today) > days
  }
}
