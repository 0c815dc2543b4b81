import Calendar
import Content
import Markup
import Stats

extension Replies {
  func document(_ comparison: WaitComparison?) -> JSON {
    .object(dropping: [
      "onTheSpot": .integer(onTheSpot),
      "later": .integer(later),
      "closed": .integer(closed),
      "unknown": .integer(unknown),
      "areDaysKnown": .bool(areDaysKnown),
      "longestDays": longest.map { .integer($0) },
      "medianDays": medianDays.map { .integer($0) },
      "medianLow": medianInterval.map { .integer($0.first) },
      "medianHigh": medianInterval?.last.map { .integer($0) },
      "curve": .array(
        curve.steps.map { step in
          .object(dropping: [
            "day": .integer(step.day), "atRisk": .integer(step.atRisk),
            "replies": .integer(step.events), "censored": .integer(step.censored),
            "silent": .rounded(step.survival),
            "low": step.interval.map { .rounded($0.lower) },
            "high": step.interval.map { .rounded($0.upper) },
            "isTold": .bool(curve.isTold(on: step.day)),
          ])
        }),
      "ends": .array(
        ends.steps.map { step in
          [
            "day": .integer(step.day), "atRisk": .integer(step.atRisk),
            "noes": .integer(step.noes), "yeses": .integer(step.yeses),
            "censored": .integer(step.censored), "no": step.no.document,
            "yes": step.yes.document, "waiting": step.waiting.document,
          ]
        }),
      "categories": comparison?.document,
    ])
  }
}

extension CompetingRisks.Share {
  fileprivate var document: JSON {
    .object(dropping: [
      "value": .rounded(value), "low": interval.map { .rounded($0.lower) },
      "high": interval.map { .rounded($0.upper) },
    ])
  }
}

extension OfAHundred.Row {
  var document: JSON {
    [
      "days": .integer(days), "no": no.document, "yes": yes.document,
      "waiting": waiting.document,
    ]
  }
}

extension WaitComparison {
  fileprivate var document: JSON {
    .object(dropping: [
      "first": first.document, "second": second.document,
      "chiSquared": .rounded(test.statistic), "p": .chance(test.pValue),
      "sooner": sooner.map { .string($0.slug) },
    ])
  }
}

extension WaitComparison.Side {
  fileprivate var document: JSON {
    .object(dropping: [
      "slug": .string(slug), "medianDays": median.map { .integer($0) },
      "entries": .integer(entries), "replies": .integer(replies),
    ])
  }
}

extension Feelings {
  var document: JSON {
    let counts = comparisons
    return .object(dropping: [
      "rated": .integer(pairs.count),
      "decided": rated.map { .integer($0.denominator) },
      "meanFear": meanFear.map { .rounded($0) },
      "meanSting": meanSting.map { .rounded($0) },
      "stingLower": .integer(counts.lower),
      "stingHigher": .integer(counts.higher),
      "stingEqual": .integer(counts.equal),
      "differenceP": difference.map { .chance($0.pValue) },
      "isStingLower": isStingLower.map { .bool($0) },
      "fearTrend": fearTrend?.document,
      "expected": expectations.map {
        [
          "entries": .integer($0.happened.denominator), "mean": .rounded($0.meanChance),
          "noes": .integer($0.happened.numerator), "brier": .rounded($0.value),
        ]
      },
      "calibration": .array(
        calibration.map {
          [
            "low": .integer($0.kind.percent.lowerBound),
            "high": .integer($0.kind.percent.upperBound), "mean": .rounded($0.expected),
            "noes": $0.happened.document,
          ]
        }),
      "months": .array(
        months.map { $0.means.document(of: .init("month", .string($0.month.description))) }),
      "period": .string(period.name),
      "stretches": .array(
        stretches.map { $0.means.document(of: .init("from", .string($0.month.description))) }),
      "outcomes": .array(
        outcomes.map { $0.means.document(of: .init("outcome", .string($0.outcome.rawValue))) }),
    ])
  }
}

extension Feelings.Means {
  fileprivate func document(of group: JSON.Member) -> JSON {
    .object([
      group, .init("fear", .rounded(fear)), .init("sting", .rounded(sting)),
      .init("entries", .integer(count)),
    ])
  }
}

extension FearTrend {
  fileprivate var document: JSON {
    .object(dropping: [
      "entries": .integer(count), "perEntry": .number(line.slope),
      "low": line.interval.map { .number($0.lower) },
      "high": line.interval.map { .number($0.upper) },
      "first": .rounded(ends.first), "last": .rounded(ends.last), "isTold": .bool(isTold),
    ])
  }
}

extension SinceBeginning {
  var document: JSON {
    .object(dropping: [
      "entries": .integer(entries),
      "firstUntil": .string(days.firstUntil.description),
      "lastFrom": .string(days.lastFrom.description),
      "yes": yes.map {
        [
          "first": $0.first.document, "last": $0.last.document,
          "difference": $0.difference.document,
        ]
      },
      "fear": fear?.document, "sting": sting?.document,
      "wait": wait.map {
        .object(dropping: [
          "firstMedianDays": $0.first.map { .integer($0) },
          "lastMedianDays": $0.last.map { .integer($0) },
          "firstEntries": .integer($0.counts[0]), "lastEntries": .integer($0.counts[1]),
          "p": $0.test.map { .chance($0.pValue) },
          "isSlower": $0.isSlower.map { .bool($0) },
        ])
      },
    ])
  }
}

extension SinceBeginning.Ratings {
  fileprivate var document: JSON {
    .object(dropping: [
      "first": .rounded(first), "last": .rounded(last), "firstEntries": .integer(counts[0]),
      "lastEntries": .integer(counts[1]), "p": test.map { .chance($0.pValue) },
    ])
  }
}

extension Weekdays {
  var document: JSON {
    .object(dropping: [
      "asks": .integers(asks), "entries": .integers(entries), "busiest": .integers(busiest),
      "p": test.map { .chance($0.pValue) },
    ])
  }
}
