package import Calendar

/// What came of an ask.
package enum Outcome: String, CaseIterable, Sendable {
  /// No answer yet.
  case pending
  case no
  case yes
  /// A yes to a part of what was asked.
  case partial
  /// Silence that the keeper has closed.
  case ghosted
  /// Taken back by the keeper.
  case withdrawn

  /// Whether the ask has an answer, or was closed by the keeper after a silence. The decided asks
  /// are the denominator of every rate.
  package var isDecided: Bool {
    switch self {
    case .yes, .partial, .no, .ghosted: true
    case .pending, .withdrawn: false
    }
  }

  /// Whether somebody replied; `ghosted` is decided, but without a reply.
  package var isReply: Bool {
    switch self {
    case .yes, .partial, .no: true
    case .ghosted, .pending, .withdrawn: false
    }
  }
}

/// One stage in the history of an ask.
package struct Step: Hashable, Sendable {
  package let day: Day
  /// What happened, as the keeper calls it: "interview", "no".
  package let word: String
}

/// The facts of one ask.
package struct Ask: Hashable, Sendable {
  /// The day of the ask.
  package let asked: Day
  package let outcome: Outcome
  /// The day of the answer; for `ghosted` and `withdrawn` the day on which the keeper closed it.
  /// `nil` while pending, or if the keeper did not record it.
  package let answered: Day?
  package let category: String?
  package let tags: [String]
  /// Who was asked.
  package let to: String?
  /// 0 to 10, before asking.
  package let fear: Int?
  /// 0 to 10, after the answer.
  package let sting: Int?
  /// The chance of a no that the keeper expected, in percent, 0 to 100.
  package let expected: Int?
  /// How many identical asks this one stands for, at least 1.
  package let count: Int
  /// The history, in order; empty when none was written.
  package let steps: [Step]

  /// The days from the ask to the answer, or `nil` without an answer date.
  package var daysToAnswer: Int? { answered.map { $0 - asked } }
}

extension Ask {
  /// The ask without the person asked, and without the words of its history.
  var wordless: Ask {
    Ask(
      asked: asked, outcome: outcome, answered: answered, category: category.map { _ in "1" },
      tags: tags.isEmpty ? [] : ["1"],
      to: nil,
      fear: fear, sting: sting, expected: expected, count: count,
      steps: steps.map { Step(day: $0.day, word: "·") })
  }

  /// The ask as it was on a day before its answer came.
  func unanswered(on today: Day) -> Ask {
    Ask(
      asked: asked, outcome: .pending, answered: nil, category: category, tags: tags, to: to,
      fear: fear, sting: nil, expected: expected, count: count,
      steps: steps.filter { $0.day <= today })
  }
}
