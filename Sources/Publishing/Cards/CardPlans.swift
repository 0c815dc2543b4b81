import Content
import Diagnostics
import Files
import Markup
import Phrases
package import Pictures
import Stats

extension SiteOutline {
  /// The addresses of all share cards and story pictures, whether there are any or not.
  var cardRoutes: [Route] {
    let all =
      [PictureSubject.home] + routes.indices.filter { routes[$0] != nil }.map { .entry($0) }
      + statistics.milestones.filter(\.hasPage).map { .milestone($0) }
    let formats = [PictureFormat.card] + StoryPicture.Shape.allCases.map { .shape($0) }
    return formats.flatMap { format in all.map { format.route(of: $0, in: edition) } }
  }
}

extension Site {
  /// The share cards of all pages that have one; none if `hasCards` is false.
  package func cards() async throws -> [PlannedCard] {
    guard hasCards else { return [] }
    return try await planned(
      [.home] + routes.indices.filter { routes[$0] != nil }.map { .entry($0) }
        + statistics.milestones.filter(\.hasPage).map { .milestone($0) }, as: .card)
  }

  /// The story pictures that are part of the site, upright and square; none if `hasStoryPictures`
  /// is false.
  package func storyPictures() async throws -> [PlannedCard] {
    guard hasStoryPictures else { return [] }
    let subjects =
      [PictureSubject.home] + picturedEntries.sorted().map { .entry($0) }
      + statistics.milestones.filter(\.hasPage).map { .milestone($0) }
    return try await planned(subjects, as: .shape(.story))
      + planned(subjects, as: .shape(.square))
  }

  private func planned(
    _ subjects: [PictureSubject], as format: PictureFormat
  ) async throws -> [PlannedCard] {
    try await subjects.concurrentMap { self.picture(of: $0, as: format) }
  }

  /// The drawing of a story picture that is not part of the site.
  func drawing(of picture: StoryPicture, file: String) -> PlannedCard {
    PlannedCard(
      file: file, svg: theme.svg(for: picture).bytes, path: edition.journal.settings.file.path,
      title: edition.journal.settings.title)
  }

  /// A picture of anything, whether the site has it or not.
  /// - Parameter subject: an entry with a page, or a milestone with a number.
  package func picture(of subject: PictureSubject, as format: PictureFormat) -> PlannedCard {
    let (path, title) =
      switch subject {
      case .home: (edition.journal.settings.file.path, edition.journal.settings.title)
      case .entry(let index):
        (edition.published[index].file.path, edition.published[index].title)
      case .milestone(let milestone):
        (edition.published[milestone.entry].file.path, milestone.name(in: phrases))
      }
    let svg =
      switch format {
      case .card: theme.svg(for: ShareCard(subject, on: self))
      case .shape(let shape): theme.svg(for: StoryPicture(subject, shape, on: self))
      }
    return PlannedCard(
      file: format.route(of: subject, in: edition).file, svg: svg.bytes, path: path, title: title)
  }
}

extension ShareCard {
  private init(_ site: Site, _ day: String, _ subject: Subject) {
    self.init(
      journal: site.facts.title, language: site.facts.language,
      isRightToLeft: site.facts.direction == "rtl", day: day, subject: subject)
  }

  fileprivate init(_ subject: PictureSubject, on site: Site) {
    switch subject {
    case .home: self.init(home: site)
    case .entry(let index): self.init(index, on: site)
    case .milestone(let milestone): self.init(milestone, on: site)
    }
  }

  private init(home site: Site) {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let home = Home(
      number: phrases.number(statistics.noes),
      caption: phrases.noesCaption(target: statistics.goal.target),
      yeses: statistics.tally.yes > 0 ? phrases.yeses(statistics.tally.yes) : nil,
      leaves: GridLeaf.all(site).map { leaf in
        leaf.squares.map { .init(mark: $0.mark, isMilestone: $0.isMilestone) }
      })
    self.init(site, site.facts.today.text, .home(home))
  }

  private init(_ index: EntryIndex, on site: Site) {
    let entry = site.edition.published[index]
    let subject = Entry(
      title: entry.title, outcome: OutcomeMark(entry, site.phrases),
      number: site.numbers[index].map { site.phrases.range($0.lowerBound, $0.upperBound) },
      dayTerm: entry.ask.answered == nil ? site.phrases.asked : nil)
    self.init(site, site.label(entry.ask.answered ?? entry.ask.asked).text, .entry(subject))
  }

  private init(_ milestone: Stats.Milestone, on site: Site) {
    let subject = Milestone(
      number: milestone.number.map(site.phrases.number) ?? "",
      name: milestone.name(in: site.phrases),
      kind: MilestoneKind(milestone), entry: site.link(to: milestone.entry)?.title)
    self.init(site, milestone.label(in: site).text, .milestone(subject))
  }
}

extension OutcomeMark {
  /// The outcome whatever the day, so that a card stays the same until the answer comes.
  init(_ entry: Entry, _ phrases: any Phrases) {
    let name = OutcomeName(entry.ask.outcome)
    self.init(name: name, word: entry.label ?? phrases.outcome(name))
  }
}

extension PageImage {
  private init(card subject: PictureSubject, on site: Site) {
    self.init(
      route: PictureFormat.card.route(of: subject, in: site.edition),
      words: site.pictureWords(of: subject),
      size: (ShareCard.width, ShareCard.height))
  }

  /// The picture of the whole journal; `nil` if there are no cards.
  init?(of site: Site) {
    guard site.hasCards else { return nil }
    self.init(card: .home, on: site)
  }

  /// The picture of an entry; `nil` if it has no card.
  init?(of index: EntryIndex, on site: Site) {
    guard site.hasCards, site.routes[index] != nil else { return nil }
    self.init(card: .entry(index), on: site)
  }

  /// The picture of a milestone; `nil` if it has no card.
  init?(of milestone: Milestone, on site: Site) {
    guard site.hasCards, milestone.hasPage else { return nil }
    self.init(card: .milestone(milestone), on: site)
  }
}
