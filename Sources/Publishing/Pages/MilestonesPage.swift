import Content
import Phrases
import Stats

/// `/milestones/`: what has been reached and what is still to come.
public struct MilestonesPage: Sendable {
  public let head: PageHead
  public let sentence: String
  /// In the order of the days.
  public let reached: [Reached]
  /// The numbers still ahead, each with how much is missing.
  public let ahead: [String]

  /// One milestone.
  public struct Reached: Sendable {
    /// The fragment that opens here; stable, because it names the milestone and not the day.
    public let anchor: String
    public let name: String
    /// Its own page; `nil` for the firsts that have none.
    public let href: String?
    public let day: DayLabel
    /// The entry that reached it; `nil` if it has no page.
    public let entry: NamedLink?
    public let kind: MilestoneKind
  }
}

extension MilestonesPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [PagePlan(.milestones) { $0.theme.html(for: MilestonesPage($0), in: $0.facts) }]
  }

  private init(_ site: Site) {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let target = statistics.goal.target
    head = PageHead(
      .milestones, of: site, title: phrases.milestones,
      description: phrases.milestonesDescription(keeper: site.facts.keeper))
    sentence = phrases.milestonesSentence(noes: statistics.noes, target: target)
    reached = statistics.milestones.map { Reached($0, in: site) }
    ahead = Milestone.numbers(upTo: target).filter { $0 > statistics.noes }.map {
      phrases.ahead(number: $0, missing: $0 - statistics.noes)
    }
  }
}

extension MilestonesPage.Reached {
  init(_ milestone: Milestone, in site: Site) {
    anchor = milestone.anchor
    name = milestone.name(in: site.phrases)
    href = milestone.hasPage ? site.address.href(.milestone(milestone.anchor)) : nil
    day = milestone.label(in: site)
    entry = site.link(to: milestone.entry)
    kind = MilestoneKind(milestone)
  }
}
