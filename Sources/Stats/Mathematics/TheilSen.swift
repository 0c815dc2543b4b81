/// A straight line through points that a few odd ones cannot tilt: the median of all slopes.
///
/// Exact for up to 1,500 points; if there are more, the line is that of 1,500 points at even steps
/// along x (ties in x by y), including the first and the last. Source: Sen (1968), Journal of the
/// American Statistical Association 63:1379-1389; intercept after Conover; the same definitions as
/// `scipy.stats.theilslopes`.
package struct TheilSen: Sendable, Hashable {
  /// The change in y for each unit of x.
  package let slope: Double
  /// The line's y at x = 0: median(y) − slope · median(x).
  package let intercept: Double
  /// The 95% interval of the slope; nil if ties leave nothing to judge by.
  package let interval: ConfidenceInterval?

  /// The largest number of points for which every pair is used.
  package static let exactLimit = 1500

  /// Fits the line to finite points in any order; nil unless two of them differ in x.
  package init?(points: [(x: Double, y: Double)]) {
    let points = Self.thinned(points.sorted { ($0.x, $0.y) < ($1.x, $1.y) })
    var slopes = Self.slopes(of: points)
    guard let slope = slopes.selectMedian() else { return nil }
    let count = slopes.count
    self.init(slope: slope, points: points, count: count) { slopes.select($0) }
  }
}

extension TheilSen {
  /// Completes a line from its slope.
  /// - Parameter slopeAt: the slope of a rank from 0 in ascending order.
  init?(
    slope: Double, points: [(x: Double, y: Double)], count: Int, slopeAt: (Int) -> Double
  ) {
    guard let medianX = points.map(\.x).median(), let medianY = points.map(\.y).median() else {
      return nil
    }
    self.slope = slope
    intercept = medianY - slope * medianX
    interval = Self.interval(of: count, points: points, slopeAt: slopeAt)
  }
}

extension TheilSen {
  private static func thinned(_ sorted: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard sorted.count > exactLimit else { return sorted }
    return (0..<exactLimit).map { sorted[$0 * (sorted.count - 1) / (exactLimit - 1)] }
  }

  private static func slopes(of points: [(x: Double, y: Double)]) -> [Double] {
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * (points.count - 1) / 2)
    for (index, first) in points.enumerated() {
      for second in points[(index + 1)...] where second.x > first.x {
        slopes.append((second.y - first.y) / (second.x - first.x))
      }
    }
    return slopes
  }

  /// The slopes whose ranks are z·σ/2 to either side of the middle (Sen 1968, equation 2.6).
  private static func interval(
    of slopeCount: Int, points: [(x: Double, y: Double)], slopeAt: (Int) -> Double
  ) -> ConfidenceInterval? {
    let total = tieTerm(points.count)
    let ties = tieTerms(points.map(\.x)) + tieTerms(points.map(\.y).sorted())
    guard total >= ties else { return nil }
    let spread = StandardNormal.z95 * ((total - ties) / 18).squareRoot()
    let count = Double(slopeCount)
    let lowRank = Int(((count - spread) / 2).rounded(.toNearestOrEven)) - 1
    let highRank = Int(((count + spread) / 2).rounded(.toNearestOrEven))
    return ConfidenceInterval(
      lower: slopeAt(max(lowRank, 0)),
      upper: slopeAt(min(highRank, slopeCount - 1)))
  }

  /// k(k − 1)(2k + 5).
  private static func tieTerm(_ k: Int) -> Double {
    Double(k) * Double(k - 1) * Double(2 * k + 5)
  }

  /// The sum of `tieTerm` over the runs of equal values in ascending `sorted`.
  private static func tieTerms(_ sorted: [Double]) -> Double {
    sorted.runLengths().reduce(0) { $0 + tieTerm($1) }
  }
}
