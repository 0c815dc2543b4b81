/// How close expectations came to what happened: the mean of (expected − happened)².
///
/// 0 is perfect foresight, .25 is what "fifty-fifty" every time earns, 1 is always certain and
/// always wrong. Source: Brier (1950), Monthly Weather Review 78:1-3.
package struct BrierScore: Sendable, Hashable {
  /// One expectation and what came of it.
  package struct Expectation: Sendable, Hashable {
    /// The chance given to the event beforehand, 0 … 1.
    package let chance: Double
    /// Whether the event happened.
    package let happened: Bool

    /// Makes an expectation with a `chance` from 0 to 1.
    package init(chance: Double, happened: Bool) {
      precondition(chance >= 0 && chance <= 1, "a chance lies between 0 and 1")
      self.chance = chance
      self.happened = happened
    }
  }

  /// The score, 0 … 1.
  package let value: Double
  /// The mean of the chances given, 0 … 1: "you expected 80%".
  package let meanChance: Double
  /// In how many of the expectations the event happened: "58% were".
  package let happened: Proportion

  /// Scores the expectations; nil when there are none.
  package init?(_ expectations: [Expectation]) {
    let count = expectations.count
    let times = expectations.count(where: \.happened)
    guard let happened = Proportion(times, of: count) else { return nil }
    self.happened = happened
    meanChance = expectations.reduce(0) { $0 + $1.chance } / Double(count)
    value =
      expectations.reduce(0) { sum, expectation in
        let miss = expectation.chance - (expectation.happened ? 1 : 0)
        return sum + miss * miss
      } / Double(count)
  }
}
