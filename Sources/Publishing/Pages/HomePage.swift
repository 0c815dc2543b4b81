import Content
public import Markup
public import Phrases
import Stats

/// `/`: the cover, the three numbers, the grid, the newest answers, and what comes next.
public struct HomePage: Sendable {
  public let head: PageHead
  /// What is below the cover, in the order of the look.
  public let regions: [HomeRegion]
  /// Whether the figures are on the cover, as they are if the look puts them first.
  public let hasFiguresOnCover: Bool
  public let title: String
  public let description: String?
  /// The introduction; empty if none was written.
  public let introduction: HTML
  /// Noes, yeses, waiting.
  public let figures: [Figure]
  /// The milestone of the goal once it has been passed; else `nil`.
  public let seal: NamedLink?
  /// The newest answer, if it has a place of its own; `nil` for a journal without answers.
  public let newest: NewestAnswer?
  public let grid: SquareGrid
  /// What the sheet of a square says.
  public let sheet: SquareSheet
  /// How the grid is read.
  public let legend: [LegendItem]
  /// The newest answers first, without the one that has a place of its own; empty for a journal
  /// without answers.
  public let latest: [EntrySummary]
  /// The heading above them.
  public let latestHeading: String
  /// The keeper's notebook as it is drawn beside the introduction.
  public let notebook: DrawnNotebook
  /// What comes next, each a sentence or two.
  public let outlook: [HTML]
  /// How to follow.
  public let follow: FollowPanel
  /// What readers wrote back about no entry in particular, newest first; empty if nobody has.
  public let cheers: [CheerNote]
  /// The page with all cheers, if there are more; else `nil`.
  public let allCheers: NamedLink?
  /// The name under which a browser remembers the newest square that it has shown. It includes the
  /// site's path, because two sites may share one server.
  public let visitKey: String
  /// Changes of the goal and pauses, as news.
  public let news: [HTML]
  /// What to say to a keeper who has not asked for anything yet; empty once there is an entry.
  public let beginning: [HTML]
  /// How to pass the journal on; `nil` if it does not know its own address.
  public let share: ShareBlock?
  /// The page with every entry.
  public let logHref: String
  /// The page with every number.
  public let statisticsHref: String

  /// One of the large numbers.
  public struct Figure: Sendable {
    public let kind: Kind
    public let number: String
    public let caption: HTML

    /// What is counted. The raw values are class hooks of the theme contract.
    public enum Kind: String, Sendable, CaseIterable {
      case noes, yeses, waiting
    }
  }

  /// One kind of square and its words.
  public struct LegendItem: Sendable {
    public let mark: SquareMark
    public let words: String
  }
}

extension HomePage {
  /// What is written on the label of the keeper's notebook.
  public struct DrawnNotebook: Sendable {
    public let keeper: String
    /// The goal, and the previous one if it has changed.
    public let goal: String
    public let formerGoal: String?
    public let caption: String
  }
}

extension HomePage: Page {
  /// How many of the newest answers the page shows.
  private static let latestCount = 8
  /// How many of the newest cheers the page shows.
  private static let cheerCount = 3

  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [PagePlan(.home) { $0.theme.html(for: HomePage($0), in: $0.facts) }]
  }

  init(_ site: Site) {
    let (statistics, cheers, address) = (site.statistics, site.cheers, site.address)
    let (settings, phrases) = (site.edition.journal.settings, site.phrases)
    head = PageHead(
      .home, of: site, title: settings.title,
      description: settings.description ?? phrases.logDescription(keeper: settings.keeper),
      structuredData: Self.data(site))
    let order = site.theme.look.homeRegions
    hasFiguresOnCover = order.first == .figures
    regions = hasFiguresOnCover ? Array(order.dropFirst()) : order
    title = settings.title
    description = settings.description
    introduction = site.introduction.html
    let formerGoal = Self.formerGoal(site)
    figures = Self.figures(site, formerGoal: formerGoal)
    seal = Self.seal(site)
    grid = SquareGrid(site)
    sheet = SquareSheet(site)
    legend = Self.legend(site)
    let newest = order.contains(.newest) ? NewestAnswer(site) : nil
    self.newest = newest
    let answers = site.summaries(
      statistics.chronology.byAnswer.reversed().filter { $0 != newest?.index })
    latest = Array(answers.prefix(Self.latestCount))
    latestHeading = newest == nil ? phrases.latest : phrases.latestBefore
    notebook = DrawnNotebook(
      keeper: settings.keeper, goal: phrases.number(statistics.goal.target),
      formerGoal: formerGoal.map(phrases.number),
      caption: phrases.notebookLabel(begun: settings.begun.map { site.label($0).text }))
    outlook = Self.outlook(site)
    follow = FollowPanel(site)
    self.cheers = cheers.about(nil).prefix(Self.cheerCount).map {
      CheerNote($0, in: site, namesEntry: false)
    }
    allCheers =
      cheers.all.count > self.cheers.count
      ? NamedLink(title: phrases.allCheers, href: "\(address.href(.follow))#cheers") : nil
    visitKey = "thousand \(address.base)"
    news = Self.news(site)
    beginning =
      site.edition.published.isEmpty
      ? phrases.blankSentences(target: statistics.goal.target) : []
    share = ShareBlock(site)
    logHref = address.href(.log)
    statisticsHref = address.href(.statistics)
  }

  private static func figures(_ site: Site, formerGoal: Int?) -> [Figure] {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let tally = statistics.tally
    let rate = statistics.rates.yes.flatMap { $0.isTold ? SpokenShare($0.value) : nil }
    let counted = [
      Figure(
        kind: .noes, number: phrases.number(statistics.noes),
        caption: phrases.coverCaption(
          noes: statistics.noes, target: statistics.goal.target, formerTarget: formerGoal)),
      Figure(
        kind: .yeses, number: phrases.number(tally.yes),
        caption: "\(phrases.yesesCaption(yeses: tally.yes, partials: tally.partial, rate: rate))"),
    ]
    guard !site.edition.published.isEmpty else { return counted }
    return counted + [
      Figure(
        kind: .waiting, number: phrases.number(tally.pending),
        caption: "\(phrases.waitingCaption(tally.pending))")
    ]
  }

  /// The previous goal, if it was different.
  private static func formerGoal(_ site: Site) -> Int? {
    let today = site.edition.today
    let goals = site.edition.journal.settings.goals.filter { $0.since.map { $0 <= today } ?? true }
    return goals.dropLast().last.flatMap {
      $0.target == site.statistics.goal.target ? nil : $0.target
    }
  }

  private static func seal(_ site: Site) -> NamedLink? {
    let target = site.statistics.goal.target
    guard site.statistics.noes > target,
      let reached = site.statistics.milestones.first(where: { $0.kind == .noes(target) })
    else { return nil }
    return NamedLink(
      title: site.phrases.seal(number: target, day: reached.label(in: site).text),
      href: site.address.href(.milestone(reached.anchor)))
  }

  private static func legend(_ site: Site) -> [LegendItem] {
    let quiet = site.statistics.waiting.contains(where: \.isQuiet)
    let others = site.statistics.grid.cells.contains { SquareMark($0.outcome) == .other }
    let marks: [SquareMark] =
      [.no, .ghosted] + (others ? [.other] : []) + [.waiting] + (quiet ? [.quiet] : [])
      + [.star, .milestone]
    return marks.map { LegendItem(mark: $0, words: site.phrases.legend($0)) }
  }

  private static func outlook(_ site: Site) -> [HTML] {
    [
      site.statistics.tally.decided > 0 ? YesQuestion.sentence(site) : nil,
      site.edition.published.isEmpty ? nil : AheadQuestion.milestoneSentence(site),
      FeelingsQuestion.sentence(site),
    ].compactMap(\.self)
  }

  /// Changed goals, newest first, and a pause that lasts today.
  private static func news(_ site: Site) -> [HTML] {
    let (settings, today, phrases) = (
      site.edition.journal.settings, site.edition.today, site.phrases
    )
    let goals = settings.goals.filter { $0.since.map { $0 <= today } ?? true }
    let changes: [HTML] = zip(goals, goals.dropFirst()).reversed().compactMap { old, new in
      new.since.map {
        phrases.goalChanged(
          from: old.target, to: new.target, day: site.label($0).text, reason: new.reason)
      }
    }
    let pauses: [HTML] = settings.pauses.compactMap { pause in
      guard pause.from <= today, pause.to.map({ $0 >= today }) ?? true else { return nil }
      return phrases.pausing(
        since: site.label(pause.from).text, until: pause.to.map { site.label($0).text },
        reason: pause.reason)
    }
    return pauses + changes
  }

  private static func data(_ site: Site) -> JSON {
    let settings = site.edition.journal.settings
    return .object(dropping: [
      "@context": "https://schema.org",
      "@type": "Blog",
      "name": .string(settings.title),
      "description": settings.description.map { .string($0) },
      "url": site.address.absolute(.home).map { .string($0) },
      "inLanguage": .string(settings.language),
      "author": ["@type": "Person", "name": .string(settings.keeper)],
    ])
  }
}
