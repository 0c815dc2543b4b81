import Calendar
import Content

/// The numbers of one ask without its words: small and flat, so that all counting can run over a
/// hundred thousand of them.
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

  /// An entry that is only counted has only its outcome and its count: it is taken to be asked and
  /// answered at the end of the month of its answer, or today if that comes first.
  /// - Parameter today: the day as of which the numbers are given.
  init(_ entry: Entry, asOf today: Day) {
    guard entry.visibility == .public else {
      let day = min(today, (entry.ask.answered ?? entry.ask.asked).endOfMonth)
      asked = day
      answered = entry.ask.outcome == .pending ? nil : day
      firstReply = nil
      outcome = entry.ask.outcome
      count = entry.ask.count
      (fear, sting, expected) = (nil, nil, nil)
      isPublic = false
      return
    }
    asked = entry.ask.asked
    answered = entry.ask.answered
    firstReply = entry.ask.firstReply(asOf: today)
    outcome = entry.ask.outcome
    count = entry.ask.count
    fear = entry.ask.fear
    sting = entry.ask.sting
    expected = entry.ask.expected
    isPublic = true
  }

  /// Its order among those that were closed on the same day: those that are only counted come last,
  /// and their order does not depend on their days or files.
  var order: (isCounted: Int, asked: Int, count: Int) {
    isPublic
      ? (0, asked.number, 0) : (1, Outcome.allCases.firstIndex(of: outcome) ?? 0, count)
  }

  /// The day of the answer, or of the ask if that was not written down.
  var closed: Day { answered ?? asked }

  /// The days from the ask to the answer, or `nil` if one of the two is not known.
  var daysToAnswer: Int? { answered.map { $0 - asked } }

  /// The days from the ask to the first reply; `nil` if there was none, or its day is not known.
  var daysToReply: Int? { firstReply.map { $0 - asked } }

  /// The fewest days that an ask without a known end has waited.
  func openDays(until today: Day) -> Int { today - asked }
}
