/// Maps numbers to drawing coordinates.
package struct LinearScale: Hashable, Sendable {
  /// The numbers that are shown.
  package let domain: ClosedRange<Double>
  /// The position of the domain's lower bound.
  package let start: Double
  /// The position of the domain's upper bound; less than `start` for an axis that points upwards.
  package let end: Double

  /// A scale from `start` to `end`; bounds are limited as `tame` limits numbers.
  package init(domain: ClosedRange<Double>, start: Double, end: Double) {
    self.domain = tame(domain.lowerBound)...tame(domain.upperBound)
    (self.start, self.end) = (start, end)
  }

  /// The position of a value. Values outside the domain are at its edge; if the domain is a single
  /// value, that is in the middle.
  package func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }
    let inside = min(max(tame(value), domain.lowerBound), domain.upperBound)
    return start + (inside - domain.lowerBound) / span * (end - start)
  }

  /// The multiples of a 1-2-5 step inside the domain.
  package func ticks(count: Int, least step: Double = 0) -> [Double] {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return [domain.lowerBound] }
    let step = max(Self.step(for: span, count: count), step)
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last else { return [domain.lowerBound] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}

extension LinearScale {
  /// The smallest of …, 0.5, 1, 2, 5, 10, … that divides a span into at most `count` parts.
  package static func step(for span: Double, count: Int) -> Double {
    let rough = max(tame(span), 1e-9) / Double(max(count, 1))
    var power = 1.0
    while power > rough { power /= 10 }
    while power * 10 <= rough { power *= 10 }
    let least = rough * (1 - 1e-9)
    let factors: [Double] = [1, 2, 5]
    let factor = factors.first { power * $0 >= least } ?? 10
    return power * factor
  }

  /// A domain that begins at 0, or lower if there are negative values, ends on ticks and is never
  /// empty. `least` is the smallest step, 1 for counts.
  package static func nice(
    _ values: [Double], count: Int, least: Double = 0
  ) -> ClosedRange<Double> {
    let values = values.filter(\.isFinite).map(tame)
    let lowest = min(values.min() ?? 0, 0)
    let highest = max(values.max() ?? 0, lowest + max(least, 1e-6), 0)
    let step = max(step(for: highest - lowest, count: count), least)
    let lower = (lowest / step).rounded(.down) * step
    let upper = (highest / step - 1e-9).rounded(.up) * step
    return lower...(highest - lowest < 1e-5 ? 1 : upper)
  }
}
