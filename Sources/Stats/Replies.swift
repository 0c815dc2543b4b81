import Content

/// How long answers take, the asks that still wait taken into account.
package struct Replies: Sendable, Equatable {
  /// Replies on the day of the ask.
  package private(set) var onTheSpot = 0
  /// Replies on a later day.
  package private(set) var later = 0
  /// Closed asks whose day was not written down; they are in neither curve.
  package private(set) var unknown = 0
  /// The longest wait for a reply, in days; `nil` before the first.
  package private(set) var longest: Int?
  /// The share of asks still without a reply after so many days.
  package let curve: SurvivalCurve
  /// The chances of a no and of a yes by each day.
  package let ends: CompetingRisks

  /// Collects the waits. A partial yes is a reply, and as an end a yes; an ask that
  /// was ghosted or withdrawn is censored on the day it was closed (a ghosted one without a day,
  /// today: no reply has come until now); one that is pending is censored today.
  init(_ asks: [AskNumbers], today: Day) {
    var waits: [CompetingRisks.Observation] = []
    for ask in asks {
      guard let wait = ask.wait(until: today) else {
        unknown += ask.count
        continue
      }
      waits += repeatElement(wait, count: ask.count)
      guard wait.end != .censored else { continue }
      if wait.days == 0 { onTheSpot += ask.count } else { later += ask.count }
      longest = max(longest ?? 0, wait.days)
    }
    curve = SurvivalCurve(waits.map { .init(days: $0.days, isEvent: $0.end != .censored) })
    ends = CompetingRisks(waits)
  }

  /// Of the asks that stayed silent for more than a number of days, how many were answered later.
  package func answered(afterSilenceOf days: Int) -> Proportion? {
    let silent = curve.atRisk(on: days + 1)
    let answered = curve.steps.reduce(0) { $0 + ($1.day > days ? $1.events : 0) }
    return Proportion(answered, of: silent)
  }
}

extension AskNumbers {
  /// How long the ask has waited and what ended that; `nil` where the day is not known.
  fileprivate func wait(until today: Day) -> CompetingRisks.Observation? {
    switch outcome {
    case .no: daysToAnswer.map { .init(days: $0, end: .no) }
    case .yes, .partial: daysToAnswer.map { .init(days: $0, end: .yes) }
    case .ghosted: .init(days: daysToAnswer ?? (today - asked), end: .censored)
    case .withdrawn: daysToAnswer.map { .init(days: $0, end: .censored) }
    case .pending: .init(days: today - asked, end: .censored)
    }
  }
}
