/// A lower and an upper bound within which a quantity plausibly lies, at 95%.
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

  /// Whether `value` lies between the bounds, both included.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
