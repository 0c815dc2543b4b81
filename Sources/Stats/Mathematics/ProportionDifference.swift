/// How far apart the shares of two independent groups are.
package struct ProportionDifference: Sendable, Hashable {
  /// The first share minus the second, −1 … 1.
  package let value: Double
  /// The plausible range of the difference; if it contains 0, the difference may be chance.
  package let interval: ConfidenceInterval

  /// Whether the first share is above the second (`true`) or below it; `nil` if the difference may be
  /// chance.
  package var isAbove: Bool? { interval.contains(0) ? nil : interval.lower > 0 }

  /// The plausible range of how far apart the shares are, whichever is above.
  package var size: ConfidenceInterval {
    let (first, last) = (abs(interval.lower), abs(interval.upper))
    return ConfidenceInterval(
      lower: interval.contains(0) ? 0 : min(first, last), upper: max(first, last))
  }
}

extension Proportion {
  /// This share minus `other`, with Newcombe's hybrid score interval from the two Wilson ones.
  ///
  /// Source: Newcombe (1998), Statistics in Medicine 17:873-890, method 10.
  package func difference(from other: Proportion) -> ProportionDifference {
    let mine = wilson
    let theirs = other.wilson
    let value = value - other.value
    let below = Self.hypotenuse(self.value - mine.lower, theirs.upper - other.value)
    let above = Self.hypotenuse(mine.upper - self.value, other.value - theirs.lower)
    return ProportionDifference(
      value: value,
      interval: ConfidenceInterval(lower: value - below, upper: value + above))
  }

  private static func hypotenuse(_ first: Double, _ second: Double) -> Double {
    (first * first + second * second).squareRoot()
  }
}
