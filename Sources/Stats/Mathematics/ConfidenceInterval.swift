/// The bounds within which a quantity plausibly is, at 95%.
package struct ConfidenceInterval: Sendable, Hashable {
  /// The lower bound, in the unit of the quantity.
  package let lower: Double
  /// The upper bound, never below `lower`.
  package let upper: Double

  /// Makes an interval from its bounds, `lower` ≤ `upper`.
  package init(lower: Double, upper: Double) {
    precondition(lower <= upper, "an interval's lower bound lies above its upper bound")
    self.lower = lower
    self.upper = upper
  }

  /// Whether `value` is between the bounds, both included.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

extension ConfidenceInterval {
  /// The interval of a share on the log(−log) scale: p^exp(±w) with w = z·ε / |ln p|; nil at 0 and 1,
  /// where that scale ends.
  ///
  /// Source: Kalbfleisch and Prentice (1980).
  /// - Parameter relativeError: the standard error of the share over the share, ε.
  init?(around share: Double, relativeError: Double) {
    guard share > 0, share < 1 else { return nil }
    let logarithm = ln(share)
    let width = StandardNormal.z95 * relativeError / -logarithm
    self.init(
      lower: exponential(logarithm * exponential(width)),
      upper: exponential(logarithm * exponential(-width)))
  }
}
