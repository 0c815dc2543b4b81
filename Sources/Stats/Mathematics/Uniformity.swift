/// Whether counts are spread as evenly as chance would spread them.
package struct Uniformity: SignificanceTest, Hashable {
  /// Pearson's χ².
  package let statistic: Double
  /// The number of places minus one.
  package let degreesOfFreedom: Int
  /// The chance of a χ² at least this large if every place is as likely as its chance says.
  package let pValue: Double

  /// Tests counts against what chance would give each place; nil for fewer than two places that
  /// have a chance, or without any count.
  ///
  /// - Parameter chances: in any unit, such as the days of each kind; a place with none has no
  ///   count either.
  package init?(_ counts: [Int], chances: [Int]) {
    let places = zip(counts, chances).filter { $0.1 > 0 }
    let total = Double(places.reduce(0) { $0 + $1.0 })
    let chance = Double(places.reduce(0) { $0 + $1.1 })
    guard places.count > 1, total > 0 else { return nil }
    statistic = places.reduce(0) { sum, place in
      let expected = total * Double(place.1) / chance
      return sum + (Double(place.0) - expected) * (Double(place.0) - expected) / expected
    }
    degreesOfFreedom = places.count - 1
    pValue = GammaDistribution(shape: Double(degreesOfFreedom) / 2).upperTail(statistic / 2)
  }
}
