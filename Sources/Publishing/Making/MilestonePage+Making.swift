import Calendar
import Content
import Markup
import Phrases
import Stats

extension Milestone {
  /// What it is called in addresses: stable, for it names the milestone and not the day.
  var anchor: String {
    switch kind {
    case .noes(let number): "no-\(number)"
    case .yeses(let number): "yes-\(number)"
    case .lateReply: "late-reply"
    case .category(let slug, _): "category-\(slug)"
    }
  }

  /// Whether it has a page of its own: the numbers have, the other firsts have their entries.
  var hasPage: Bool { number != nil }

  /// How many noes or yeses it stands for.
  var number: Int? {
    switch kind {
    case .noes(let number), .yeses(let number): number
    case .lateReply, .category: nil
    }
  }

  /// The class hook of its kind.
  var kindName: String {
    switch kind {
    case .noes: "noes"
    case .yeses: "yeses"
    case .lateReply: "reply"
    case .category: "category"
    }
  }

  /// Those of the same kind before and after it, by their numbers: an order that a back-dated entry
  /// does not change and that tells nothing of the day.
  fileprivate func neighbours(
    in milestones: [Milestone]
  ) -> (previous: Milestone?, next: Milestone?) {
    let own = number ?? 0
    let alike = milestones.filter { $0.hasPage && $0.kindName == kindName }
    return (
      alike.filter { $0.number ?? 0 < own }.max { $0.number ?? 0 < $1.number ?? 0 },
      alike.filter { $0.number ?? 0 > own }.min { $0.number ?? 0 < $1.number ?? 0 }
    )
  }
}

extension Site {
  /// The milestones that have pages.
  var milestonePages: [Milestone] { statistics.milestones.filter(\.hasPage) }

  func name(of milestone: Milestone) -> String {
    switch milestone.kind {
    case .noes(let number): phrases.milestone(noes: number)
    case .yeses(let number): phrases.milestone(yeses: number)
    case .lateReply: phrases.milestone(lateReplyAfter: Milestone.lateReplyDays)
    case .category(_, let name): phrases.milestone(category: name)
    }
  }

  /// The day on which it was reached. The day of an entry that is only counted would tell about it;
  /// its month does not.
  func day(of milestone: Milestone) -> DayLabel {
    routes[milestone.entry] == nil
      ? DayLabel(milestone.day.month, phrases) : label(milestone.day)
  }

  func milestonePage(_ milestone: Milestone) -> MilestonePage {
    let (name, day) = (name(of: milestone), day(of: milestone))
    let (previous, next) = milestone.neighbours(in: statistics.milestones)
    let stand = stand(at: milestone)
    return MilestonePage(
      head: head(
        .milestone(milestone.anchor), title: name,
        description: phrases.milestoneDescription(name, keeper: facts.keeper, day: day.text),
        kind: "article", image: milestoneCardImage(of: milestone),
        structuredData: data(of: milestone, name, day)),
      title: name, kind: milestone.kindName, day: day, sentence: stand.sentence,
      drawing: stand.noes.map { drawing(of: $0, milestone) },
      drawingWords: stand.noes.map { phrases.milestoneDrawing(noes: $0) } ?? "",
      entry: summaries[milestone.entry],
      index: NamedLink(title: phrases.milestones, href: address.href(.milestones)),
      previous: previous.map(link), next: next.map(link))
  }

  private func link(to milestone: Milestone) -> NamedLink {
    NamedLink(title: name(of: milestone), href: address.href(.milestone(milestone.anchor)))
  }

  /// What can be said of the notebook at that point. For an entry that is only counted neither the
  /// goal of its day nor the noes before a yes are told: both would narrow down the day.
  private func stand(at milestone: Milestone) -> (noes: Int?, sentence: HTML) {
    let isTold = routes[milestone.entry] != nil
    switch milestone.kind {
    case .noes(let number):
      let target = edition.journal.settings.goal(on: milestone.day).target
      return (
        number,
        isTold
          ? phrases.milestoneSentence(
            noes: number, target: target, isGoalStill: target == statistics.goal.target)
          : phrases.countedMilestone
      )
    case .yeses:
      guard isTold else { return (nil, phrases.countedMilestone) }
      let noes = noes(before: milestone.entry)
      return (noes, phrases.milestoneSentence(yesAfterNoes: noes))
    case .lateReply, .category: return (nil, "")
    }
  }

  /// The noes that were counted when an entry was answered.
  private func noes(before entry: EntryIndex) -> Int {
    let counts = edition.journal.settings.counts
    return statistics.chronology.byAnswer.prefix { $0 != entry }
      .map { edition.published[$0].ask }
      .reduce(0) { $0 + (counts.contains($1.outcome) ? $1.count : 0) }
  }

  /// The squares up to a number, on whole leaves.
  private func drawing(of noes: Int, _ milestone: Milestone) -> SquareDrawing {
    let filled = statistics.grid.cells.prefix(noes).map { squareMark($0.outcome) }
    let total = max(1, (noes + Leaf.size - 1) / Leaf.size) * Leaf.size
    let isNo = milestone.kindName == "noes"
    return SquareDrawing(
      filled + Array(repeating: .empty, count: total - filled.count), newest: isNo ? noes : nil)
  }

  private func data(of milestone: Milestone, _ name: String, _ day: DayLabel) -> JSON {
    let settings = edition.journal.settings
    let route = Route.milestone(milestone.anchor)
    return .object(dropping: [
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      "headline": .string(name),
      "datePublished": .string(day.machine),
      "url": address.absolute(route).map { .string(percentEncoded($0)) },
      "inLanguage": .string(settings.language),
      "author": ["@type": "Person", "name": .string(settings.keeper)],
      "isPartOf": ["@type": "Blog", "name": .string(settings.title)],
    ])
  }
}
