/// The words for passing a page on: the part of `Phrases` that people send to each other.
public protocol SharePhrases: Sendable {
  /// The heading.
  var passOn: String { get }
  // The buttons
  var share: String { get }
  var copyLink: String { get }
  var savePicture: String { get }

  // Messages
  /// "Ada Quill: 86 of 1,000 noes, 17 yeses".
  func shared(keeper: String, noes: Int, target: Int, yeses: Int) -> String
  /// "Ada Quill: no 50 of 1,000".
  /// - Parameter squares: the squares that it fills; `nil` if it fills none.
  func shared(
    keeper: String, outcome: OutcomeName, squares: ClosedRange<Int>?, target: Int
  ) -> String
  /// "Ada Quill: 100 of 1,000 noes, 19 yeses", and for yeses "Ada Quill: 10 yeses". Target and yeses
  /// are left out if they are `nil`.
  func shared(keeper: String, reached: Int, isYes: Bool, target: Int?, yeses: Int?) -> String
  func sharedFear(_ fear: Int) -> String
  func sharedSting(_ sting: Int) -> String
  /// The last answers in words, the oldest first, for those who do not see the squares.
  func lastAnswers(_ outcomes: [OutcomeName]) -> String
}
