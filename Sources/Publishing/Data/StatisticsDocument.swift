import Calendar
import Content
package import Markup
package import Stats

extension Statistics {
  /// The numbers as a JSON document, for programs; `statistics.schema.json` says what each member
  /// means. `version` grows when a member changes its meaning or goes away; new members may come at
  /// any time. Shares run from 0 to 1 and are rounded to four decimals.
  package var document: JSON {
    .object(dropping: [
      "version": 1,
      "asOf": .string(today.description),
      "goal": .integer(goal.target),
      "noes": .integer(noes),
      "asks": tally.document,
      "waiting": waitingDocument,
      "nextMilestone": nextMilestoneDocument,
      "yesRate": rates.yes?.document,
      "pace": pace?.document,
      "answers": replies.document,
      "feelings": feelings.document,
      "categories": .array(
        categories.map { $0.document(rate: rates.categories.first(slug: $0.slug)) }),
      "tags": .array(tags.map { $0.document(rate: nil) }),
      "months": .array(months.map(\.document)),
      "weeks": .array(rhythm.weeks.map(\.document)),
      "funnel": funnel.document,
      "milestones": .array(milestones.compactMap(\.document)),
    ])
  }

  /// How many asks wait, and how many of them for long.
  var waitingDocument: JSON {
    [
      "total": .integer(tally.pending),
      "quiet": .integer(waiting.count(where: \.isQuiet)),
    ]
  }

  /// The next number of noes worth a word; `nil` once the goal is reached.
  var nextMilestoneDocument: JSON? {
    nextMilestone.map { ["number": .integer($0.number), "missing": .integer($0.missing)] }
  }
}

extension JSON {
  /// A number rounded to four decimals, which every platform agrees on.
  static func rounded(_ value: Double) -> JSON { .number((value * 10_000).rounded() / 10_000) }
}

extension [Rates.CategoryRate] {
  fileprivate func first(slug: String) -> Rates.CategoryRate? { first { $0.slug == slug } }
}

extension Tally {
  /// The asks by what came of them.
  var document: JSON {
    [
      "sent": .integer(sent), "decided": .integer(decided), "yes": .integer(yes),
      "partial": .integer(partial), "no": .integer(no), "ghosted": .integer(ghosted),
      "withdrawn": .integer(withdrawn), "pending": .integer(pending),
    ]
  }
}

extension Proportion {
  fileprivate var document: JSON {
    [
      "numerator": .integer(numerator), "denominator": .integer(denominator),
      "value": .rounded(value), "low": .rounded(wilson.lower), "high": .rounded(wilson.upper),
    ]
  }
}

extension Pace {
  fileprivate var document: JSON {
    .object(dropping: [
      "days": .integer(days),
      "isBursty": dispersion.map { .bool($0.isBursty) },
      "daysToMilestone": toMilestone?.document,
      "daysToGoal": toGoal?.document,
      "weeksWithAsk": weeksWithAsk.map {
        ["numerator": .integer($0.numerator), "denominator": .integer($0.denominator)]
      },
    ])
  }
}

extension Forecast {
  fileprivate var document: JSON {
    .object(
      dropping: [
        "p5": .rounded(earliest), "p25": .rounded(early), "p50": .rounded(median),
        "p75": .rounded(late), "p95": .rounded(latest),
      ])
  }
}

extension Replies {
  fileprivate var document: JSON {
    .object(dropping: [
      "onTheSpot": .integer(onTheSpot),
      "later": .integer(later),
      "unknown": .integer(unknown),
      "longestDays": longest.map { .integer($0) },
      "medianDays": curve.median.map { .integer($0) },
      "curve": .array(
        curve.steps.map { step in
          let end = ends.steps.last { $0.day <= step.day }
          return .object(dropping: [
            "day": .integer(step.day), "atRisk": .integer(step.atRisk),
            "replies": .integer(step.events), "censored": .integer(step.censored),
            "silent": .rounded(step.survival),
            "low": step.interval.map { .rounded($0.lower) },
            "high": step.interval.map { .rounded($0.upper) },
            "no": .rounded(end?.noIncidence ?? 0), "yes": .rounded(end?.yesIncidence ?? 0),
          ])
        }),
      "ends": .array(
        ends.steps.map { step in
          [
            "day": .integer(step.day), "atRisk": .integer(step.atRisk),
            "noes": .integer(step.noes), "yeses": .integer(step.yeses),
            "censored": .integer(step.censored), "no": .rounded(step.noIncidence),
            "yes": .rounded(step.yesIncidence), "open": .rounded(step.survival),
          ]
        }),
    ])
  }
}

extension Feelings {
  fileprivate var document: JSON {
    .object(dropping: [
      "rated": .integer(pairs.count),
      "meanFear": meanFear.map { .rounded($0) },
      "meanSting": meanSting.map { .rounded($0) },
      "fearTrendPerAsk": fearTrend.map { .rounded($0.slope) },
      "expected": expectations.map {
        [
          "asks": .integer($0.happened.denominator), "mean": .rounded($0.meanChance),
          "noes": .integer($0.happened.numerator), "brier": .rounded($0.value),
        ]
      },
    ])
  }
}

extension Breakdown {
  fileprivate func document(rate: Rates.CategoryRate?) -> JSON {
    .object(dropping: [
      "name": .string(name), "slug": .string(slug), "asks": tally.document,
      "yesRate": rate?.proportion.document, "shrunk": rate.map { .rounded($0.shrunk) },
    ])
  }
}

extension MonthTally {
  fileprivate var document: JSON {
    [
      "month": .string(month.description), "asked": .integer(asked), "noes": .integer(noes),
      "yeses": .integer(yeses),
    ]
  }
}

extension Rhythm.Week {
  fileprivate var document: JSON {
    [
      "monday": .string(monday.description), "asked": .integer(asks), "noes": .integer(noes),
      "yeses": .integer(yeses),
    ]
  }
}

extension Funnel {
  fileprivate var document: JSON {
    [
      "stages": .array(
        nodes.map {
          ["name": .string($0.kind.name), "layer": .integer($0.layer), "asks": .integer($0.count)]
        }),
      "flows": .array(
        links.map {
          ["from": .integer($0.from), "to": .integer($0.to), "asks": .integer($0.count)]
        }),
    ]
  }
}

extension Milestone {
  /// What was reached; only the numbers, for a first in a category is a word.
  fileprivate var document: JSON? {
    switch kind {
    case .noes(let number): ["kind": "noes", "number": .integer(number)]
    case .yeses(let number): ["kind": "yeses", "number": .integer(number)]
    case .lateReply, .category: nil
    }
  }
}
