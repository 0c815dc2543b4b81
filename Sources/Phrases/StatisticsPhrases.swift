public import Markup

/// The words of the numbers: the part of `Phrases` that the statistics speak. What can be claimed
/// is decided elsewhere; these only say it.
public protocol StatisticsPhrases: Sendable {
  var statistics: String { get }
  func statisticsDescription(keeper: String) -> String
  func statisticsIntroduction(day: String) -> [HTML]
  var allNumbers: String { get }
  var asTable: String { get }
  var howCounted: String { get }
  /// A share in percent, rounded to whole ones.
  func percent(_ share: Double) -> String
  /// "6% to 16%", of shares.
  func percents(_ low: Double, _ high: Double) -> String
  /// A number with one decimal.
  func decimal(_ value: Double) -> String
  /// "17 of 106".
  func fraction(_ numerator: Int, _ denominator: Int) -> String
  /// "1 in 6": the one way to say a share in words.
  func share(_ share: SpokenShare) -> String
  /// What follows a count of yeses, with its comma or bracket: ", about 1 in 6 (plausibly 1 in 9 to
  /// 1 in 4)".
  func odds(_ share: SpokenShare, low: SpokenShare, high: SpokenShare) -> String
  func shortMonth(_ month: Int) -> String
  func shortDay(_ day: Int, month: String) -> String
  var weekdays: [String] { get }
  var plausibleColumn: String { get }
  var tooFew: String { get }
  var nothingYet: HTML { get }
  /// Shown instead of a chart while there are few asks.
  func pictureMissing(asks: Int, needed: Int) -> HTML

  // What comes next
  var aheadQuestion: String { get }
  func toMilestone(number: Int, missing: Int, range: SpokenRange) -> HTML
  func toMilestoneUnknown(number: Int, missing: Int, needed: (noes: Int, days: Int)) -> HTML
  /// `hasPauses`: days, noes and asks in pauses are left out.
  func paceSoFar(noes: Int, asks: Int, days: Int, hasPauses: Bool) -> HTML
  func weeksWithAsk(_ weeks: Int, of all: Int, hasPauses: Bool) -> HTML
  /// For as long as a pause without a known end lasts.
  var countedFromPause: HTML { get }
  /// How many of the ranges that would have been given half-way to a milestone have held.
  func pastRanges(held: Int, of all: Int) -> HTML
  var milestoneColumn: String { get }
  var saidColumn: String { get }
  var tookColumn: String { get }
  func saidRange(_ range: SpokenRange) -> String
  func took(days: Int, held: Bool) -> String
  var farGoal: String { get }
  func toGoal(target: Int, range: SpokenRange) -> [HTML]
  func aheadNote(isBursty: Bool) -> HTML

  // Yeses
  var yesQuestion: String { get }
  func yesRate(yeses: Int, partials: Int, decided: Int, odds: String) -> HTML
  /// `entries` is the number of entries that the decided asks are in, `largest` the most asks that one
  /// of them stands for.
  func tooFewAnswers(decided: Int, entries: Int, largest: Int, needed: Int) -> HTML
  func yesInTen(_ chance: Double, days: Int) -> HTML
  /// For decided asks that all have the same outcome, over time or in all categories.
  func sameEverywhere(isYes: Bool) -> HTML
  var yesNote: HTML { get }
  var shareColumn: String { get }
  var asksHeading: String { get }

  // Yeses over time
  var overTimeQuestion: String { get }
  /// `chance` is how often chance alone makes stretches differ as much.
  func overTime(differs: Bool, chance: SpokenChance) -> HTML
  func overTimeMissing(needed: Int) -> HTML
  var overTimeNote: HTML { get }
  var periodHeading: String { get }
  func quarter(year: Int, first: Int) -> String
  func year(_ year: Int) -> String

  // Growth and weeks
  var growthQuestion: String { get }
  func growthSentence(noes: Int, yeses: Int, partials: Int, since: String) -> HTML
  func goalMark(_ target: Int) -> String
  var pauseMark: String { get }
  var growthNote: HTML { get }
  var noesLine: String { get }
  var yesesLine: String { get }
  var monthHeading: String { get }
  var weeksQuestion: String { get }
  func weeksSentence(asks: Int, weeks: Int, most: Int) -> HTML
  var weekHeading: String { get }

  // Flow and calendar
  var flowQuestion: String { get }
  func flowSentence(asks: Int, withSteps: Int) -> HTML
  var flowMissing: HTML { get }
  var flowNote: HTML { get }
  var fromColumn: String { get }
  var toColumn: String { get }
  var calendarQuestion: String { get }
  /// `weekdays` from 1 for Monday to 7; none if chance explains the differences.
  func calendarSentence(weekdays: [Int], asks: Int, of all: Int) -> HTML
  func calendarTooFew(entries: Int) -> HTML
  var calendarNote: HTML { get }
}

/// A range of time in whole numbers of one unit, as people say it.
public struct SpokenRange: Hashable, Sendable {
  /// What is counted.
  public enum Unit: Hashable, Sendable, CaseIterable {
    case days, weeks, months, halfYears, years
  }

  public let unit: Unit
  /// `nil` if only the end is worth saying.
  public let low: Int?
  /// At least 1; `nil` if no end is in sight.
  public let high: Int?

  /// From `low` to `high` of a unit.
  public init(_ unit: Unit, from low: Int?, to high: Int?) {
    (self.unit, self.low, self.high) = (unit, low, high)
  }
}
