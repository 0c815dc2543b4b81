public import Markup

/// The words of the home page: the cover, the leaves, the sheet of a square.
public protocol HomePhrases: Sendable {
  // The cover
  /// Under the number of noes: "of 1,000 noes", with the goal before this one struck out.
  func coverCaption(noes: Int, target: Int, formerTarget: Int?) -> HTML
  /// The line on the cover once the goal has been passed: "The thousandth no, 3 August 2030".
  func seal(number: Int, day: String) -> String

  // The leaves
  /// "14 to the hundredth".
  func toMilestone(missing: Int, number: Int) -> String
  var firstSquare: String { get }
  var looseLeaf: String { get }
  var everySquareFull: String { get }
  /// The day on which the last square was filled, and how many asks are still out.
  func lastSquare(number: Int, day: String, waiting: Int) -> String
  /// "5 leaves full, 93 yeses".
  func leavesFull(_ count: Int, yeses: Int) -> String
  /// "9 leaves to go, 101–1,000".
  func leavesAhead(_ count: Int, range: String) -> String
  /// What opens the squares of leaves that are drawn small.
  func allSquares(_ count: Int) -> String
  func moreSquares(_ count: Int) -> String

  // Answers
  var newestAnswer: String { get }
  var read: String { get }
  /// Above the list of answers: `latest` if the newest is in it, `latestBefore` if the newest has a
  /// place of its own.
  var latest: String { get }
  var latestBefore: String { get }

  // A journal without entries
  var smallAsks: String { get }
  /// Asks to begin with, each with a remark.
  var smallAskIdeas: [(ask: String, remark: String)] { get }

  // The sheet of a square
  /// "No {n} of 1,000": what a filled square is, with `{n}` for its number.
  func sheetPattern(_ mark: SquareMark, target: Int) -> String
  var readStory: String { get }
  var close: String { get }
  /// The square with a number, with `{n}` for it.
  var squarePattern: String { get }

  // The keeper's notebook, and the reader's
  func notebookLabel(begun: String?) -> String
  var yourTurn: String { get }
  var yourTurnSentence: String { get }
}

/// The words of an entry's page.
public protocol EntryPhrases: Sendable {
  /// A silence with its number: "Silence 82".
  func silenceNumbers(_ first: Int, _ last: Int) -> String
  /// "after 17 days".
  func after(days: Int) -> String
  var fearBefore: String { get }
  var stingAfter: String { get }
  var seeInNotebook: String { get }
  /// "No 50 of 1,000".
  func place(_ numbers: String, target: Int) -> String
  func starPlace(noes: Int) -> String
  /// What the small drawing of a leaf shows.
  func leafDrawing(range: String) -> String
  /// How to follow, in one line, each link with its address.
  func followLine(everything: String, yeses: String, weekly: String) -> HTML
  func startLine(_ href: String) -> HTML
}

/// The words of a milestone's page.
public protocol MilestonePhrases: Sendable {
  /// "13 Sep".
  func shortDay(month: Int, day: Int) -> String
  /// Beside the days on which rows became full.
  var rowFull: String { get }
  func starsBetween(_ count: Int) -> String
  /// Under the number of noes, of yeses, of weeks, and under two averages of fear.
  func noesTaken(_ noes: Int, silences: Int) -> String
  func yesesTaken(_ yeses: Int) -> String
  func weeksTaken(_ weeks: Int) -> String
  func fearTaken(_ count: Int) -> String
  /// "8.0 → 3.5".
  func change(from: String, to: String) -> String
  /// What comes next, and how to hear of it.
  func nextAhead(number: Int, missing: Int, follow: String, start: String) -> HTML
}
