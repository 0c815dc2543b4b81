import Content
public import Markup
import Phrases
import Stats

/// `/milestones/ANCHOR/`: one number of noes or yeses that was reached.
public struct MilestonePage: Sendable {
  public let head: PageHead
  /// "The fiftieth no".
  public let title: String
  public let kind: MilestoneKind
  public let day: DayLabel
  public let sentence: HTML
  /// The squares as they were then; `nil` if they would give away the day of an entry that is only
  /// counted.
  public let drawing: SquareDrawing?
  /// What the drawing shows.
  public let drawingWords: String
  /// The words about the stars among the squares; `nil` if there are none.
  public let starSentence: String?
  /// The days on which the rows of the first leaf became full, each `nil` if it is not shown; empty
  /// if there are no rows to show.
  public let rowDays: [String?]
  /// What it took, in numbers.
  public let took: [Figure]
  /// Whether a whole leaf became full.
  public let isFeast: Bool
  /// The entry that reached it; `nil` if it has no page.
  public let entry: EntrySummary?
  /// Fear and sting of that entry.
  public let feelings: [EntryPage.Feeling]
  /// The first words of its story; empty if none was written.
  public let lead: String
  /// The milestone ahead, if the one after this has not been reached; else `nil`.
  public let ahead: HTML?
  /// How to pass it on; `nil` if the journal does not know its own address.
  public let share: ShareBlock?
  /// The list of all milestones.
  public let index: NamedLink
  /// The milestone of the same kind before this one, and the one after.
  public let previous: NamedLink?
  public let next: NamedLink?

  /// One of the numbers of what it took.
  public struct Figure: Sendable {
    public let kind: Kind
    public let number: String
    public let caption: String

    /// The raw values are class hooks of the theme contract.
    public enum Kind: String, Sendable, CaseIterable {
      case noes, yeses, weeks, fear
    }
  }
}

extension MilestonePage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    outline.statistics.milestones.filter(\.hasPage).map { milestone in
      let isTold = outline.routes[milestone.entry] != nil
      return PagePlan(
        .milestone(milestone.anchor), listing: .listed(changed: isTold ? milestone.day : nil)
      ) { $0.theme.html(for: MilestonePage($0, milestone), in: $0.facts) }
    }
  }

  /// The milestones ahead will have pages.
  static func reserved(_ outline: SiteOutline) -> [Route] {
    Milestone.numbers(upTo: outline.statistics.goal.target).map { .milestone("no-\($0)") }
  }

  private init(_ site: Site, _ milestone: Milestone) {
    let phrases = site.phrases
    let (name, day) = (milestone.name(in: phrases), milestone.label(in: site))
    let neighbours = milestone.neighbours(in: site.statistics.milestones)
    let stand = Self.stand(at: milestone, in: site)
    head = PageHead(
      .milestone(milestone.anchor), of: site, title: name,
      description: phrases.milestoneDescription(name, keeper: site.facts.keeper, day: day.text),
      kind: "article", image: PageImage(of: milestone, on: site),
      structuredData: Self.data(of: milestone, name, day, on: site))
    title = name
    kind = MilestoneKind(milestone)
    self.day = day
    sentence = stand.sentence
    let way = WayToMilestone(milestone, noes: stand.noes, in: site)
    drawing = stand.noes.map { Self.drawing(of: $0, milestone, stars: way.stars, in: site) }
    starSentence = way.stars.isEmpty ? nil : phrases.starsBetween(way.stars.count)
    rowDays = way.rowDays
    took = way.figures
    isFeast = milestone.number.map { $0 >= 100 } ?? false
    drawingWords = stand.noes.map { phrases.milestoneDrawing(noes: $0) } ?? ""
    entry = site.summaries[milestone.entry]
    feelings =
      entry == nil ? [] : EntryPage.feelings(site.edition.published[milestone.entry].ask, phrases)
    lead = entry == nil ? "" : site.lead(milestone.entry)
    share = Self.share(milestone, in: site)
    index = NamedLink(title: phrases.milestones, href: site.address.href(.milestones))
    previous = neighbours.previous.map { Self.link(to: $0, in: site) }
    next = neighbours.next.map { Self.link(to: $0, in: site) }
    let goal = Milestone.numbers(upTo: site.statistics.goal.target)
    ahead =
      next == nil
      ? goal.first { $0 > site.statistics.noes }.map {
        phrases.nextAhead(
          number: $0, missing: $0 - site.statistics.noes, follow: site.address.href(.follow),
          start: FollowPanel(site).start.href)
      } : nil
  }

  private static func link(to milestone: Milestone, in site: Site) -> NamedLink {
    NamedLink(
      title: milestone.name(in: site.phrases),
      href: site.address.href(.milestone(milestone.anchor)))
  }

  /// What can be said about the notebook at that point. For an entry that is only counted, neither
  /// the goal on its day nor the noes before a yes are shown, because both would narrow down the
  /// day.
  private static func stand(
    at milestone: Milestone, in site: Site
  ) -> (noes: Int?, sentence: HTML) {
    let phrases = site.phrases
    let isTold = site.routes[milestone.entry] != nil
    switch milestone.kind {
    case .noes(let number):
      let target = site.edition.journal.settings.goal(on: milestone.day).target
      return (
        number,
        isTold
          ? phrases.milestoneSentence(
            noes: number, target: target,
            isGoalStill: target == site.statistics.goal.target)
          : phrases.countedMilestone
      )
    case .yeses:
      guard isTold else { return (nil, phrases.countedMilestone) }
      let noes = noes(before: milestone.entry, in: site)
      return (noes, phrases.milestoneSentence(yesAfterNoes: noes))
    case .lateReply, .category: return (nil, "")
    }
  }

  /// How to pass it on. The goal on the day and the yeses on the way are left out if they would
  /// narrow down the day of an entry that is only counted.
  private static func share(_ milestone: Milestone, in site: Site) -> ShareBlock? {
    let before = site.statistics.chronology.byAnswer.prefix { $0 != milestone.entry }
      .filter { site.edition.published[$0].ask.outcome == .yes }
    let isTold = site.routes[milestone.entry] != nil
    return ShareBlock(
      milestone,
      target: isTold ? site.edition.journal.settings.goal(on: milestone.day).target : nil,
      yeses: isTold && before.allSatisfy { site.routes[$0] != nil }
        ? before.reduce(0) { $0 + site.edition.published[$1].ask.count } : nil, on: site)
  }

  /// The noes that were counted when an entry was answered.
  private static func noes(before entry: EntryIndex, in site: Site) -> Int {
    let counts = site.edition.journal.settings.counts
    return site.statistics.chronology.byAnswer.prefix { $0 != entry }
      .map { site.edition.published[$0].ask }
      .reduce(0) { $0 + (counts.contains($1.outcome) ? $1.count : 0) }
  }

  /// The squares up to a number, on whole leaves.
  private static func drawing(
    of noes: Int, _ milestone: Milestone, stars: [Int], in site: Site
  ) -> SquareDrawing {
    let filled = site.statistics.grid.cells.prefix(noes).map { SquareMark($0.outcome) }
    let total = max(1, (noes + Leaf.size - 1) / Leaf.size) * Leaf.size
    return SquareDrawing(
      filled + Array(repeating: .empty, count: total - filled.count),
      newest: MilestoneKind(milestone) == .noes ? noes : nil, stars: stars)
  }

  private static func data(
    of milestone: Milestone, _ name: String, _ day: DayLabel, on site: Site
  ) -> JSON {
    let settings = site.edition.journal.settings
    let route = Route.milestone(milestone.anchor)
    return .object(dropping: [
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      "headline": .string(name),
      "datePublished": .string(day.machine),
      "url": site.address.absolute(route).map { .string(percentEncoded($0)) },
      "inLanguage": .string(settings.language),
      "author": ["@type": "Person", "name": .string(settings.keeper)],
      "isPartOf": ["@type": "Blog", "name": .string(settings.title)],
    ])
  }
}

extension Milestone {
  /// The milestones of the same kind before and after it, by their numbers: a back-dated entry does
  /// not change this order, and it says nothing about the day.
  fileprivate func neighbours(
    in milestones: [Milestone]
  ) -> (previous: Milestone?, next: Milestone?) {
    let own = number ?? 0
    let alike = milestones.filter {
      $0.hasPage && MilestoneKind($0) == MilestoneKind(self)
    }
    return (
      alike.filter { $0.number ?? 0 < own }.max { $0.number ?? 0 < $1.number ?? 0 },
      alike.filter { $0.number ?? 0 > own }.min { $0.number ?? 0 < $1.number ?? 0 }
    )
  }
}
