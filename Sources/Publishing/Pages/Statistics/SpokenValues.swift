package import Phrases
package import Stats

extension SpokenRange {
  /// The range in the words of the page.
  package init(_ range: WordedRange) {
    let unit: Unit =
      switch range.unit {
      case .days: .days
      case .weeks: .weeks
      case .months: .months
      case .halfYears: .halfYears
      case .years: .years
      }
    self.init(unit, from: range.low, to: range.high)
  }
}

extension SpokenChange {
  init(_ difference: ProportionDifference) {
    switch difference.isAbove {
    case true?: self = .rise
    case false?: self = .fall
    case nil: self = difference.value == 0 ? .same : .unclear
    }
  }

  /// Means that are the same with the one decimal that is shown are the same.
  init(_ ratings: SinceBeginning.Ratings) {
    let (then, now) = ((ratings.first * 10).rounded(), (ratings.last * 10).rounded())
    self = then == now ? .same : !ratings.differs ? .unclear : then < now ? .rise : .fall
  }
}
