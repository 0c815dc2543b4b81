import Content
import Diagnostics
import Files
import Markup
import Phrases
package import Pictures
import Stats

/// The picture that a page is shared with.
struct PageImage {
  let route: Route
  let words: String
  let size: (width: Int, height: Int)?
}

extension PageImage {
  init(card route: Route, words: String) {
    self.init(route: route, words: words, size: (ShareCard.width, ShareCard.height))
  }
}

extension Site {
  /// The share cards of all pages that have one; none where `hasCards` is false.
  package func cards() async throws -> [PlannedCard] {
    guard hasCards else { return [] }
    let settings = edition.journal.settings
    let home = PlannedCard(
      file: Route.homeCard.file, svg: theme.svg(for: homeCard()).bytes, path: settings.file.path,
      title: settings.title)
    let entries = try await Array(edition.published.indices).concurrentMap { index in
      self.entryCard(of: index)
    }
    return [home] + entries.compactMap(\.self)
      + statistics.milestones.compactMap { milestoneCard(of: $0) }
  }

  /// Takes the addresses of the cards.
  static func reserveCards(
    _ edition: Edition, _ statistics: Statistics, in book: inout AddressBook
  ) {
    book.reserve(.homeCard)
    for entry in edition.published where entry.visibility == .public {
      book.reserve(.entryCard(entry.slug))
    }
    for milestone in statistics.milestones where milestone.hasPage {
      book.reserve(.milestoneCard(milestone.anchor))
    }
  }

  private func card(_ day: String, _ subject: ShareCard.Subject) -> ShareCard {
    ShareCard(
      journal: facts.title, language: facts.language, isRightToLeft: facts.direction == "rtl",
      day: day, subject: subject)
  }
}

// The home page

extension Site {
  /// The picture of the whole journal; `nil` where there are no cards.
  var homeCardImage: PageImage? {
    guard hasCards else { return nil }
    return PageImage(
      card: .homeCard,
      words: phrases.homeCardWords(
        noes: statistics.noes, target: statistics.goal.target, yeses: statistics.tally.yes,
        day: facts.today.text, journal: facts.title))
  }

  private func homeCard() -> ShareCard {
    let yeses = statistics.tally.yes
    return card(
      facts.today.text,
      .home(
        .init(
          number: phrases.number(statistics.noes),
          caption: phrases.noesCaption(target: statistics.goal.target),
          yeses: yeses > 0 ? phrases.yeses(yeses) : nil,
          leaves: gridLeaves().map { leaf in
            leaf.squares.map { .init(mark: $0.mark, isMilestone: $0.isMilestone) }
          })))
  }
}

// Entries

extension Site {
  /// The picture of an entry; `nil` where it has no card.
  func entryCardImage(of index: EntryIndex) -> PageImage? {
    guard hasCards, let summary = summaries[index] else { return nil }
    let entry = edition.published[index]
    return PageImage(
      card: .entryCard(entry.slug),
      words: phrases.entryCardWords(
        outcome: outcome(of: entry).word, numbers: summary.numbers, title: entry.title,
        day: (summary.answered ?? summary.asked).text))
  }

  private func entryCard(of index: EntryIndex) -> PlannedCard? {
    guard routes[index] != nil else { return nil }
    let entry = edition.published[index]
    let card = card(
      label(entry.ask.answered ?? entry.ask.asked).text,
      .entry(
        .init(
          title: entry.title, outcome: outcome(of: entry),
          number: numbers[index].map { phrases.range($0.lowerBound, $0.upperBound) },
          dayTerm: entry.ask.answered == nil ? phrases.asked : nil)))
    return PlannedCard(
      file: Route.entryCard(entry.slug).file, svg: theme.svg(for: card).bytes,
      path: entry.file.path,
      title: entry.title)
  }

  /// The outcome whatever the day, so that a card stays as it is until the answer comes.
  private func outcome(of entry: Entry) -> OutcomeMark {
    let name = OutcomeName(entry.ask.outcome)
    return OutcomeMark(name: name.rawValue, word: entry.label ?? phrases.outcome(name))
  }
}

// Milestones

extension Site {
  /// The picture of a milestone; `nil` where it has no card.
  func milestoneCardImage(of milestone: Milestone) -> PageImage? {
    guard hasCards, milestone.hasPage else { return nil }
    let reached = reached(milestone)
    return PageImage(
      card: .milestoneCard(milestone.anchor),
      words: phrases.milestoneCardWords(
        name: reached.name, day: reached.day.text, journal: facts.title))
  }

  private func milestoneCard(of milestone: Milestone) -> PlannedCard? {
    guard let number = milestone.number else { return nil }
    let reached = reached(milestone)
    let card = card(
      reached.day.text,
      .milestone(
        .init(
          number: phrases.number(number), name: reached.name, kind: reached.kind,
          entry: reached.entry?.title)))
    return PlannedCard(
      file: Route.milestoneCard(milestone.anchor).file, svg: theme.svg(for: card).bytes,
      path: edition.published[milestone.entry].file.path, title: reached.name)
  }
}
