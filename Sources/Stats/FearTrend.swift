/// How fear has changed from the first rated entry to the last, by the Theil–Sen line.
package struct FearTrend: Sendable, Hashable {
  package let line: TheilSen
  /// The rated entries, at least `Feelings.fewestForTrend`.
  package let count: Int

  /// `nil` below `Feelings.fewestForTrend` ratings.
  init?(_ fears: [Int]) {
    guard fears.count >= Feelings.fewestForTrend, let line = TheilSen(ratings: fears) else {
      return nil
    }
    self.line = line
    count = fears.count
  }

  /// Whether chance is an unlikely reason: the interval of the slope does not include 0.
  package var isTold: Bool { line.interval.map { !$0.contains(0) } ?? false }

  /// Where the line begins and ends, 0 to 10.
  package var ends: (first: Double, last: Double) {
    func onScale(_ value: Double) -> Double { min(10, max(0, value)) }
    return (onScale(line.intercept), onScale(line.intercept + line.slope * Double(count - 1)))
  }
}
