/// The words of the page on which stories are found again.
public protocol FindPhrases: Sendable {
  var find: String { get }
  func findDescription(keeper: String) -> String
  var findWords: String { get }
  /// With `{n}` where a script puts the number of entries found.
  var foundPattern: PluralPatterns { get }
  var nothingFound: String { get }
  /// With `{n}`, on the button that shows all of them.
  var showAllPattern: String { get }
  /// The heading of a shelf that the keeper fills.
  func shelf(_ name: String) -> String
  func shelfName(_ shelf: NumbersShelf) -> String
  func shelfSentence(_ shelf: NumbersShelf) -> String
}

/// The shelves that the numbers fill. The raw values are fragments on the page.
public enum NumbersShelf: String, Sendable, CaseIterable {
  case longestWait = "longest-wait"
  case biggestFear = "biggest-fear"
  case leastExpected = "least-expected"
}
