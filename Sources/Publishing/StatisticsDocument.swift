import Content
package import Markup
package import Stats

extension Statistics {
  /// The numbers as a JSON document, for programs. `version` grows when a member changes its
  /// meaning or goes away; new members may come at any time.
  package var document: JSON {
    .object(dropping: [
      "version": 1,
      "asOf": .string(today.description),
      "goal": .integer(goal.target),
      "noes": .integer(noes),
      "asks": tally.document,
      "waiting": [
        "total": .integer(tally.pending),
        "quiet": .integer(waiting.count(where: \.isQuiet)),
      ],
      "nextMilestone": nextMilestone.map {
        ["number": .integer($0.number), "missing": .integer($0.missing)]
      },
      "answers": .object(dropping: [
        "onTheSpot": .integer(replies.onTheSpot),
        "later": .integer(replies.later),
        "unknown": .integer(replies.unknown),
        "longestDays": replies.longest.map { .integer($0) },
      ]),
      "categories": .array(categories.map(\.document)),
      "tags": .array(tags.map(\.document)),
      "months": .array(
        months.map {
          [
            "month": .string($0.month.description), "asked": .integer($0.asked),
            "noes": .integer($0.noes), "yeses": .integer($0.yeses),
          ]
        }),
    ])
  }
}

extension Tally {
  fileprivate var document: JSON {
    [
      "sent": .integer(sent), "decided": .integer(decided), "yes": .integer(yes),
      "partial": .integer(partial), "no": .integer(no), "ghosted": .integer(ghosted),
      "withdrawn": .integer(withdrawn), "pending": .integer(pending),
    ]
  }
}

extension Breakdown {
  fileprivate var document: JSON {
    ["name": .string(name), "slug": .string(slug), "asks": tally.document]
  }
}
