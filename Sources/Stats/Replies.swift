import Calendar
import Content

/// How long replies take, the asks that still wait taken into account.
package struct Replies: Sendable, Equatable {
  /// First replies on the day of the ask.
  package private(set) var onTheSpot = 0
  /// First replies on a later day.
  package private(set) var later = 0
  /// Closed asks whose day was not written down; they are in neither curve.
  package private(set) var unknown = 0
  /// The longest wait for a first reply, in days; `nil` before the first.
  package private(set) var longest: Int?
  /// The share of asks still without a reply after so many days. The first word from the other side
  /// is the reply: an interview, or the answer itself.
  package let curve: SurvivalCurve
  /// The chances that an ask has ended in a no or in a yes by each day; an interview ends nothing.
  package let ends: CompetingRisks

  /// Collects the waits. A partial yes is a reply, and as an end a yes. An ask that was ghosted or
  /// withdrawn is censored on the day it was closed (a ghosted one without a day, today: nothing
  /// more has come until now), one that is pending is censored today; in the curve only where
  /// nobody has replied before.
  init(_ asks: [AskNumbers], today: Day) {
    var waits: [CompetingRisks.Observation] = []
    var silences: [SurvivalCurve.Observation] = []
    for ask in asks {
      guard let wait = ask.wait(until: today) else {
        unknown += ask.count
        continue
      }
      let reply = ask.daysToReply
      waits += repeatElement(wait, count: ask.count)
      silences += repeatElement(
        .init(days: reply ?? wait.days, isEvent: reply != nil), count: ask.count)
      guard let reply else { continue }
      if reply == 0 { onTheSpot += ask.count } else { later += ask.count }
      longest = max(longest ?? 0, reply)
    }
    curve = SurvivalCurve(silences)
    ends = CompetingRisks(waits)
  }

  /// Of the asks that stayed silent for more than a number of days, how many had a reply later.
  package func answered(afterSilenceOf days: Int) -> Proportion? {
    let silent = curve.atRisk(on: days + 1)
    let answered = curve.steps.reduce(0) { $0 + ($1.day > days ? $1.events : 0) }
    return Proportion(answered, of: silent)
  }
}

extension AskNumbers {
  /// How long the ask has been open and what ended that; `nil` where the day is not known.
  fileprivate func wait(until today: Day) -> CompetingRisks.Observation? {
    switch outcome {
    case .no: daysToAnswer.map { .init(days: $0, end: .no) }
    case .yes, .partial: daysToAnswer.map { .init(days: $0, end: .yes) }
    case .ghosted: .init(days: daysToAnswer ?? openDays(until: today), end: .censored)
    case .withdrawn: daysToAnswer.map { .init(days: $0, end: .censored) }
    case .pending: .init(days: openDays(until: today), end: .censored)
    }
  }
}
