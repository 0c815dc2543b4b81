import Calendar
import Content
import Markdown
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
    summaries[index].map { NamedLink(title: $0.title, href: $0.href) }
  }

  /// A tally in words: "12 asks: 9 noes, 2 yeses, 1 waiting".
  func sentence(_ tally: Tally) -> String { "\(phrases.asks(tally.sent)): \(outcomes(tally))" }

  /// The outcomes of a tally in words: "9 noes, 2 yeses, 1 waiting".
  func outcomes(_ tally: Tally) -> String {
    let counts = edition.journal.settings.counts
    let noes = counts.reduce(0) { $0 + tally[$1] }
    let others: [(Outcome, (Int) -> String)] = [
      (.yes, phrases.yeses), (.partial, phrases.partials), (.ghosted, phrases.silences),
      (.withdrawn, phrases.withdrawn), (.pending, phrases.waiting),
    ]
    let parts =
      [noes > 0 ? phrases.noes(noes) : nil]
      + others.map { outcome, words in
        tally[outcome] > 0 && !counts.contains(outcome) ? words(tally[outcome]) : nil
      }
    return phrases.list(parts.compactMap(\.self))
  }

  /// Where else the keeper is, and who sends the digest by e-mail.
  var elsewhere: [NamedLink] {
    let settings = edition.journal.settings
    return settings.links.map { NamedLink(title: $0.name, href: $0.url) }
      + [settings.subscribe.map { NamedLink(title: phrases.byMail, href: $0) }].compactMap(\.self)
  }

  /// "86 of 1,000 noes".
  var standing: String {
    phrases.standing(noes: statistics.noes, target: statistics.goal.target)
  }

  /// The first words of an entry's story; empty if it has none.
  func lead(_ index: EntryIndex) -> String {
    let excerpt = edition.published[index].story.excerpt
    return edition.journal.settings.quotes.map(excerpt.typographic) ?? excerpt
  }

  /// The absolute address; `nil` if the public address is not known.
  func wholeAddress(_ route: Route) -> String? { address.absolute(route).map(percentEncoded) }

  /// The element that shows the embedded page on somebody else's page; `nil` if the public address
  /// is not known.
  var embedCode: HTML? {
    wholeAddress(.embed).map { frame in
      """
      <iframe src="\(url: frame)" title="\(phrases.embedTitle(keeper: facts.keeper))" \
      width="\(EmbedPage.width)" height="\(EmbedPage.height)" loading="lazy" \
      style="border: 0; max-width: 100%"></iframe>
      """
    }
  }

  /// The entries with a page that are no longer waiting, the newest answer first.
  var closedInPublic: [EntryIndex] {
    statistics.chronology.byAnswer.reversed().filter { routes[$0] != nil }
  }
}
