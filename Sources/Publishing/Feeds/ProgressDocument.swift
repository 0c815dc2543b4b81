import Calendar
import Content
import Markup
import Phrases
import Resources
import Stats

/// `progress.json`: the journal's numbers for other people's pages.
struct ProgressDocument {
  /// The number of newest answers in the document.
  private static let latestCount = 10

  private let site: Site
  private var statistics: Statistics { site.statistics }

  init(_ site: Site) { self.site = site }

  static func plans(_ outline: SiteOutline) -> [FilePlan] {
    [
      FilePlan(.progress) { ProgressDocument($0).json.indentedBytes },
      FilePlan(.progressSchema) { _ in Resource.progressSchema },
      FilePlan(.noesShield) { Shield.noes(of: $0).json.indentedBytes },
      FilePlan(.yesesShield) { Shield.yeses(of: $0).json.indentedBytes },
    ]
  }

  /// `progress.schema.json` describes every member. `version` grows when a member changes its
  /// meaning or is removed; members may be added at any time. Addresses are absolute, or begin at
  /// the server's root if the public address is not known.
  var json: JSON {
    let settings = site.edition.journal.settings
    return .object(dropping: [
      "version": 1,
      "keeper": .string(settings.keeper),
      "title": .string(settings.title),
      "url": site.address.url == nil ? nil : .string(told(.home)),
      "asOf": .string(site.edition.today.description),
      "goal": [
        "target": .integer(statistics.goal.target),
        "history": .array(goalsSoFar.map(\.document)),
      ],
      "noes": .integer(statistics.noes),
      "asks": statistics.tally.document,
      "cells": .string(cellRuns),
      "waiting": statistics.waitingDocument,
      "nextMilestone": statistics.nextMilestoneDocument,
      "latest": .array(latestDocuments),
      "look": [
        "cover": .string(Self.hex(.cover, site)), "square": .string(Self.hex(.no, site)),
      ],
      "startedBy": settings.startedBy.map { .string($0) },
      "links": .object(dropping: [
        "home": .string(told(.home)),
        "log": .string(told(.log)),
        "milestones": .string(told(.milestones)),
        "statistics": .string(told(.statistics)),
        "schema": .string(told(.progressSchema)),
        "feeds": .array(site.feeds.flatMap { $0.links(in: site) }.map(document)),
      ]),
    ])
  }

  /// A colour of the look as `#rrggbb`.
  private static func hex(_ ink: Ink, _ site: Site) -> String {
    let colour = site.theme.look.colour(ink)
    return CSSColour(colour)?.hex ?? colour
  }

  /// The goals up to today, the oldest first.
  private var goalsSoFar: [Goal] {
    site.edition.journal.settings.goals.filter { $0.since.map { $0 <= site.edition.today } ?? true }
  }

  /// The squares from first to last as runs of equal ones, each a letter and a count: `n12g1` is
  /// twelve noes and a silence.
  private var cellRuns: String {
    let letters = statistics.grid.cells.map { SquareMark($0.outcome).letter }
    var runs: [(letter: String, count: Int)] = []
    for letter in letters {
      if runs.last?.letter == letter {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((letter, 1))
      }
    }
    return runs.map { "\($0.letter)\($0.count)" }.joined()
  }

  private var latestDocuments: [JSON] {
    site.closedInPublic.prefix(Self.latestCount).compactMap { index in
      let entry = site.edition.published[index]
      guard let route = site.routes[index] else { return nil }
      return .object(dropping: [
        "title": .string(entry.title),
        "url": .string(told(route)),
        "outcome": .string(entry.ask.outcome.rawValue),
        "label": entry.label.map { .string($0) },
        "day": .string((entry.ask.answered ?? entry.ask.asked).description),
      ])
    }
  }

  private func document(_ feed: FeedLink) -> JSON {
    let href = PublicAddress(site.address)?.whole(feed.href) ?? percentEncoded(feed.href)
    return ["title": .string(feed.title), "type": .string(feed.type), "url": .string(href)]
  }

  private func told(_ route: Route) -> String {
    PublicAddress(site.address)?.whole(route) ?? percentEncoded(site.address.href(route))
  }
}

extension Goal {
  fileprivate var document: JSON {
    .object(dropping: [
      "since": since.map { .string($0.description) },
      "target": .integer(target),
      "because": reason.map { .string($0) },
    ])
  }
}

extension SquareMark {
  /// The letter of a filled square in `progress.json`.
  fileprivate var letter: String {
    switch self {
    case .no: "n"
    case .ghosted: "g"
    case .other, .waiting, .quiet, .empty, .star, .milestone: "o"
    }
  }
}
