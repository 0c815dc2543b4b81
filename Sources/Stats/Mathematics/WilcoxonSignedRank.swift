/// Whether paired differences are to one side of 0 more than chance would explain.
///
/// Zero differences are dropped; ties in size share their average rank. The p-value is exact for up
/// to 50 differences without ties and up to 13 with them, else by the normal approximation with
/// tie and continuity correction: the rule of `scipy.stats.wilcoxon`.
/// Source: Wilcoxon (1945); Conover, Practical Nonparametric Statistics (1999), 5.7.
package struct WilcoxonSignedRank: SignificanceTest, Hashable {
  /// How many differences are not 0, at least 1.
  package let count: Int
  /// The rank sum of the positive or of the negative differences, whichever is smaller.
  package let statistic: Double
  /// The two-sided p-value, above 0 and at most 1.
  package let pValue: Double
  /// Whether `pValue` comes from the exact distribution.
  package let isExact: Bool

  /// Tests the differences, finite numbers in any order; nil when none differs from 0.
  package init?(differences: [Double]) {
    let nonzero = differences.filter { $0 != 0 }
    guard !nonzero.isEmpty else { return nil }
    let ranks = SignedRanks(nonzero)
    count = nonzero.count
    statistic = Double(min(ranks.doubledPositive, ranks.doubledNegative)) / 2
    isExact = nonzero.count <= (ranks.hasTies ? 13 : 50)
    pValue = isExact ? ranks.exactPValue : ranks.approximatePValue
  }
}

/// The ranks of the sizes of nonzero differences, each doubled so that averages stay whole.
private struct SignedRanks {
  var doubledRanks: [Int] = []
  var doubledPositive = 0
  var tieSum = 0.0

  /// Σ (t³ − t) over groups of t equal sizes is `tieSum`.
  init(_ differences: [Double]) {
    let sorted = differences.sorted { abs($0) < abs($1) }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count && abs(sorted[end]) == abs(sorted[start]) { end += 1 }
      let doubledRank = start + 1 + end
      let size = Double(end - start)
      tieSum += size * size * size - size
      for difference in sorted[start..<end] {
        doubledRanks.append(doubledRank)
        if difference > 0 { doubledPositive += doubledRank }
      }
      start = end
    }
  }

  var hasTies: Bool { tieSum > 0 }

  var doubledNegative: Int { doubledRanks.count * (doubledRanks.count + 1) - doubledPositive }

  /// Twice the chance of a rank sum as small, each sign being + or − with even odds.
  var exactPValue: Double {
    let limit = min(doubledPositive, doubledNegative)
    var chances = [Double](repeating: 0, count: limit + 1)
    chances[0] = 1
    for rank in doubledRanks {
      for sum in stride(from: limit, through: 0, by: -1) {
        chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2
      }
    }
    return min(1, 2 * chances.reduce(0, +))
  }

  var approximatePValue: Double {
    let n = Double(doubledRanks.count)
    let deviation = Double(doubledPositive) / 2 - n * (n + 1) / 4
    let variance = (n * (n + 1) * (2 * n + 1) - tieSum / 2) / 24
    let corrected = abs(deviation) - (deviation == 0 ? 0 : 0.5)
    return StandardNormal.twoSidedTail(corrected / variance.squareRoot())
  }
}
