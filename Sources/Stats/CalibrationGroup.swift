/// Expectations of about the same size, and how often they came true.
package struct CalibrationGroup: Sendable, Hashable {
  /// The three groups: unlikely, about even, likely.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// A chance of a no of 0 to 33%.
    case unlikely
    /// 34 to 66%.
    case even
    /// 67 to 100%.
    case likely

    fileprivate init(_ chance: Double) {
      self = chance < 0.335 ? .unlikely : chance < 0.665 ? .even : .likely
    }

    /// The least and the greatest chance in it, in whole percent.
    package var percent: ClosedRange<Int> {
      switch self {
      case .unlikely: 0...33
      case .even: 34...66
      case .likely: 67...100
      }
    }
  }

  package let kind: Kind
  /// The mean of the chances that were given to a no, 0 … 1.
  package let expected: Double
  /// In how many entries it was a no or a closed silence.
  package let happened: Proportion

  /// The groups that have an entry, in order.
  static func all(of expectations: [BrierScore.Expectation]) -> [CalibrationGroup] {
    let groups = Dictionary(grouping: expectations) { Kind($0.chance) }
    return Kind.allCases.compactMap { kind in
      groups[kind].flatMap(BrierScore.init).map {
        CalibrationGroup(kind: kind, expected: $0.meanChance, happened: $0.happened)
      }
    }
  }
}
