/// Whether weekly counts vary more than they would at an even pace.
package struct Dispersion: SignificanceTest, Hashable {
  /// The index of dispersion D = (n − 1) s² / mean, at least 0; about `degreesOfFreedom` at an even
  /// pace.
  package let index: Double
  /// The number of weeks minus one.
  package let degreesOfFreedom: Int
  /// The chance of a D at least this large at an even (Poisson) pace: the upper tail of χ².
  package let pValue: Double

  /// Tests counts of whole weeks; nil for fewer than two weeks or without any event.
  ///
  /// Source: Fisher (1925), the variance test for the Poisson distribution.
  package init?(weeklyCounts: [Int]) {
    precondition(weeklyCounts.allSatisfy { $0 >= 0 }, "a count cannot be negative")
    let total = weeklyCounts.reduce(0, +)
    guard weeklyCounts.count > 1, total > 0 else { return nil }
    let mean = Double(total) / Double(weeklyCounts.count)
    let squares = weeklyCounts.reduce(0.0) { sum, count in
      let deviation = Double(count) - mean
      return sum + deviation * deviation
    }
    index = squares / mean
    degreesOfFreedom = weeklyCounts.count - 1
    pValue = GammaDistribution(shape: Double(degreesOfFreedom) / 2).upperTail(index / 2)
  }

  /// Whether the counts are burstier than chance, so that forecasts must be wider.
  package var isBursty: Bool { isSignificant }
}
