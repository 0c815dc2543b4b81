import Content
import Markdown
import Markup
import Stats

extension Site {
  /// The page of an entry; `nil` for one without.
  /// - Parameter place: its place in `chronology.byAsk`.
  func entryPage(at place: Int) -> EntryPage? {
    let order = statistics.chronology.byAsk
    let index = order[place]
    guard let route = routes[index], let summary = summaries[index] else { return nil }
    let entry = edition.published[index]
    let cover = entry.cover.flatMap { _ in stories[index].pictures.last }
    return EntryPage(
      head: head(
        route, title: entry.title, description: description(of: entry, summary), kind: "article",
        image: entryCardImage(of: index)
          ?? cover.map {
            PageImage(route: $0.route, words: phrases.coverWords(title: entry.title), size: nil)
          }, structuredData: data(of: entry, route, cover: cover?.route)),
      summary: summary, mark: mark(of: summary), story: stories[index].html,
      cover: cover.map {
        .init(
          href: percentEncoded(address.href($0.route)),
          words: phrases.coverWords(title: entry.title))
      },
      facts: facts(of: entry, summary),
      outlook: statistics.waiting.first { $0.entry == index }.flatMap(aliveWords),
      steps: entry.ask.steps.map { .init(day: label($0.day), word: $0.word) },
      learned: entry.learned, ledTo: summaries(relations.ledTo[index] ?? []),
      grewFrom: summaries(relations.grewFrom[index] ?? []),
      cheers: cheers.about(index).map { note($0, namesEntry: false) },
      tags: entry.ask.tags.map {
        NamedLink(title: $0, href: address.href(.tag(slug(from: $0))))
      },
      previous: order[..<place].lazy.reversed().compactMap { self.link(to: $0) }.first,
      next: order[(place + 1)...].lazy.compactMap { self.link(to: $0) }.first)
  }

  private func mark(of summary: EntrySummary) -> (outcome: OutcomeMark, numbers: String?) {
    guard let numbers = summary.numbers, summary.outcome.word == phrases.outcome(.no) else {
      return (summary.outcome, summary.numbers)
    }
    return (OutcomeMark(name: summary.outcome.name, word: numbers), nil)
  }

  private func description(of entry: Entry, _ summary: EntrySummary) -> String {
    entry.story.excerpt.isEmpty
      ? phrases.entryDescription(outcome: summary.outcome.word, day: summary.asked.text)
      : entry.story.excerpt
  }

  private func facts(of entry: Entry, _ summary: EntrySummary) -> [EntryPage.Fact] {
    let ask = entry.ask
    var facts: [EntryPage.Fact] = [.init(term: phrases.asked, value: time(summary.asked))]
    if let answered = summary.answered {
      let term = ask.outcome.isReply ? phrases.answered : phrases.closed
      let wait = summary.wait.map { " (\($0))" } ?? ""
      facts.append(.init(term: term, value: "\(time(answered))\(wait)"))
    } else if let wait = summary.wait {
      facts.append(.init(term: phrases.answer, value: "\(wait)"))
    }
    if let to = ask.to { facts.append(.init(term: phrases.to, value: "\(to)")) }
    if let category = summary.category {
      facts.append(
        .init(
          term: phrases.category, value: "<a href=\"\(url: category.href)\">\(category.title)</a>"))
    }
    if let feelings = summary.feelings {
      facts.append(.init(term: phrases.feeling, value: "\(feelings)"))
    }
    if let expected = ask.expected {
      facts.append(
        .init(term: phrases.expectation, value: "\(phrases.expected(percent: expected))"))
    }
    if ask.count > 1 {
      facts.append(.init(term: phrases.count, value: "\(phrases.identical(ask.count))"))
    }
    return facts
  }

  private func time(_ day: DayLabel) -> HTML {
    "<time datetime=\"\(day.machine)\">\(day.text)</time>"
  }

  private func data(of entry: Entry, _ route: Route, cover: Route?) -> JSON {
    let settings = edition.journal.settings
    return .object(dropping: [
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      "headline": .string(entry.title),
      "datePublished": .string(entry.ask.asked.description),
      "dateModified": .string((entry.ask.answered ?? entry.ask.asked).description),
      "url": address.absolute(route).map { .string(percentEncoded($0)) },
      "image": cover.flatMap(address.absolute).map { .string(percentEncoded($0)) },
      "inLanguage": .string(settings.language),
      "author": ["@type": "Person", "name": .string(settings.keeper)],
      "isPartOf": ["@type": "Blog", "name": .string(settings.title)],
    ])
  }
}
