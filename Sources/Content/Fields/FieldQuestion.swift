/// How people are asked for a field: in the terminal, in the browser's form and in the issue form.
package struct FieldQuestion: Sendable {
  /// In which group of questions it is.
  package enum Part: Sendable {
    case ask
    /// Asked where there is an answer only.
    case answer
    /// In forms alone, folded away.
    case more
  }

  /// The question itself.
  package let words: String
  package let part: Part
  /// Whether its answer takes a whole line of a form.
  package let isWide: Bool
  /// Whether the issue form "I asked" has it.
  package let inIssues: Bool
  /// How issue forms of older journals ask for it.
  package let formerly: [String]

  init(
    _ words: String, _ part: Part, isWide: Bool = false, inIssues: Bool = false,
    formerly: [String] = []
  ) {
    (self.words, self.part, self.isWide) = (words, part, isWide)
    (self.inIssues, self.formerly) = (inIssues, formerly)
  }
}
