import Content
import Markup
import Phrases
import Stats

extension Site {
  /// How many of the newest answers the home page shows.
  private static let latestCount = 8
  /// How many of the newest cheers.
  private static let cheerCount = 3

  func homePage() -> HomePage {
    let settings = edition.journal.settings
    let description = settings.description ?? phrases.logDescription(keeper: settings.keeper)
    return HomePage(
      head: head(
        .home, title: settings.title, description: description, structuredData: homeData()),
      title: settings.title, description: settings.description,
      begun: settings.begun.map { phrases.begun(label($0).text) },
      introduction: introduction.html, figures: figures(), leaves: gridLeaves(),
      legend: legend(),
      latest: Array(summaries(statistics.chronology.byAnswer.reversed()).prefix(Self.latestCount)),
      outlook: outlook(), follow: followPanel,
      cheers: cheers.about(nil).prefix(Self.cheerCount).map { note($0, namesEntry: false) },
      allCheers: cheers.all.count > min(cheers.about(nil).count, Self.cheerCount)
        ? NamedLink(title: phrases.allCheers, href: "\(address.href(.follow))#cheers") : nil,
      visitKey: "thousand \(address.base)", news: news(),
      beginning: edition.published.isEmpty
        ? phrases.blankSentences(target: statistics.goal.target) : [],
      logHref: address.href(.log), statisticsHref: address.href(.statistics))
  }

  private func figures() -> [HomePage.Figure] {
    let tally = statistics.tally
    return [
      .init(
        name: "noes", number: phrases.number(statistics.noes),
        caption: phrases.noesCaption(target: statistics.goal.target)),
      .init(
        name: "yeses", number: phrases.number(tally.yes),
        caption: phrases.yesesCaption(yeses: tally.yes, decided: tally.decided)),
      .init(
        name: "waiting", number: phrases.number(tally.pending),
        caption: phrases.waitingCaption(tally.pending)),
    ]
  }

  private func legend() -> [HomePage.LegendItem] {
    let quiet = statistics.waiting.contains(where: \.isQuiet)
    let others = statistics.grid.cells.contains { squareMark($0.outcome) == .other }
    let marks: [SquareMark] =
      [.no, .ghosted] + (others ? [.other] : []) + [.waiting] + (quiet ? [.quiet] : [])
      + [.star, .milestone]
    return marks.map { .init(mark: $0, words: phrases.legend($0)) }
  }

  private func outlook() -> [HTML] {
    [
      statistics.tally.decided > 0 ? yesSentence() : nil,
      edition.published.isEmpty ? nil : milestoneSentence(), feelingsSentence(),
    ].compactMap(\.self)
  }

  /// Changed goals, newest first, and a pause that lasts today.
  private func news() -> [HTML] {
    let settings = edition.journal.settings
    let goals = settings.goals.filter { $0.since.map { $0 <= edition.today } ?? true }
    let changes: [HTML] = zip(goals, goals.dropFirst()).reversed().compactMap { old, new in
      new.since.map {
        phrases.goalChanged(
          from: old.target, to: new.target, day: label($0).text, reason: new.reason)
      }
    }
    let pauses: [HTML] = settings.pauses.compactMap { pause in
      guard pause.from <= edition.today, pause.to.map({ $0 >= edition.today }) ?? true else {
        return nil
      }
      return phrases.pausing(
        since: label(pause.from).text, until: pause.to.map { label($0).text },
        reason: pause.reason)
    }
    return pauses + changes
  }

  private func homeData() -> JSON {
    let settings = edition.journal.settings
    return .object(dropping: [
      "@context": "https://schema.org",
      "@type": "Blog",
      "name": .string(settings.title),
      "description": settings.description.map { .string($0) },
      "url": address.absolute(.home).map { .string($0) },
      "inLanguage": .string(settings.language),
      "author": ["@type": "Person", "name": .string(settings.keeper)],
    ])
  }
}
