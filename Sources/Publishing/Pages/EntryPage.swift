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
  /// Who was asked, and how long the answer took.
  public let byline: [String]
  /// Fear before and sting after, if they were rated.
  public let feelings: [Feeling]
  /// The entry on its leaf; `nil` for one that is on none.
  public let place: Place?
  /// The story; empty if none was written.
  public let story: HTML
  /// A picture above the story.
  public let cover: Picture?
  /// A post or video elsewhere that belongs to it, as a figure with a plain link.
  public let watch: HTML?
  /// The other facts, in reading order.
  public let facts: [Fact]
  /// For a waiting ask: how the keeper's other asks fared after a silence as long; `nil` if there
  /// is too little to go by.
  public let outlook: String?
  /// The history, oldest first; empty if none was written.
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
  /// How to pass it on; `nil` if the journal does not know its own address.
  public let share: ShareBlock?
  /// The previous and the next ask.
  public let previous: NamedLink?
  public let next: NamedLink?

  /// A rating from 0 to 10.
  public struct Feeling: Sendable {
    public let kind: Kind
    public let term: String
    public let value: Int

    /// The raw values are class hooks of the theme contract.
    public enum Kind: String, Sendable, CaseIterable {
      case fear, sting
    }
  }

  /// The entry's square among the others of its leaf, or its star.
  public struct Place: Sendable {
    public let drawing: SquareDrawing
    /// What the drawing shows.
    public let words: String
    /// "No 50 of 1,000".
    public let title: String
    /// The square on the home page, with its words.
    public let link: NamedLink
  }

  /// A term and its value.
  public struct Fact: Sendable {
    public let term: String
    public let value: Value

    /// The value, for the theme to draw.
    public enum Value: Sendable {
      case text(String)
      case link(NamedLink)
      case day(DayLabel)
    }
  }

  /// A stage in the history.
  public struct StepLine: Sendable {
    public let day: DayLabel
    public let word: String
  }

  /// A picture with its alternative text.
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
  /// - Parameter position: its place in `chronology.byAsk`.
  private init?(_ site: Site, at position: Int) {
    let (phrases, relations) = (site.phrases, site.relations)
    let order = site.statistics.chronology.byAsk
    let index = order[position]
    guard let route = site.routes[index], let summary = site.summaries[index] else { return nil }
    let entry = site.edition.published[index]
    let address = site.wholeAddress(route)
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
      structuredData: Self.data(of: entry, at: address, cover: coverRoute, on: site))
    self.summary = summary
    let ask = entry.ask
    let wait = ask.outcome.isReply ? ask.daysToAnswer.map(phrases.after) : summary.wait
    byline = [ask.to, wait].compactMap(\.self)
    feelings = Self.feelings(ask, phrases)
    place = Place(index, summary, on: site)
    story = site.stories[index].html
    cover = coverPicture.map { picture in
      let href = percentEncoded(site.address.href(picture.route))
      return Picture(
        href: href, words: coverWords,
        html: picture.shown?.html(words: coverWords, isFirst: true, address: site.address)
          ?? #"<img src="\#(url: href)" alt="\#(coverWords)">"#)
    }
    watch = entry.watch.map { post in
      Post(anywhere: post.value).html(
        still: coverPicture?.still(words: coverWords, address: site.address), phrases)
    }
    facts = Self.facts(of: entry, summary, phrases)
    outlook =
      ask.outcome.isReply
      ? nil
      : site.statistics.waiting.first { $0.entry == index }
        .flatMap { WaitingQuestion.chances(of: $0, phrases) }
    steps = entry.ask.steps.map { StepLine(day: site.label($0.day), word: $0.word) }
    learned = entry.learned
    ledTo = site.summaries(relations.ledTo[index] ?? [])
    grewFrom = site.summaries(relations.grewFrom[index] ?? [])
    cheers = site.cheers.about(index).map { CheerNote($0, in: site, namesEntry: false) }
    tags = entry.ask.tags.map {
      NamedLink(title: $0, href: site.address.href(.tag(slug(from: $0))))
    }
    share = ShareBlock(index, at: address, on: site)
    previous = order[..<position].lazy.reversed().compactMap { site.link(to: $0) }.first
    next = order[(position + 1)...].lazy.compactMap { site.link(to: $0) }.first
  }

  /// Fear and sting of an ask, if they were rated.
  static func feelings(_ ask: Ask, _ phrases: any Phrases) -> [Feeling] {
    [
      ask.fear.map { Feeling(kind: .fear, term: phrases.fearBefore, value: $0) },
      ask.sting.map { Feeling(kind: .sting, term: phrases.stingAfter, value: $0) },
    ].compactMap(\.self)
  }

  private static func facts(
    of entry: Entry, _ summary: EntrySummary, _ phrases: any Phrases
  ) -> [Fact] {
    let ask = entry.ask
    var facts: [Fact] = []
    if let answered = summary.answered, answered != summary.asked {
      facts.append(Fact(term: phrases.asked, value: .day(summary.asked)))
    }
    if let category = summary.category {
      facts.append(Fact(term: phrases.category, value: .link(category)))
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
    of entry: Entry, at address: String?, cover: Route?, on site: Site
  ) -> JSON {
    let settings = site.edition.journal.settings
    return .object(dropping: [
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      "headline": .string(entry.title),
      "datePublished": .string(entry.ask.asked.description),
      "dateModified": .string((entry.ask.answered ?? entry.ask.asked).description),
      "url": address.map(JSON.string),
      "image": cover.flatMap(site.address.absolute).map { .string(percentEncoded($0)) },
      "inLanguage": .string(settings.language),
      "author": ["@type": "Person", "name": .string(settings.keeper)],
      "isPartOf": ["@type": "Blog", "name": .string(settings.title)],
    ])
  }
}
