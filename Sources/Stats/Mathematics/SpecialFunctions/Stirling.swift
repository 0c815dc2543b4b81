/// What Stirling's formula leaves over, and the deviance that goes with it.
///
/// Written with these two, xᵃ(1−x)ᵇ/B(a,b) and xᵃe⁻ˣ/Γ(a) keep their digits when a and b are
/// large; differences of `logGamma` would lose one digit for each power of ten.
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
enum Stirling {
  /// From here on the asymptotic series reaches full precision.
  static let threshold = 10.0
  /// ½ ln 2π.
  static let halfLogTwoPi = 0.9189385332046728
  /// 1 / 2π.
  static let inverseTwoPi = 0.15915494309189535

  /// δ(x) = ln Γ(x) − (x − ½) ln x + x − ½ ln 2π, for x > 0 (DLMF 5.11.1).
  ///
  /// Absolute error below 1e-17 from `threshold` on, below 2e-15 under it.
  static func error(_ x: Double) -> Double {
    guard x >= threshold else { return logGamma(x) - ((x - 0.5) * ln(x) - x + halfLogTwoPi) }
    let square = x * x
    var sum = 0.0
    for coefficient in series.reversed() { sum = sum / square + coefficient }
    return sum / x
  }

  /// The deviance k ln(k/m) + m − k ≥ 0 for k, m > 0, without cancellation where k is near m.
  static func deviance(_ k: Double, _ m: Double) -> Double {
    let difference = k - m
    guard abs(difference) < 0.1 * (k + m) else { return k * ln(k / m) - difference }
    let ratio = difference / (k + m)
    let square = ratio * ratio
    var sum = difference * ratio
    var power = 2 * k * ratio
    var divisor = 3.0
    while true {
      power *= square
      let next = sum + power / divisor
      if next == sum { return sum }
      sum = next
      divisor += 2
    }
  }

  /// The coefficients B₂ₖ / 2k(2k−1) of x⁻¹, x⁻³, …
  private static let series: [Double] = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    -3617.0 / 122_400,
  ]
}
