import Calendar
import Content
import Markup
import Stats

extension Proportion {
  var document: JSON {
    [
      "numerator": .integer(numerator), "denominator": .integer(denominator),
      "independent": .rounded(independent), "value": .rounded(value),
      "low": .rounded(wilson.lower), "high": .rounded(wilson.upper), "isTold": .bool(isTold),
    ]
  }
}

extension ProportionDifference {
  var document: JSON {
    [
      "value": .rounded(value), "low": .rounded(interval.lower), "high": .rounded(interval.upper),
    ]
  }
}

extension ProportionSpread {
  var document: JSON {
    .object(dropping: [
      "chiSquared": .rounded(statistic), "degreesOfFreedom": .integer(degreesOfFreedom),
      "p": .chance(pValue), "weight": weight.isFinite ? .rounded(weight) : nil,
    ])
  }
}

extension YesAhead {
  var document: JSON {
    ["asks": .integer(Self.asks), "days": .integer(days), "chance": .rounded(chance)]
  }
}

extension RateOverTime {
  var document: JSON {
    .object(dropping: [
      "period": .string(period.name),
      "stretches": .array(
        rows.map {
          ["from": .string($0.month.description), "yesRate": $0.proportion.document]
        }),
      "test": spread?.document,
    ])
  }
}

extension RateOverTime.Period {
  /// The period in data.
  var name: String {
    switch self {
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    }
  }
}

extension Pace {
  var document: JSON {
    .object(dropping: [
      "days": .integer(days), "noes": .integer(noes), "asks": .integer(asks),
      "isBursty": dispersion.map { .bool($0.isBursty) },
      "burstyP": dispersion.map { .chance($0.pValue) },
      "hasPauses": .bool(hasPauses),
      "isPaused": .bool(isPausedForNow),
      "daysToMilestone": toMilestone?.document,
      "daysToGoal": toGoal?.document,
      "weeksWithAsk": weeksWithAsk.map {
        ["numerator": .integer($0.numerator), "denominator": .integer($0.denominator)]
      },
      "past": .array(past.trials.map(\.document)),
    ])
  }
}

extension Forecast {
  fileprivate var document: JSON {
    [
      "p5": .rounded(earliest), "p25": .rounded(early), "p50": .rounded(median),
      "p75": .rounded(late), "p95": .rounded(latest), "said": range.document,
    ]
  }
}

extension WordedRange {
  fileprivate var document: JSON {
    let name =
      switch unit {
      case .days: "days"
      case .weeks: "weeks"
      case .months: "months"
      case .halfYears: "halfYears"
      case .years: "years"
      }
    return .object(dropping: [
      "unit": .string(name), "low": low.map { .integer($0) }, "high": high.map { .integer($0) },
    ])
  }
}

extension PastForecasts.Trial {
  fileprivate var document: JSON {
    [
      "noes": .integer(milestone), "said": range.document, "took": .integer(took),
      "held": .bool(held),
    ]
  }
}
