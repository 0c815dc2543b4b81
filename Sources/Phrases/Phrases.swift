public import Markup

/// Every word of the site itself, with plural forms. A language is a conforming type. There are no
/// defaults, so that no language is half translated.
public protocol Phrases: StatisticsPhrases, AnswerPhrases, FeedPhrases, CardPhrases, FollowPhrases,
  HomePhrases, EntryPhrases, MilestonePhrases, PostPhrases,
  PrivacyPhrases,
  SharePhrases, FindPhrases, CirclePhrases
{
  /// The BCP 47 tag of the words.
  var language: String { get }

  // Numbers and days
  /// A whole number with its digits grouped.
  func number(_ number: Int) -> String
  func day(year: Int, month: Int, day: Int) -> String
  func month(year: Int, month: Int) -> String
  func range(_ first: Int, _ last: Int) -> String
  func days(_ count: Int) -> String

  // Names of pages
  var home: String { get }
  var log: String { get }
  var categories: String { get }
  var tags: String { get }
  var milestones: String { get }
  var navigation: String { get }
  var skipToContent: String { get }
  var skipGrid: String { get }
  /// The text at the place that skipping the squares leads to.
  var gridEnd: String { get }

  // Outcomes
  func outcome(_ name: OutcomeName) -> String
  func asks(_ count: Int) -> String
  func noes(_ count: Int) -> String
  func yeses(_ count: Int) -> String
  func partials(_ count: Int) -> String
  /// Closed silences, if they do not count as noes.
  func silences(_ count: Int) -> String
  func withdrawn(_ count: Int) -> String
  func waiting(_ count: Int) -> String
  func list(_ parts: [String]) -> String

  // Home
  func noesCaption(target: Int) -> String
  /// Under the number of yeses: "yeses, about 1 in 6 decided asks so far". The rate counts yeses
  /// and partial yeses; `nil` if there are too few.
  func yesesCaption(yeses: Int, partials: Int, rate: SpokenShare?) -> String
  func waitingCaption(_ count: Int) -> String
  var grid: String { get }
  /// The words of a square after its number: the title, and everything else in an `i`.
  func square(title: String, day: String?) -> HTML
  func square(title: String, waiting outcome: String) -> HTML
  var countedSquare: String { get }
  func star(title: String) -> String
  var countedStar: String { get }
  var stars: String { get }
  func legend(_ mark: SquareMark) -> String
  var outlook: String { get }
  func nextMilestone(number: Int, missing: Int) -> HTML
  func goalReached(target: Int, noes: Int) -> HTML
  func goalChanged(from: Int, to: Int, day: String, reason: String?) -> HTML
  func pausing(since: String, until: String?, reason: String?) -> HTML
  var wholeLog: String { get }
  /// "As of 9 February 2026".
  func asOf(_ day: HTML) -> HTML
  var blankHeading: String { get }
  func blankSentences(target: Int) -> [HTML]

  // Entries
  func cellNumbers(_ first: Int, _ last: Int) -> String
  var sameDay: String { get }
  func waited(_ days: Int) -> String
  func silent(_ days: Int) -> String
  func stillWaiting(_ days: Int) -> String
  /// An open ask that has had a first reply.
  func stillOpen(repliedAfter days: Int) -> String
  func feelings(fear: Int?, sting: Int?) -> String?
  var asked: String { get }
  var answered: String { get }
  /// The term for what an ask waits for.
  var answer: String { get }
  var closed: String { get }
  var to: String { get }
  var category: String { get }
  var feeling: String { get }
  var expectation: String { get }
  func expected(percent: Int) -> String
  var count: String { get }
  func identical(_ count: Int) -> String
  var learned: String { get }
  var history: String { get }
  var ledTo: String { get }
  var grewFrom: String { get }
  var filedUnder: String { get }
  var previous: String { get }
  var next: String { get }
  var entryNavigation: String { get }
  func coverWords(title: String) -> String
  func entryDescription(outcome: String, day: String) -> String

  // Lists
  func logSentence(asks: Int, entries: Int) -> String
  func countedSentence(_ asks: Int) -> String
  var ask: String { get }
  var outcomeHeading: String { get }
  var filter: String { get }
  var filterWords: String { get }
  var anyOutcome: String { get }
  var anyCategory: String { get }
  var anyMonth: String { get }
  /// With `{n}` for the number of shown rows, which a script inserts.
  var shownPattern: String { get }
  var noRows: String { get }
  func logDescription(keeper: String) -> String
  func topicDescription(_ name: String, keeper: String) -> String
  var noCategories: String { get }
  var noTags: String { get }

  // Milestones
  func milestonesSentence(noes: Int, target: Int) -> String
  func milestonesDescription(keeper: String) -> String
  func milestone(noes: Int) -> String
  func milestone(yeses: Int) -> String
  func milestone(lateReplyAfter days: Int) -> String
  func milestone(category: String) -> String
  func ahead(number: Int, missing: Int) -> String
  var reachedHeading: String { get }
  var aheadHeading: String { get }
  var noneReached: String { get }

  // Not found, redirects, colophon
  var notFoundHeading: String { get }
  var notFoundSentence: String { get }
  var moved: String { get }
  func colophon(generator: HTML) -> HTML
}

/// The outcomes that have a word.
public enum OutcomeName: String, Sendable, CaseIterable {
  case no, yes, partial, ghosted, withdrawn, pending
  /// Pending for longer than usual.
  case quiet
}
