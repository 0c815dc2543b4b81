/// The words of the circle of journals that follow each other.
public protocol CirclePhrases: Sendable {
  /// In the navigation.
  var circle: String { get }
  var circleHeading: String { get }
  func circleDescription(keeper: String) -> String
  /// The name of the list of feeds.
  func circleTitle(keeper: String) -> String
  func circleSentence(notebooks: Int, noes: Int, yeses: Int) -> String
  /// A leaf in words.
  func circleDrawing(noes: Int, waiting: Int) -> String
  func lastAnswer(_ day: String) -> String
  func noAnswerYet(_ day: String) -> String
  /// Shown instead of numbers that have never been read.
  var notReadYet: String { get }
  var circleFeeds: String { get }
  /// Where the numbers come from.
  var circleNote: String { get }
  /// On the empty notebook at the end.
  var circleBegin: String { get }
}
