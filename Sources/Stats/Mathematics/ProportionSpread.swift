/// How far apart the shares of several groups are, and whether chance alone explains it.
package struct ProportionSpread: SignificanceTest, Hashable {
  /// Pearson's χ² of the table of successes and failures.
  package let statistic: Double
  /// The number of groups minus one, at least 1.
  package let degreesOfFreedom: Int
  /// The chance of a χ² at least this large if all groups have the same share.
  package let pValue: Double
  /// How many typical members to add to each group, for `shrunk`: large if the groups are alike, +∞
  /// if their shares differ less than chance would explain.
  package let weight: Double

  /// Tests groups of independent members; nil for fewer than two groups with members, or if all or
  /// none of the members are successes.
  ///
  /// The p-value is that of χ² if Cochran's rule allows it (no expected count below 1, four in five
  /// at least 5), and for more than `shuffledAtMost` successes or failures; else it is the share of
  /// 1,999 seeded shuffles with a χ² as large. Source: Pearson (1900); Cochran (1954); the weight
  /// 1/ρ − 1 by the analysis of variance estimator of ρ (Ridout, Demétrio and Firth 1999).
  package init?(_ groups: [(successes: Int, count: Int)], seed: UInt64 = 1000) {
    let groups = groups.filter { $0.count > 0 }
    let total = groups.reduce(0) { $0 + $1.count }
    let successes = groups.reduce(0) { $0 + $1.successes }
    guard groups.count > 1, successes > 0, successes < total else { return nil }
    let share = Double(successes) / Double(total)
    let sizes = groups.map(\.count)
    statistic = Self.statistic(groups.map(\.successes), sizes, share: share)
    degreesOfFreedom = groups.count - 1
    pValue =
      Self.isSmooth(sizes, successes: successes, total: total)
        || min(successes, total - successes) > Self.shuffledAtMost
      ? GammaDistribution(shape: Double(degreesOfFreedom) / 2).upperTail(statistic / 2)
      : Self.shuffled(sizes, successes: successes, statistic: statistic, seed: seed)
    weight = Self.weight(groups, total: total)
  }
}

extension ProportionSpread {
  /// The most members of the rarer kind that are shuffled 1,999 times; with more, that takes too
  /// long.
  private static let shuffledAtMost = 1000

  private static func statistic(_ successes: [Int], _ sizes: [Int], share: Double) -> Double {
    zip(successes, sizes).reduce(0) { sum, group in
      let miss = Double(group.0) - Double(group.1) * share
      return sum + miss * miss / (Double(group.1) * share * (1 - share))
    }
  }

  /// Cochran's rule, in whole numbers: an expected count may be exactly 5.
  private static func isSmooth(_ sizes: [Int], successes: Int, total: Int) -> Bool {
    let expected = sizes.flatMap { [$0 * successes, $0 * (total - successes)] }
    return expected.allSatisfy { $0 >= total }
      && expected.count { $0 >= 5 * total } * 5 >= expected.count * 4
  }

  private static func shuffled(
    _ sizes: [Int], successes: Int, statistic: Double, seed: UInt64
  ) -> Double {
    var generator = SplitMix64(seed: seed)
    var members = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    // The rarer of the two is shuffled; the statistic is the same.
    let dealt = min(successes, members.count - successes)
    let share = Double(dealt) / Double(members.count)
    var asLarge = 1
    for _ in 0..<1999 {
      var counts = [Int](repeating: 0, count: sizes.count)
      for place in 0..<dealt {
        members.swapAt(place, place + generator.index(below: members.count - place))
        counts[members[place]] += 1
      }
      if Self.statistic(counts, sizes, share: share) >= statistic - 1e-9 { asLarge += 1 }
    }
    return Double(asLarge) / 2000
  }

  private static func weight(_ groups: [(successes: Int, count: Int)], total: Int) -> Double {
    let (n, k) = (Double(total), Double(groups.count))
    let share = Double(groups.reduce(0) { $0 + $1.successes }) / n
    var (between, within, squares) = (0.0, 0.0, 0.0)
    for group in groups {
      let size = Double(group.count)
      let own = Double(group.successes) / size
      between += size * (own - share) * (own - share)
      within += size * own * (1 - own)
      squares += size * size
    }
    guard n > k else { return .infinity }
    let (meanBetween, meanWithin) = (between / (k - 1), within / (n - k))
    guard meanBetween > meanWithin else { return .infinity }
    let size = (n - squares / n) / (k - 1)
    return size * meanWithin / (meanBetween - meanWithin)
  }
}
