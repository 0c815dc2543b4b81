import Calendar
import Content

/// How long replies take, taking into account the asks that are still waiting.
package struct Replies: Sendable, Equatable {
  /// First replies on the day of the ask.
  package private(set) var onTheSpot = 0
  /// First replies on a later day.
  package private(set) var later = 0
  /// Closed asks, whatever came of them.
  package private(set) var closed = 0
  /// Closed asks whose day was not written down; they are in neither curve.
  package private(set) var unknown = 0
  /// The longest wait for a first reply, in days; `nil` before the first.
  package private(set) var longest: Int?
  /// The share of asks still without a reply after so many days. The first word from the other side
  /// is the reply: an interview, or the answer itself.
  package let curve: SurvivalCurve
  /// The chances that an ask has ended in a no or in a yes by each day; an interview does not end
  /// an ask.
  package let ends: CompetingRisks

  /// With fewer first replies than this, there is no curve.
  package static let fewest = 5

  /// All first replies.
  package var count: Int { onTheSpot + later }

  /// Collects the waits. A partial yes is a reply, and as an end a yes. An ask that was ghosted or
  /// withdrawn is censored on the day it was closed (a ghosted one without a day, today, because
  /// nothing has come until now), and one that is pending is censored today; in the curve only if
  /// nobody has replied before.
  init(_ asks: [AskNumbers], today: Day) {
    var waits: [CompetingRisks.Observation] = []
    var silences: [SurvivalCurve.Observation] = []
    var designEffect = DesignEffect()
    for ask in asks {
      if ask.outcome != .pending { closed += ask.count }
      guard let wait = ask.wait(until: today), let silence = ask.silence(until: today) else {
        unknown += ask.count
        continue
      }
      designEffect.add(ask.count)
      waits += repeatElement(wait, count: ask.count)
      silences += repeatElement(silence, count: ask.count)
      guard silence.isEvent else { continue }
      if silence.days == 0 { onTheSpot += ask.count } else { later += ask.count }
      longest = max(longest ?? 0, silence.days)
    }
    curve = SurvivalCurve(silences, designEffect: designEffect.value)
    ends = CompetingRisks(waits, designEffect: designEffect.value)
  }

  /// Whether few enough days are missing for the curves to be shown. A closed ask without a day is
  /// left out while a waiting one stays in, so with many of them replies would seem rarer than they
  /// are.
  package var areDaysKnown: Bool { Self.areDaysKnown(unknown: unknown, closed: closed) }

  /// At most one closed ask in five may lack its day.
  static func areDaysKnown(unknown: Int, closed: Int) -> Bool { 5 * unknown <= closed }

  /// Of the asks that stayed silent for more than a number of days, how many had a reply later.
  package func answered(afterSilenceOf days: Int) -> Proportion? {
    let silent = curve.atRisk(on: days + 1)
    let answered = curve.steps.reduce(0) { $0 + ($1.day > days ? $1.events : 0) }
    return Proportion(answered, of: silent, designEffect: curve.designEffect)
  }

  /// The days by which half of all asks are expected to have had a first reply; `nil` if that is
  /// not reached, if too few waited that long, or if too many days are missing.
  package var medianDays: Int? {
    curve.median.flatMap { areDaysKnown && curve.isTold(on: $0) ? $0 : nil }
  }

  /// The plausible range of this median; `last` is `nil` if it has no known end.
  package var medianInterval: (first: Int, last: Int?)? {
    guard medianDays != nil, let (first, last) = curve.medianInterval else { return nil }
    return (first, last.flatMap { curve.isTold(on: $0) ? $0 : nil })
  }
}

extension AskNumbers {
  /// How long the ask has been open and what ended it; `nil` if the day is not known.
  func wait(until today: Day) -> CompetingRisks.Observation? {
    switch outcome {
    case .no: daysToAnswer.map { .init(days: $0, end: .no) }
    case .yes, .partial: daysToAnswer.map { .init(days: $0, end: .yes) }
    case .ghosted: .init(days: daysToAnswer ?? openDays(until: today), end: .censored)
    case .withdrawn: daysToAnswer.map { .init(days: $0, end: .censored) }
    case .pending: .init(days: openDays(until: today), end: .censored)
    }
  }

  /// How long the silence has lasted, and whether a reply ended it; `nil` if the day on which the
  /// ask was closed is not known.
  func silence(until today: Day) -> SurvivalCurve.Observation? {
    wait(until: today).map {
      .init(days: daysToReply ?? $0.days, isEvent: daysToReply != nil)
    }
  }
}
