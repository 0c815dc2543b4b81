/// The part of `Phrases` for share cards and their descriptions.
public protocol CardPhrases: Sendable {
  /// The description of the home page's card: "86 of 1,000 noes, 9 February 2026".
  func homeCardWords(noes: Int, target: Int, yeses: Int, day: String, journal: String) -> String
  func entryCardWords(outcome: String, numbers: String?, title: String, day: String) -> String
  func milestoneCardWords(name: String, day: String, journal: String) -> String
}
