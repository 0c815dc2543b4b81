import Content
import Diagnostics
import Files
import Markup
import Phrases
package import Pictures
import Stats

extension SiteOutline {
  /// The addresses of all share cards, whether there are any or not.
  var cardRoutes: [Route] {
    [.homeCard]
      + edition.published.filter { $0.visibility == .public }.map { .entryCard($0.slug) }
      + statistics.milestones.filter(\.hasPage).map { .milestoneCard($0.anchor) }
  }
}

extension Site {
  /// The share cards of all pages that have one; none where `hasCards` is false.
  package func cards() async throws -> [PlannedCard] {
    guard hasCards else { return [] }
    let settings = edition.journal.settings
    let home = PlannedCard(
      file: Route.homeCard.file, svg: theme.svg(for: ShareCard(home: self)).bytes,
      path: settings.file.path, title: settings.title)
    let entries = try await Array(edition.published.indices).concurrentMap { index in
      self.entryCard(of: index)
    }
    return [home] + entries.compactMap(\.self)
      + statistics.milestones.compactMap { milestoneCard(of: $0) }
  }

  private func entryCard(of index: EntryIndex) -> PlannedCard? {
    guard routes[index] != nil else { return nil }
    let entry = edition.published[index]
    return PlannedCard(
      file: Route.entryCard(entry.slug).file, svg: theme.svg(for: ShareCard(index, on: self)).bytes,
      path: entry.file.path, title: entry.title)
  }

  private func milestoneCard(of milestone: Milestone) -> PlannedCard? {
    guard let card = ShareCard(milestone, on: self) else { return nil }
    return PlannedCard(
      file: Route.milestoneCard(milestone.anchor).file, svg: theme.svg(for: card).bytes,
      path: edition.published[milestone.entry].file.path, title: milestone.name(in: phrases))
  }
}

extension ShareCard {
  private init(_ site: Site, _ day: String, _ subject: Subject) {
    self.init(
      journal: site.facts.title, language: site.facts.language,
      isRightToLeft: site.facts.direction == "rtl", day: day, subject: subject)
  }

  fileprivate init(home site: Site) {
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

  fileprivate init(_ index: EntryIndex, on site: Site) {
    let entry = site.edition.published[index]
    let subject = Entry(
      title: entry.title, outcome: OutcomeMark(entry, site.phrases),
      number: site.numbers[index].map { site.phrases.range($0.lowerBound, $0.upperBound) },
      dayTerm: entry.ask.answered == nil ? site.phrases.asked : nil)
    self.init(site, site.label(entry.ask.answered ?? entry.ask.asked).text, .entry(subject))
  }

  /// `nil` for a milestone without a number, which has no card.
  fileprivate init?(_ milestone: Stats.Milestone, on site: Site) {
    guard let number = milestone.number else { return nil }
    let subject = Milestone(
      number: site.phrases.number(number), name: milestone.name(in: site.phrases),
      kind: MilestoneKind(milestone), entry: site.link(to: milestone.entry)?.title)
    self.init(site, milestone.label(in: site).text, .milestone(subject))
  }
}

extension OutcomeMark {
  /// The outcome whatever the day, so that a card stays as it is until the answer comes.
  fileprivate init(_ entry: Entry, _ phrases: any Phrases) {
    let name = OutcomeName(entry.ask.outcome)
    self.init(name: name, word: entry.label ?? phrases.outcome(name))
  }
}

extension PageImage {
  private init(card route: Route, words: String) {
    self.init(route: route, words: words, size: (ShareCard.width, ShareCard.height))
  }

  /// The picture of the whole journal; `nil` where there are no cards.
  init?(of site: Site) {
    guard site.hasCards else { return nil }
    self.init(
      card: .homeCard,
      words: site.phrases.homeCardWords(
        noes: site.statistics.noes, target: site.statistics.goal.target,
        yeses: site.statistics.tally.yes, day: site.facts.today.text,
        journal: site.facts.title))
  }

  /// The picture of an entry; `nil` where it has no card.
  init?(of index: EntryIndex, on site: Site) {
    guard site.hasCards, let summary = site.summaries[index] else { return nil }
    let entry = site.edition.published[index]
    self.init(
      card: .entryCard(entry.slug),
      words: site.phrases.entryCardWords(
        outcome: OutcomeMark(entry, site.phrases).word, numbers: summary.numbers,
        title: entry.title, day: (summary.answered ?? summary.asked).text))
  }

  /// The picture of a milestone; `nil` where it has no card.
  init?(of milestone: Milestone, on site: Site) {
    guard site.hasCards, milestone.hasPage else { return nil }
    self.init(
      card: .milestoneCard(milestone.anchor),
      words: site.phrases.milestoneCardWords(
        name: milestone.name(in: site.phrases), day: milestone.label(in: site).text,
        journal: site.facts.title))
  }
}
