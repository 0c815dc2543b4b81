public import Markup

/// The words of waits, categories, feelings and what has changed.
public protocol AnswerPhrases: Sendable {
  // Of a hundred asks
  var hundredQuestion: String { get }
  func hundred(days: Int, no: Int, yes: Int, waiting: Int) -> HTML
  func hundredNo(_ count: Int) -> String
  func hundredYes(_ count: Int) -> String
  func hundredWaiting(_ count: Int) -> String
  func hundredNote(asks: Int) -> HTML
  /// `ends` is how many asks have ended on a known day.
  func hundredMissing(ends: Int, needed: Int) -> HTML
  /// Enough asks have ended, but too few have waited as long as they did.
  var hundredUnknown: HTML { get }
  var hundredAsked: String { get }
  var noColumn: String { get }
  var yesColumn: String { get }
  var waitingColumn: String { get }
  /// "58 (46 to 69)", each of a hundred.
  func ofHundred(_ count: Int, low: Int, high: Int) -> String

  // Since the beginning
  var sinceQuestion: String { get }
  func sinceThirds(entries: Int, until: String, from: String) -> HTML
  /// The plausible range is of shares: the size of a rise or a fall, otherwise the last third minus
  /// the first.
  func sinceYes(
    first: String, last: String, change: SpokenChange, low: Double, high: Double
  ) -> HTML
  /// Means, 0 to 10. `change` is `.same` if they are the same with one decimal.
  func sinceFear(first: Double, last: Double, change: SpokenChange) -> HTML
  func sinceSting(first: Double, last: Double, change: SpokenChange) -> HTML
  /// Medians in days; `nil` if half are not expected to have a reply. `isSlower` is `nil` if the
  /// difference may be chance.
  func sinceWait(first: Int?, last: Int?, isSlower: Bool?) -> HTML
  func sinceMissing(entries: Int, needed: Int) -> HTML
  func sinceTooFew(needed: Int) -> HTML
  var sinceNote: HTML { get }
  var measureColumn: String { get }
  var firstColumn: String { get }
  var lastColumn: String { get }
  var changeColumn: String { get }
  var yesMeasure: String { get }
  var waitMeasure: String { get }
  func medianCell(_ days: Int?) -> String
  /// How often chance alone makes a difference as large, "about 1 time in 20".
  func chance(_ chance: SpokenChance) -> String
  /// The same in a cell of a table: "chance alone: about 1 time in 20".
  func byChance(_ chance: SpokenChance) -> String

  // Waits
  var waitsQuestion: String { get }
  /// `last` is `nil` if the plausible range has no known end.
  func medianWait(_ days: Int, first: Int, last: Int?) -> HTML
  func medianMark(_ days: Int) -> String
  /// Fewer than half have a reply by the last day that can be given.
  func medianNotReached(replied: Double, days: Int) -> HTML
  var medianUnknown: HTML { get }
  func onTheSpot(_ spot: Int, later: Int) -> HTML
  func stillSilent(after days: Int, share: Double, low: Double, high: Double) -> HTML
  /// Two categories with their medians. `isSooner`: the leading one gets replies sooner or more often;
  /// otherwise the difference may be chance. `chance` is how often chance makes them differ as much.
  func waitsCompared(
    leading: (name: String, median: Int?), other: (name: String, median: Int?), isSooner: Bool,
    chance: SpokenChance
  ) -> HTML
  var waitsNote: HTML { get }
  func unknownDays(_ count: Int) -> HTML
  /// Too many closed asks have no answer date to say anything about waits.
  func daysMissing(_ unknown: Int, of closed: Int) -> HTML
  var waitsDays: String { get }
  var waitsShare: String { get }
  var silentColumn: String { get }
  var atRiskColumn: String { get }
  func noWaits(_ answered: Int, needed: Int) -> HTML

  // Is it still alive?
  func answeredLater(_ answered: Int, of silent: Int, days: Int) -> String
  func chanceOfReply(_ chance: Double, low: Double, high: Double, days: Int) -> String
  /// Follows `answeredLater` if all those replies took longer.
  func noneWithin(days: Int) -> String
  var waitingHeading: String { get }
  func waitingLine(_ words: [String]) -> String
  var waitingNote: HTML { get }
  func aliveMissing(decided: Int, needed: Int) -> HTML
  var aliveUnknown: HTML { get }
  /// The asks that wait and are not listed, with a link to the log's address.
  func moreWaiting(_ count: Int, log: String) -> HTML

  // Categories
  var categoriesQuestion: String { get }
  func categories(differ: Bool, chance: SpokenChance) -> HTML
  /// One category against another (or against all the others together, if that is `nil`), with the
  /// plausible size of the difference, of shares.
  func category(
    _ name: String, than other: String?, isAbove: Bool, low: Double, high: Double
  ) -> HTML
  var categoriesLone: HTML { get }
  func wholeRate(_ share: Double) -> String
  var categoriesNote: HTML { get }
  var noCategoriesYet: HTML { get }
  func categoriesTooFew(needed: Int) -> HTML
  var yesesColumn: String { get }
  var drawnColumn: String { get }
  var differenceColumn: String { get }
  /// "+3 to +53", of shares, in points of a hundred.
  func points(_ low: Double, _ high: Double) -> String

  // Feelings
  var feelingsQuestion: String { get }
  func feelingsSentence(fear: Double, sting: Double, rated: Int, of decided: Int) -> HTML
  func feelingsCompared(lower: Int, higher: Int, equal: Int) -> HTML
  func feelingsDiffer(_ isLower: Bool) -> HTML
  /// The trend line at the first and at the last of `count` rated entries, 0 to 10.
  func fearTrend(from first: Double, to last: Double, count: Int) -> HTML
  func feelingsOf(_ outcome: String, fear: Double, sting: Double, count: Int) -> HTML
  func feelingsMissing(_ rated: Int, needed: Int) -> HTML
  var feelingsNote: HTML { get }
  var fearLabel: String { get }
  var stingLabel: String { get }
  func ratedCount(_ count: Int) -> String
  var ratedColumn: String { get }
  var feelingsColumn: String { get }

  // Expectations
  var expectationsQuestion: String { get }
  func expectations(expected: Double, happened: Double, count: Int) -> HTML
  /// Expectations of `low` to `high` percent.
  func calibration(low: Int, high: Int, expected: Double, happened: Int, of count: Int) -> HTML
  func calibrationLabel(low: Int, high: Int) -> String
  func expectationsMissing(_ count: Int, needed: Int) -> HTML
  var expectationsNote: HTML { get }
  var expectedColumn: String { get }
  var happenedColumn: String { get }
}
