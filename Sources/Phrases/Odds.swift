/// A share in the form that people grasp: "1 in 6" below four in ten, "7 in 10" above.
public enum Odds: Hashable, Sendable {
  case none
  case oneIn(Int)
  case inTen(Int)
  case nearlyAll

  /// - Parameter share: from 0 to 1.
  public init(_ share: Double) {
    self =
      switch share {
      case ...0: .none
      case ..<0.4: .oneIn(Int((1 / share).rounded()))
      case ...0.95: .inTen(Int((share * 10).rounded()))
      default: .nearlyAll
      }
  }
}

/// How often an answer is a yes.
public enum YesFrequency: Hashable, Sendable {
  /// One in so many answers.
  case oneIn(Int)
  /// Most of so many answers.
  case mostOf(Int)

  /// `nil` without a yes, or with too few answers to go by.
  /// - Parameter fewest: the answers that it takes.
  public init?(yeses: Int, decided: Int, fewest: Int) {
    guard yeses > 0, decided >= fewest else { return nil }
    let nearest = (2 * decided + yeses) / (2 * yeses)
    self = nearest <= 1 ? .mostOf(decided) : .oneIn(nearest)
  }
}
