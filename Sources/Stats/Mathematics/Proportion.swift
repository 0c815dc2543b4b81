/// A count out of a total, with the uncertainty that a count of that size has.
///
/// There is no proportion of nothing: "no data yet" is a nil `Proportion`, never 0% and never NaN.
package struct Proportion: Sendable, Hashable {
  /// How many were counted, 0 … `denominator`.
  package let numerator: Int
  /// Out of how many, at least 1.
  package let denominator: Int
  /// How many independent answers the denominator is worth, above 0 and at most `denominator`: an
  /// entry that stands for a hundred asks is one answer, not a hundred.
  package let independent: Double

  /// Makes the proportion `numerator` out of `denominator`; nil when the denominator is 0.
  ///
  /// - Parameter designEffect: how many of the denominator are worth one independent answer, at
  ///   least 1 (Kish 1965).
  /// - Precondition: 0 ≤ numerator ≤ denominator.
  package init?(_ numerator: Int, of denominator: Int, designEffect: Double = 1) {
    precondition(numerator >= 0 && numerator <= denominator, "a part exceeds its whole")
    precondition(designEffect >= 1, "asks are worth no more than themselves")
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    independent = Double(denominator) / designEffect
  }

  /// The share itself, 0 … 1.
  package var value: Double { Double(numerator) / Double(denominator) }
}

extension Proportion {
  /// Wilson's score interval, which the site shows; 0 at x = 0 and 1 at x = n, exactly.
  ///
  /// Source: Wilson (1927), as in Newcombe (1998). The bounds are the roots of a quadratic; the
  /// lower one is taken from their product, which does not cancel.
  package var wilson: ConfidenceInterval {
    let n = independent
    let p = value
    let q = Double(denominator - numerator) / Double(denominator)
    let z = StandardNormal.z95
    let top = p + z * z / (2 * n) + z * (p * q / n + z * z / (4 * n * n)).squareRoot()
    return ConfidenceInterval(
      lower: p * p / top,
      upper: numerator == denominator ? 1 : top / (1 + z * z / n))
  }

  /// The posterior distribution of the share after these counts, with Jeffreys' prior Beta(½, ½).
  package var jeffreysBelief: BetaDistribution {
    BetaDistribution(value * independent + 0.5, (1 - value) * independent + 0.5)
  }
}
