import Calendar
import Content
import Markup
import Phrases
import Stats

extension Site {
  var phrases: any Phrases { facts.phrases }

  func label(_ day: Day) -> DayLabel { DayLabel(day, phrases) }

  /// The entries of a list that have a page.
  func summaries(_ indices: some Sequence<EntryIndex>) -> [EntrySummary] {
    indices.compactMap { summaries[$0] }
  }

  /// The link to an entry's page; `nil` for one without.
  func link(to index: EntryIndex) -> NamedLink? {
    routes[index].map {
      NamedLink(title: edition.published[index].title, href: address.href($0))
    }
  }

  /// A tally in words: "12 asks: 9 noes, 2 yeses, 1 waiting".
  func sentence(_ tally: Tally) -> String { "\(phrases.asks(tally.sent)): \(outcomes(tally))" }

  /// The outcomes of a tally in words: "9 noes, 2 yeses, 1 waiting".
  func outcomes(_ tally: Tally) -> String {
    let counts = edition.journal.settings.counts
    let noes = counts.reduce(0) { $0 + tally[$1] }
    let others: [(Outcome, (Int) -> String)] = [
      (.yes, phrases.yeses), (.partial, phrases.partials), (.withdrawn, phrases.withdrawn),
      (.pending, phrases.waiting),
    ]
    let parts =
      [noes > 0 ? phrases.noes(noes) : nil]
      + others.map { outcome, words in
        tally[outcome] > 0 && !counts.contains(outcome) ? words(tally[outcome]) : nil
      }
    return phrases.list(parts.compactMap(\.self))
  }

  /// What a page tells about itself.
  func head(
    _ route: Route, title: String, description: String, kind: String = "website",
    image: PageImage? = nil, structuredData: JSON? = nil, isListed: Bool = true,
    feeds: [FeedLink] = []
  ) -> PageHead {
    // A page without a picture of its own is shared with that of the whole journal.
    let image = image ?? (isListed ? homeCardImage : nil)
    return PageHead(
      title: title, isHome: route == .home, description: description,
      canonical: isListed ? address.absolute(route).map(percentEncoded) : nil, kind: kind,
      image: (image?.route).flatMap(address.absolute).map(percentEncoded),
      imageWords: image?.words, imageSize: image?.size, structuredData: structuredData,
      isListed: isListed, feeds: feeds)
  }
}

extension EntrySummary {
  /// An entry as lists show it.
  /// - Parameters:
  ///   - route: its page.
  ///   - numbers: its cells.
  ///   - quietAfter: the days after which silence is shown as quiet.
  convenience init(
    _ entry: Entry, route: Route, numbers: ClosedRange<Int>?, today: Day,
    quietAfter: Int, address: SiteAddress, phrases: any Phrases
  ) {
    let ask = entry.ask
    let name = OutcomeName(ask, today: today, quietAfter: quietAfter)
    self.init(
      href: address.href(route), title: entry.title,
      outcome: OutcomeMark(name: name.rawValue, word: entry.label ?? phrases.outcome(name)),
      asked: DayLabel(ask.asked, phrases), answered: ask.answered.map { DayLabel($0, phrases) },
      wait: Self.wait(for: ask, today: today, phrases), to: ask.to,
      category: ask.category.map {
        NamedLink(title: $0, href: address.href(.category(slug(from: $0))))
      },
      feelings: phrases.feelings(fear: ask.fear, sting: ask.sting),
      numbers: numbers.map { phrases.cellNumbers($0.lowerBound, $0.upperBound) })
  }

  private static func wait(for ask: Ask, today: Day, _ phrases: any Phrases) -> String? {
    if ask.outcome == .pending {
      return ask.firstReply(asOf: today).map { phrases.stillOpen(repliedAfter: $0 - ask.asked) }
        ?? phrases.stillWaiting(today - ask.asked)
    }
    guard let days = ask.daysToAnswer else { return nil }
    if ask.outcome == .ghosted { return phrases.silent(days) }
    return days == 0 ? phrases.sameDay : phrases.waited(days)
  }
}

extension OutcomeName {
  /// The word for an ask's outcome as of a day.
  init(_ ask: Ask, today: Day, quietAfter: Int) {
    self = ask.isQuiet(on: today, after: quietAfter) ? .quiet : OutcomeName(ask.outcome)
  }

  /// The word for an outcome, whatever the day.
  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .no: .no
      case .yes: .yes
      case .partial: .partial
      case .ghosted: .ghosted
      case .withdrawn: .withdrawn
      case .pending: .pending
      }
  }
}
