/// The part of `Phrases` for share cards and their descriptions.
public protocol CardPhrases: Sendable {
  /// The description of the home page's card: "86 of 1,000 noes, 9 February 2026".
  func homeCardWords(noes: Int, target: Int, yeses: Int, day: String, journal: String) -> String
  /// `word` is the keeper's own for the outcome, or the outcome's; `numbers` as `cellNumbers` has them.
  func entryCardWords(
    outcome: OutcomeName, word: String, numbers: String?, title: String, day: String
  ) -> String
  func milestoneCardWords(name: String, day: String, journal: String) -> String

  // On story pictures
  /// A sentence in quotation marks.
  func quotation(_ words: String) -> String
  /// Which yes came on a day: "The 16th, on 5 February 2026".
  func yes(_ number: Int, on day: String) -> String
  /// What there was when a milestone was reached; `fullLeaves` is 0 if it filled no leaf, and the
  /// result is `nil` if there is nothing to say.
  func onTheWay(fullLeaves: Int, yeses: Int) -> String?
}
