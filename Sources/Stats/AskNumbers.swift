import Content

/// The numbers of one ask without its words: small and flat, so that everything that counts can run
/// over a hundred thousand of them.
struct AskNumbers: Sendable {
  let asked: Day
  let answered: Day?
  let outcome: Outcome
  let count: Int
  let fear: Int?
  let sting: Int?
  let expected: Int?
  /// Whether the entry has a page.
  let isPublic: Bool

  init(_ entry: Entry) {
    asked = entry.ask.asked
    answered = entry.ask.answered
    outcome = entry.ask.outcome
    count = entry.ask.count
    fear = entry.ask.fear
    sting = entry.ask.sting
    expected = entry.ask.expected
    isPublic = entry.visibility == .public
  }

  /// The day that stands for the answer: the day of the ask where it was not written down.
  var closed: Day { answered ?? asked }

  /// The days from the ask to the answer, or `nil` where one of the two is not known.
  var daysToAnswer: Int? { answered.map { $0 - asked } }
}
