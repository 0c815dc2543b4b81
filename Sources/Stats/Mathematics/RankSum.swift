/// Whether ratings of one group tend to be higher than those of another.
///
/// The normal approximation with tie and continuity correction, the rule of
/// `scipy.stats.mannwhitneyu(method="asymptotic")`. Source: Mann and Whitney (1947).
package struct RankSum: SignificanceTest, Hashable {
  /// How often a rating of the first group is above one of the second, ties as a half.
  package let statistic: Double
  /// The two-sided p-value.
  package let pValue: Double

  /// Compares independent finite ratings; nil if a group is empty or all ratings are equal.
  package init?(_ first: [Double], _ second: [Double]) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let sorted = (first.map { (value: $0, isFirst: true) } + second.map { ($0, false) })
      .sorted { $0.value < $1.value }
    var (start, rankSum, ties) = (0, 0.0, 0.0)
    for size in sorted.map(\.value).runLengths() {
      let rank = Double(2 * start + size + 1) / 2
      rankSum += rank * Double(sorted[start..<start + size].count(where: \.isFirst))
      ties += Double(size) * (Double(size) * Double(size) - 1)
      start += size
    }
    let (mine, theirs) = (Double(first.count), Double(second.count))
    let all = mine + theirs
    let variance = mine * theirs / 12 * (all + 1 - ties / (all * max(1, all - 1)))
    guard variance > 0 else { return nil }
    statistic = rankSum - mine * (mine + 1) / 2
    let miss = max(0, abs(statistic - mine * theirs / 2) - 0.5)
    pValue = StandardNormal.twoSidedTail(miss / variance.squareRoot())
  }
}
