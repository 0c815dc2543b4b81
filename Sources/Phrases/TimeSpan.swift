/// A time to come, from its shortest to its longest, in the unit that people would say it in: days up
/// to three weeks, weeks up to four months, then months and years.
public struct TimeSpan: Hashable, Sendable {
  public let unit: Unit
  /// At least one of the unit.
  public let count: ClosedRange<Int>

  /// A unit of time.
  public enum Unit: Sendable, CaseIterable {
    case day, week, month, year

    /// How many days it has on average.
    var days: Double {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 30.44
      case .year: 365.25
      }
    }
  }

  /// `nil` for what may be a hundred years away.
  /// - Parameter days: the shortest and the longest time.
  public init?(days: ClosedRange<Double>) {
    let unit: Unit
    switch days.upperBound {
    case ...21: unit = .day
    case ...120: unit = .week
    case ...1100: unit = .month
    case ..<36_525: unit = .year
    default: return nil
    }
    self.unit = unit
    let first = max(1, Int((days.lowerBound / unit.days).rounded()))
    count = first...max(first, Int((days.upperBound / unit.days).rounded()))
  }
}
