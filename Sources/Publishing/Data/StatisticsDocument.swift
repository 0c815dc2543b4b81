import Calendar
package import Content
package import Markup
package import Stats

extension Statistics {
  /// Everything on the page of numbers as a JSON document. `statistics.schema.json` describes every
  /// member. `version` grows when a member changes its meaning or is removed; members may be added
  /// at any time. Shares are from 0 to 1, rounded to four decimals.
  package func document(of edition: Edition) -> JSON {
    .object(dropping: [
      "version": 2,
      "asOf": .string(today.description),
      "goal": .integer(goal.target),
      "noes": .integer(noes),
      "asks": tally.document,
      "waiting": .object(dropping: [
        "total": .integer(tally.pending), "quiet": .integer(quiet),
        "asks": .array(waiting.compactMap { $0.document(of: edition) }),
      ]),
      "nextMilestone": nextMilestoneDocument,
      "yesRate": rates.yes?.document,
      "yesAhead": rates.ahead?.document,
      "yesOverTime": rates.overTime.document,
      "pace": pace?.document,
      "answers": replies.document(waitComparison),
      "ofAHundred": ofAHundred.map { .array($0.rows.map(\.document)) },
      "feelings": feelings.document,
      "sinceBeginning": sinceBeginning?.document,
      "categories": .array(
        categories.map { category in
          category.document(rate: rates.categories.first { $0.slug == category.slug })
        }),
      "categoriesTest": rates.spread?.document,
      "tags": .array(tags.map { $0.document(rate: nil) }),
      "months": .array(months.map(\.document)),
      "weeks": .array(rhythm.weeks.map(\.document)),
      "weekdays": weekdays.document,
      "calendar": .array(
        rhythm.calendar.map { month, counts in
          ["month": .string(month.description), "asks": .integers(counts)]
        }),
      "funnel": funnel.document,
      "milestones": .array(milestones.map { $0.document(of: edition) }),
    ])
  }

  /// The number of waiting asks, and of those that have waited long.
  var waitingDocument: JSON { ["total": .integer(tally.pending), "quiet": .integer(quiet)] }

  /// The next number of noes worth a word; `nil` once the goal is reached.
  var nextMilestoneDocument: JSON? {
    nextMilestone.map { ["number": .integer($0.number), "missing": .integer($0.missing)] }
  }
}

extension JSON {
  /// A number rounded to four decimals, which are the same on every platform.
  static func rounded(_ value: Double) -> JSON { .number((value * 10_000).rounded() / 10_000) }

  /// The p-value of a test: four decimals, or two significant digits if it would round to 0.
  static func chance(_ pValue: Double) -> JSON {
    guard pValue > 1e-300, pValue < 0.001 else { return .rounded(pValue) }
    var scale = 10_000.0
    while pValue * scale < 10 { scale *= 10 }
    return .number((pValue * scale).rounded() / scale)
  }

  /// An array of whole numbers.
  static func integers(_ values: [Int]) -> JSON { .array(values.map { .integer($0) }) }
}

extension Tally {
  /// The number of asks by outcome.
  var document: JSON {
    [
      "sent": .integer(sent), "decided": .integer(decided), "yes": .integer(yes),
      "partial": .integer(partial), "no": .integer(no), "ghosted": .integer(ghosted),
      "withdrawn": .integer(withdrawn), "pending": .integer(pending),
    ]
  }
}

extension Waiting {
  /// A waiting ask; `nil` for one that is only counted, whose day is private.
  fileprivate func document(of edition: Edition) -> JSON? {
    let entry = edition.published[entry]
    guard entry.visibility == .public else { return nil }
    return .object(dropping: [
      "entry": .string(entry.slug), "count": .integer(count), "days": .integer(days),
      "isQuiet": .bool(isQuiet), "answeredLater": answeredLater?.document,
      "replyInThirtyDays": chanceOfReply?.document,
    ])
  }
}

extension ReplyChance {
  fileprivate var document: JSON {
    .object(dropping: [
      "value": .rounded(value), "low": interval.map { .rounded($0.lower) },
      "high": interval.map { .rounded($0.upper) }, "silent": .integer(silent),
      "replies": .integer(replies),
    ])
  }
}

extension Milestone {
  /// A milestone. A first in a category has no name here, because that is a word; an entry that is
  /// only counted gives no day.
  fileprivate func document(of edition: Edition) -> JSON {
    let isPublic = edition.published[entry].visibility == .public
    let (name, number): (String, Int?) =
      switch kind {
      case .noes(let number): ("noes", number)
      case .yeses(let number): ("yeses", number)
      case .lateReply: ("lateReply", nil)
      case .category: ("category", nil)
      }
    return .object(dropping: [
      "kind": .string(name), "number": number.map { .integer($0) },
      "day": isPublic ? .string(day.description) : nil,
    ])
  }
}

extension Breakdown {
  fileprivate func document(rate: Rates.CategoryRate?) -> JSON {
    .object(dropping: [
      "name": .string(name), "slug": .string(slug), "asks": tally.document,
      "yesRate": rate?.proportion.document, "shrunk": rate.map { .rounded($0.shrunk) },
      "difference": rate?.difference?.document,
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
