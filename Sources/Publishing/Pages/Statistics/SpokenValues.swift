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

extension SpokenShare {
  /// Below four in ten people grasp "1 in 6"; above it "7 in 10".
  /// - Parameter share: 0 … 1.
  package init(_ share: Double) {
    switch share {
    case ...0: self = .zero
    case 1...: self = .all
    case ..<0.001: self = .belowOneIn(1000)
    case ..<0.4: self = .oneIn(wholeOdds(share))
    default:
      let tenths = Int((share * 10).rounded())
      self = tenths == 5 ? .half : tenths == 10 ? .nearlyAll : .tenths(tenths)
    }
  }
}

extension SpokenChance {
  /// - Parameter pValue: 0 … 1.
  package init(_ pValue: Double) {
    switch pValue {
    case ..<0.001: self = .belowOneIn(1000)
    case ..<0.15: self = .oneIn(wholeOdds(pValue))
    default:
      let tenths = Int((pValue * 10).rounded())
      self = tenths == 5 ? .half : tenths >= 10 ? .nearlyAlways : .tenths(tenths)
    }
  }
}

/// The n in "1 in n", with two digits if it is large.
private func wholeOdds(_ share: Double) -> Int {
  let number = 1 / share
  return Int(number < 100 ? number.rounded() : (number / 10).rounded() * 10)
}
