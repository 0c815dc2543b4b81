public import Markup

/// The words of the numbers: the part of `Phrases` that the statistics speak.
public protocol StatisticsPhrases: Sendable {
  var statistics: String { get }
  func statisticsDescription(keeper: String) -> String
  func statisticsIntroduction(day: String) -> [HTML]
  var allNumbers: String { get }
  var asTable: String { get }
  var howCounted: String { get }
  /// A share in percent, rounded to whole ones.
  func percent(_ share: Double) -> String
  /// A number with one decimal.
  func decimal(_ value: Double) -> String
  /// "17 of 106".
  func fraction(_ numerator: Int, _ denominator: Int) -> String
  /// "about 1 in 6 (plausibly 1 in 9 to 1 in 4)".
  func odds(_ share: Double, low: Double, high: Double) -> String
  func shortMonth(_ month: Int) -> String
  func shortDay(_ day: Int, month: String) -> String
  var weekdays: [String] { get }

  // What comes next
  var aheadQuestion: String { get }
  func toMilestone(number: Int, missing: Int, early: Double, late: Double) -> HTML
  func toMilestoneUnknown(number: Int, missing: Int) -> HTML
  func paceSoFar(noes: Int, asks: Int, days: Int) -> HTML
  func weeksWithAsk(_ weeks: Int, of all: Int) -> HTML
  var farGoal: String { get }
  func toGoal(target: Int, early: Double, late: Double) -> [HTML]
  func burstyNote(isBursty: Bool) -> HTML
  func goalPassed(target: Int) -> HTML

  // Yeses
  var yesQuestion: String { get }
  func yesRate(yeses: Int, decided: Int, odds: String) -> HTML
  func tooFewAnswers(_ decided: Int, needed: Int) -> HTML
  func yesInTen(_ chance: Double) -> HTML
  var yesNote: HTML { get }
  var share: String { get }
  var asksHeading: String { get }

  // Growth and weeks
  var growthQuestion: String { get }
  func growthSentence(noes: Int, yeses: Int, since: String) -> HTML
  func goalMark(_ target: Int) -> String
  var pauseMark: String { get }
  var growthNote: HTML { get }
  var noesLine: String { get }
  var yesesLine: String { get }
  var monthHeading: String { get }
  var weeksQuestion: String { get }
  func weeksSentence(asks: Int, weeks: Int, most: Int) -> HTML
  var weekHeading: String { get }

  // Waits
  var waitsQuestion: String { get }
  func onTheSpot(_ spot: Int, later: Int) -> HTML
  func stillSilent(after days: Int, share: Double) -> HTML
  func medianWait(_ days: Int) -> HTML
  func medianMark(_ days: Int) -> String
  var medianNotReached: HTML { get }
  var waitsNote: HTML { get }
  func unknownDays(_ count: Int) -> HTML
  var waitsDays: String { get }
  var waitsShare: String { get }
  var censoredTick: String { get }
  var silentColumn: String { get }
  var noByColumn: String { get }
  var yesByColumn: String { get }
  var atRiskColumn: String { get }
  func noWaits(_ answered: Int) -> HTML
  func answeredLater(_ answered: Int, of silent: Int, days: Int) -> String
  func chanceOfReply(_ chance: Double, days: Int) -> String
  var waitingHeading: String { get }
  func waitingLine(_ words: [String]) -> String

  // Categories
  var categoriesQuestion: String { get }
  var categoriesSentence: HTML { get }
  func wholeRate(_ share: Double) -> String
  var tooFew: String { get }
  var categoriesNote: HTML { get }
  var noCategoriesYet: HTML { get }
  func categoriesTooFew(needed: Int) -> HTML
  var yesesColumn: String { get }
  var plausibleColumn: String { get }
  var drawnColumn: String { get }

  // Feelings
  var feelingsQuestion: String { get }
  func feelingsSentence(fear: Double, sting: Double, rated: Int, of closed: Int) -> HTML
  func feelingsDiffer(_ isLower: Bool) -> HTML
  func fearTrend(perTenAsks change: Double) -> HTML
  func expectations(expected: Double, happened: Double, count: Int) -> HTML
  func feelingsMissing(_ rated: Int, needed: Int) -> HTML
  var feelingsNote: HTML { get }
  var fearLabel: String { get }
  var stingLabel: String { get }
  func ratedCount(_ count: Int) -> String

  // Flow and calendar
  var flowQuestion: String { get }
  func flowSentence(asks: Int, withSteps: Int) -> HTML
  var flowMissing: HTML { get }
  var flowNote: HTML { get }
  var fromColumn: String { get }
  var toColumn: String { get }
  var calendarQuestion: String { get }
  /// `weekday` from 1 for Monday to 7.
  func calendarSentence(weekday: Int, asks: Int) -> HTML
  var nothingYet: HTML { get }
  /// What stands in the place of a picture while there are few asks.
  func pictureMissing(asks: Int, needed: Int) -> HTML
}
