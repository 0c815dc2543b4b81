/// Whether one group waits longer than another, taking into account the waits that have not ended.
///
/// Source: Mantel (1966), Cancer Chemotherapy Reports 50:163-170; the same test as
/// `lifelines.statistics.logrank_test`.
package struct LogRank: SignificanceTest, Hashable {
  /// χ² with one degree of freedom.
  package let statistic: Double
  /// The two-sided p-value.
  package let pValue: Double
  /// The events of the first group minus those expected if both groups were alike; above 0 if its
  /// replies came sooner.
  package let surplus: Double

  /// Compares independent waits; nil if no event says anything about the difference.
  package init?(
    _ first: [SurvivalCurve.Observation], _ second: [SurvivalCurve.Observation]
  ) {
    let sets = RiskSet.all(
      of: first.map { (wait: $0, isFirst: true) } + second.map { (wait: $0, isFirst: false) },
      by: \.wait.days)
    var (surplus, variance) = (0.0, 0.0)
    var firstAtRisk = first.count
    for set in sets {
      let (risk, mine) = (Double(set.atRisk), Double(firstAtRisk))
      let events = Double(set.ended.count(where: \.wait.isEvent))
      surplus +=
        Double(set.ended.count { $0.wait.isEvent && $0.isFirst }) - events * mine / risk
      if set.atRisk > 1 {
        variance += events * mine * (risk - mine) * (risk - events) / (risk * risk * (risk - 1))
      }
      firstAtRisk -= set.ended.count(where: \.isFirst)
    }
    guard variance > 0 else { return nil }
    self.surplus = surplus
    statistic = surplus * surplus / variance
    pValue = GammaDistribution(shape: 0.5).upperTail(statistic / 2)
  }
}
