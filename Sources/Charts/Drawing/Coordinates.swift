internal import Markup

/// A number as the charts print it: at most one decimal, no exponent and no locale, so that the
/// same chart gives the same bytes everywhere. NaN becomes 0.
package func coordinate(_ value: Double) -> String {
  let tenths = Int((min(max(tame(value), -99_999), 99_999) * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
}

/// A number on an axis for which the caller has no words: plain digits, at most three decimals.
package func plainNumber(_ value: Double) -> String {
  let thousandths = Int((tame(value) * 1000).rounded())
  let sign = thousandths < 0 ? "-" : ""
  let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
  var decimals = String(String(rest + 1000).dropFirst())
  while decimals.hasSuffix("0") { decimals.removeLast() }
  return decimals.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(decimals)"
}

/// A number that is safe to calculate with: limited to ± a million million, and 0 for NaN.
func tame(_ value: Double) -> Double {
  value.isNaN ? 0 : min(max(value, -1e12), 1e12)
}

extension HTML.StringInterpolation {
  /// A coordinate, as `coordinate(_:)` prints it.
  mutating func appendInterpolation(at value: Double) {
    appendInterpolation(coordinate(value))
  }
}
