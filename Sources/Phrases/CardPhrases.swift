/// The words on share cards and beside them: the part of `Phrases` that cards speak.
public protocol CardPhrases: Sendable {
  /// The home page's card for those who do not see it: "86 of 1,000 noes, 9 February 2026".
  func homeCardWords(noes: Int, target: Int, yeses: Int, day: String, journal: String) -> String
  func entryCardWords(outcome: String, numbers: String?, title: String, day: String) -> String
  func milestoneCardWords(name: String, day: String, journal: String) -> String
}
