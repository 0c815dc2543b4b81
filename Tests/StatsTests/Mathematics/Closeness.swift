import Stats

/// Whether `value` is there and no farther than `tolerance` from `expected`.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance
}

/// Whether both bounds are there and no farther than `tolerance` from the expected ones.
func isClose(
  _ interval: ConfidenceInterval?, _ lower: Double, _ upper: Double, within tolerance: Double
) -> Bool {
  isClose(interval?.lower, lower, within: tolerance)
    && isClose(interval?.upper, upper, within: tolerance)
}

/// Half a unit of the fourth decimal: what four printed decimals promise.
let fourDecimals = 0.5e-4 + 1e-12

/// Half a unit of the sixth decimal.
let sixDecimals = 0.5e-6 + 1e-12

extension SplitMix64 {
  /// A number from 0 up to but not including 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from `low` to `high`, even between them.
  mutating func number(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// A whole number from `low` to `high`, both included.
  mutating func whole(_ low: Int, _ high: Int) -> Int { low + index(below: high - low + 1) }
}
