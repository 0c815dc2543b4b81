/// The normal distribution with mean 0 and standard deviation 1.
package enum StandardNormal {
  /// The z that leaves 2.5% in each tail: every interval of the site is a 95% one.
  package static let z95 = 1.959963984540054

  /// P(|Z| > |z|): the two-sided p-value of a z statistic; 1 at 0.
  ///
  /// Relative error below 1e-12 for z from −30 to 30. Source: 2Φ(−z) = Q(½, z²/2) (DLMF 7.11.2).
  package static func twoSidedTail(_ z: Double) -> Double {
    GammaDistribution(shape: 0.5).upperTail(z * z / 2)
  }
}
