import Calendar
import Content
import Markup
import Phrases
import Stats

/// A finished week and the public entries closed in it.
struct WeeklyDigest: Sendable {
  let week: ISOWeek
  /// In the order of the answers.
  let entries: [EntryIndex]
}

extension FeedSource {
  /// The digests, the newest first: one for each finished week in which a public entry was closed.
  /// A week that is entirely in pauses has none, even if answers came in it; they are in the other
  /// feeds.
  func digests() -> [WeeklyDigest] {
    let weeks = Dictionary(grouping: closed) { index in
      let ask = site.edition.published[index].ask
      return ISOWeek(ask.answered ?? ask.asked)
    }
    return weeks.filter { week, _ in week.end <= site.edition.today && !isPaused(week) }
      .map { WeeklyDigest(week: $0, entries: $1.reversed()) }
      .sorted { $0.week > $1.week }
  }

  private func isPaused(_ week: ISOWeek) -> Bool {
    (0..<7).allSatisfy { offset in
      site.edition.journal.settings.pauses.contains { pause in
        let day = week.monday + offset
        return pause.from <= day && pause.to.map { day <= $0 } ?? true
      }
    }
  }

  /// A digest, published on the first day after its week.
  func item(_ digest: WeeklyDigest) -> FeedItem {
    let (week, phrases) = (digest.week, site.phrases)
    let entries = digest.entries.map { site.edition.published[$0] }
    let tally = entries.reduce(into: Tally()) { $0.add($1.ask) }
    let sentence = phrases.weekSentence(
      from: site.label(week.monday).text, to: site.label(week.sunday).text, asks: tally.sent,
      outcomes: site.outcomes(tally))
    let rows: [HTML] = site.summaries(digest.entries).map {
      """
      <li>\($0.outcome.word): <a href="\(url: address.whole($0.href))">\($0.title)</a></li>

      """
    }
    return FeedItem(
      id: id("weeks/\(week)"), title: phrases.week(week.number, of: week.year),
      url: address.whole(.log), published: week.end,
      updated: entries.reduce(week.end) { max($0, $1.publish?.value ?? $0) }, topics: [],
      image: nil, lead: "<p>\(sentence)</p>\n", story: "<ul>\n\(rows)</ul>\n", excerpt: "",
      more: nil)
  }
}
