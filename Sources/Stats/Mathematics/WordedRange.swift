/// A range of days in the units and whole numbers that people use: rounded outward, so that the
/// words hold at least as often as the exact range.
package struct WordedRange: Sendable, Hashable {
  /// What is counted.
  package enum Unit: Sendable, CaseIterable {
    case days, weeks, months, halfYears, years

    /// The number of days in one unit.
    package var days: Double {
      switch self {
      case .days: 1
      case .weeks: 7
      case .months: 30.436875
      case .halfYears: 182.62125
      case .years: 365.2425
      }
    }

    /// The unit for a range that ends after some days, so that no number is above 36 or so.
    init(upTo days: Double) {
      switch days {
      case ...21: self = .days
      case ...182: self = .weeks
      case ...1100: self = .months
      case ...3653: self = .halfYears
      default: self = .years
      }
    }
  }

  package let unit: Unit
  /// The lower end in units; nil if the range begins in the first unit, or so far below its end
  /// that only the end is worth saying.
  package let low: Int?
  /// The upper end in units, at least 1; nil if there is no end in sight, or only one so far away and
  /// so far above the beginning that only the beginning is worth saying.
  package let high: Int?

  /// An end beyond twenty years (in days) says nothing if the beginning is less than a twentieth of
  /// it.
  private static let farthestEnd = 7305.0

  /// Makes words for the days from `low` to `high`, 0 ≤ low ≤ high.
  package init(from low: Double, to high: Double) {
    let isOneSided = low * 20 < high
    let isOpen = high >= Forecast.horizon || (isOneSided && high > Self.farthestEnd)
    unit = Unit(upTo: isOpen ? low : high)
    let first = Int((low / unit.days).rounded(.down))
    self.low = first == 0 || (!isOpen && isOneSided) ? nil : first
    self.high = isOpen ? nil : max(1, Int((high / unit.days).rounded(.up)))
  }

  /// The first and the last day that the words allow; nil for no limit.
  package var days: (first: Double, last: Double?) {
    (Double(low ?? 0) * unit.days, high.map { Double($0) * unit.days })
  }

  /// Whether this many days are within the words.
  package func contains(days count: Double) -> Bool {
    count >= days.first && days.last.map { count <= $0 } ?? true
  }
}
