import Calendar
import Content

/// The numbers of one ask without its words: small and flat, so that everything that counts can run
/// over a hundred thousand of them.
struct AskNumbers: Sendable {
  let asked: Day
  let answered: Day?
  /// The first word from the other side: the answer, or a step before it.
  let firstReply: Day?
  let outcome: Outcome
  let count: Int
  let fear: Int?
  let sting: Int?
  let expected: Int?
  /// Whether the entry has a page.
  let isPublic: Bool

  /// - Parameter today: the day as of which it is told.
  init(_ entry: Entry, asOf today: Day) {
    asked = entry.ask.asked
    answered = entry.ask.answered
    firstReply = entry.ask.firstReply(asOf: today)
    outcome = entry.ask.outcome
    count = entry.ask.count
    fear = entry.ask.fear
    sting = entry.ask.sting
    expected = entry.ask.expected
    isPublic = entry.visibility == .public
  }

  /// The day of the answer, or of the ask where that was not written down.
  var closed: Day { answered ?? asked }

  /// The days from the ask to the answer, or `nil` where one of the two is not known.
  var daysToAnswer: Int? { answered.map { $0 - asked } }

  /// The days from the ask to the first reply; `nil` where there was none, or its day is not known.
  var daysToReply: Int? { firstReply.map { $0 - asked } }

  /// The days for which an ask that has no known end has waited at least. For one that is only
  /// counted they begin with the Sunday of its week, because its day is private.
  func openDays(until today: Day) -> Int {
    today - (isPublic ? asked : min(today, asked + (7 - asked.weekday)))
  }
}
