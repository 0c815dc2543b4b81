/// How people are asked for a field: in the terminal, in the browser's form and in the issue form.
package struct FieldQuestion: Sendable {
  /// The group of questions that it belongs to.
  package enum Part: Sendable {
    case ask
    /// Asked only if there is an answer.
    case answer
    /// In forms only, folded away.
    case more
  }

  /// The question itself.
  package let words: String
  package let part: Part
  /// Whether its control takes a whole line of a form.
  package let isWide: Bool
  /// Whether the issue form "I asked" has it.
  package let inIssues: Bool
  /// The headings of earlier issue forms, which are still read.
  package let formerly: [String]

  init(
    _ words: String, _ part: Part, isWide: Bool = false, inIssues: Bool = false,
    formerly: [String] = []
  ) {
    (self.words, self.part, self.isWide) = (words, part, isWide)
    (self.inIssues, self.formerly) = (inIssues, formerly)
  }
}
