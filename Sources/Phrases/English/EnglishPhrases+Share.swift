/// The words for passing a page on in English.
extension SharePhrases where Self: EnglishByDefault {
  var passOn: String { "Pass it on" }
  var share: String { "Share" }
  var copyLink: String { "Copy link" }
  var savePicture: String { "Save picture" }

  func shared(keeper: String, noes: Int, target: Int, yeses: Int) -> String {
    shared(keeper: keeper, reached: noes, isYes: false, target: target, yeses: yeses)
  }

  func shared(
    keeper: String, outcome: OutcomeName, squares: ClosedRange<Int>?, target: Int
  ) -> String {
    let word = self.outcome(outcome).lowercased()
    guard let squares else { return "\(keeper): \(outcome == .yes ? "a yes" : word)" }
    let place = "\(range(squares.lowerBound, squares.upperBound)) of \(number(target))"
    guard outcome == .no else { return "\(keeper): \(word), \(place)" }
    return "\(keeper): \(squares.count == 1 ? "no" : "noes") \(place)"
  }

  func shared(keeper: String, reached: Int, isYes: Bool, target: Int?, yeses: Int?) -> String {
    let noes = target.map { standing(noes: reached, target: $0) } ?? self.noes(reached)
    let others = yeses.flatMap { $0 > 0 ? ", \(self.yeses($0))" : nil } ?? ""
    return "\(keeper): \(isYes ? self.yeses(reached) : noes + others)"
  }

  func sharedFear(_ fear: Int) -> String { "Fear \(fear)" }
  func sharedSting(_ sting: Int) -> String { "Sting \(sting)" }

  func lastAnswers(_ outcomes: [OutcomeName]) -> String {
    let words = outcomes.map { outcome($0).lowercased() }.joined(separator: ", ")
    return outcomes.count == 1
      ? "The last answer: \(words)"
      : "The last \(number(outcomes.count)) answers, oldest first: \(words)"
  }
}
