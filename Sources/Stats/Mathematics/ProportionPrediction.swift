extension Proportion {
  /// This share pulled toward the share of the whole: (x + w·p) / (n + w).
  ///
  /// A category of few asks says little by itself; it is read as if `weight` typical asks had been
  /// added. For a category with no asks at all the whole's own share is the answer.
  ///
  /// - Parameter weight: in asks, at least 0; 10 on the site.
  package func shrunk(toward whole: Proportion, weight: Double = 10) -> Double {
    (Double(numerator) + weight * whole.value) / (Double(denominator) + weight)
  }

  /// The chance of at least one more success in the next `trials`, 0 … 1; 0 for no trials.
  ///
  /// The beta-binomial prediction 1 − B(a, b + m) / B(a, b) with a = x + ½ and b = n − x + ½,
  /// summed trial by trial: only positive terms, and no logarithm, so every platform agrees.
  package func chanceOfAtLeastOne(inNext trials: Int) -> Double {
    precondition(trials >= 0, "trials cannot be negative")
    let belief = jeffreysBelief
    var noneSoFar = 1.0
    var chance = 0.0
    for trial in 0..<trials {
      let failures = belief.b + Double(trial)
      chance += noneSoFar * belief.a / (belief.a + failures)
      noneSoFar *= failures / (belief.a + failures)
    }
    return min(1, chance)
  }
}
