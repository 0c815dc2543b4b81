extension Proportion {
  /// This share pulled toward the share of the whole: (x + w·p) / (n + w).
  ///
  /// A category with few asks says little by itself, so it is treated as if `weight` typical asks
  /// had been added. For a category with no asks at all, the result is the share of the whole.
  ///
  /// - Parameter weight: in asks, at least 0; `ProportionSpread` estimates it.
  package func shrunk(toward whole: Proportion, weight: Double) -> Double {
    weight == .infinity
      ? whole.value
      : (value * independent + weight * whole.value) / (independent + weight)
  }

  /// The chance of at least one more success in the next `trials`, 0 … 1; 0 for no trials.
  package func chanceOfAtLeastOne(inNext trials: Int) -> Double {
    jeffreysBelief.chanceOfAtLeastOne(inNext: trials)
  }
}

extension BetaDistribution {
  /// The chance of at least one success in the next `trials`, each with the same unknown share.
  ///
  /// The beta-binomial prediction 1 − B(a, b + m) / B(a, b), summed trial by trial: only positive
  /// terms, and no logarithm, so every platform agrees.
  func chanceOfAtLeastOne(inNext trials: Int) -> Double {
    precondition(trials >= 0, "trials cannot be negative")
    var noneSoFar = 1.0
    var chance = 0.0
    for trial in 0..<trials {
      let failures = b + Double(trial)
      chance += noneSoFar * a / (a + failures)
      noneSoFar *= failures / (a + failures)
    }
    return min(1, chance)
  }
}
