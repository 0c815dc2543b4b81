import Calendar
import Content
import Markdown
public import Markup
import Phrases
import Stats
import Pictures

/// `/entries/SLUG/`: one ask and its story.
public struct EntryPage: Sendable {
  public let head: PageHead
  public let summary: EntrySummary
  /// The outcome and the numbers of its squares, in one where one says both: "No 87".
  public let mark: (outcome: OutcomeMark, numbers: String?)
  /// The story; empty where none was written.
  public let story: HTML
  /// A picture above the story.
  public let cover: Picture?
  /// The facts in the order in which they are read.
  public let facts: [Fact]
  /// For a waiting ask: how the keeper's other asks fared after so long a silence; `nil` where
  /// there is too little to go by.
  public let outlook: String?
  /// The history, oldest first; empty where none was written.
  public let steps: [StepLine]
  /// One sentence that the keeper took from it.
  public let learned: String?
  /// Entries that grew out of this one.
  public let ledTo: [EntrySummary]
  /// Entries that this one grew out of.
  public let grewFrom: [EntrySummary]
  /// What readers wrote back about it, newest first.
  public let cheers: [CheerNote]
  public let tags: [NamedLink]
  /// How to pass it on; `nil` where the journal does not know its own address.
  public let share: ShareBlock?
  /// The previous and the next ask.
  public let previous: NamedLink?
  public let next: NamedLink?

  /// A term and what is said of it.
  public struct Fact: Sendable {
    public let term: String
    public let value: Value

    /// What is said, for the theme to draw.
    public enum Value: Sendable {
      case text(String)
      case link(NamedLink)
      /// A day, and how long it took to come.
      case day(DayLabel, wait: String?)
    }
  }

  /// A stage in the history.
  public struct StepLine: Sendable {
    public let day: DayLabel
    public let word: String
  }

  /// A picture with its words.
  public struct Picture: Sendable {
    public let href: String
    public let words: String
    /// The picture as an element, with all the files to choose from.
    public let html: HTML
  }
}

extension EntryPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    let order = outline.statistics.chronology.byAsk
    return order.indices.compactMap { place in
      outline.routes[order[place]].map { route in
        let changed = outline.edition.published[order[place]].knownFrom
        return PagePlan(route, listing: .listed(changed: changed), isKeepers: true) { site in
          EntryPage(site, at: place).map { site.theme.html(for: $0, in: site.facts) } ?? HTML()
        }
      }
    }
  }

  /// The page of an entry; `nil` for one that is only counted.
  /// - Parameter place: its place in `chronology.byAsk`.
  private init?(_ site: Site, at place: Int) {
    let (phrases, relations) = (site.phrases, site.relations)
    let order = site.statistics.chronology.byAsk
    let index = order[place]
    guard let route = site.routes[index], let summary = site.summaries[index] else { return nil }
    let entry = site.edition.published[index]
    let coverPicture = entry.cover.flatMap { _ in site.stories[index].pictures.last }
    let coverRoute = coverPicture?.route
    let coverWords = phrases.coverWords(title: entry.title)
    head = PageHead(
      route, of: site, title: entry.title,
      description: entry.story.excerpt.isEmpty
        ? phrases.entryDescription(outcome: summary.outcome.word, day: summary.asked.text)
        : entry.story.excerpt,
      kind: "article",
      image: PageImage(of: index, on: site)
        ?? coverPicture.map { PageImage($0, words: coverWords) },
      structuredData: Self.data(of: entry, route, cover: coverRoute, on: site))
    self.summary = summary
    mark = Self.mark(of: summary, phrases)
    story = site.stories[index].html
    cover = coverPicture.map { picture in
      let href = percentEncoded(site.address.href(picture.route))
      return Picture(
        href: href, words: coverWords,
        html: picture.shown?.html(words: coverWords, isFirst: true, address: site.address)
          ?? "<img src=\"\(url: href)\" alt=\"\(coverWords)\">")
    }
    facts = Self.facts(of: entry, summary, phrases)
    outlook = site.statistics.waiting.first { $0.entry == index }
      .flatMap { WaitingQuestion.chances(of: $0, phrases) }
    steps = entry.ask.steps.map { StepLine(day: site.label($0.day), word: $0.word) }
    learned = entry.learned
    ledTo = site.summaries(relations.ledTo[index] ?? [])
    grewFrom = site.summaries(relations.grewFrom[index] ?? [])
    cheers = site.cheers.about(index).map { CheerNote($0, in: site, namesEntry: false) }
    tags = entry.ask.tags.map {
      NamedLink(title: $0, href: site.address.href(.tag(slug(from: $0))))
    }
    share = ShareBlock(index, route, on: site)
    previous = order[..<place].lazy.reversed().compactMap { site.link(to: $0) }.first
    next = order[(place + 1)...].lazy.compactMap { site.link(to: $0) }.first
  }

  private static func mark(
    of summary: EntrySummary, _ phrases: any Phrases
  ) -> (outcome: OutcomeMark, numbers: String?) {
    guard let numbers = summary.numbers, summary.outcome.word == phrases.outcome(.no) else {
      return (summary.outcome, summary.numbers)
    }
    return (OutcomeMark(name: summary.outcome.name, word: numbers), nil)
  }

  private static func facts(
    of entry: Entry, _ summary: EntrySummary, _ phrases: any Phrases
  ) -> [Fact] {
    let ask = entry.ask
    var facts = [Fact(term: phrases.asked, value: .day(summary.asked, wait: nil))]
    if let answered = summary.answered {
      let term = ask.outcome.isReply ? phrases.answered : phrases.closed
      facts.append(Fact(term: term, value: .day(answered, wait: summary.wait)))
    } else if let wait = summary.wait {
      facts.append(Fact(term: phrases.answer, value: .text(wait)))
    }
    if let to = ask.to { facts.append(Fact(term: phrases.to, value: .text(to))) }
    if let category = summary.category {
      facts.append(Fact(term: phrases.category, value: .link(category)))
    }
    if let feelings = summary.feelings {
      facts.append(Fact(term: phrases.feeling, value: .text(feelings)))
    }
    if let expected = ask.expected {
      facts.append(
        Fact(term: phrases.expectation, value: .text(phrases.expected(percent: expected))))
    }
    if ask.count > 1 {
      facts.append(Fact(term: phrases.count, value: .text(phrases.identical(ask.count))))
    }
    return facts
  }

  private static func data(
    of entry: Entry, _ route: Route, cover: Route?, on site: Site
  ) -> JSON {
    let settings = site.edition.journal.settings
    return .object(dropping: [
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      "headline": .string(entry.title),
      "datePublished": .string(entry.ask.asked.description),
      "dateModified": .string((entry.ask.answered ?? entry.ask.asked).description),
      "url": site.address.absolute(route).map { .string(percentEncoded($0)) },
      "image": cover.flatMap(site.address.absolute).map { .string(percentEncoded($0)) },
      "inLanguage": .string(settings.language),
      "author": ["@type": "Person", "name": .string(settings.keeper)],
      "isPartOf": ["@type": "Blog", "name": .string(settings.title)],
    ])
  }
}
