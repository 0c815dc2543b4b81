import Calendar
import Content
import Phrases
import Stats

extension Site {
  func logPage() -> LogPage {
    let rows = statistics.chronology.byAsk.reversed().compactMap { index -> LogPage.Row? in
      let ask = edition.published[index].ask
      return summaries[index].map {
        LogPage.Row(
          summary: $0, month: ask.asked.month.description,
          category: ask.category.map { slug(from: $0) })
      }
    }
    let told = edition.published.lazy.filter { $0.visibility == .public }
      .reduce(0) { $0 + $1.ask.count }
    let untold = statistics.tally.sent - told
    let used = Set(rows.map(\.summary.outcome.name))
    return LogPage(
      head: head(
        .log, title: phrases.log, description: phrases.logDescription(keeper: facts.keeper)),
      sentence: phrases.logSentence(asks: told, entries: rows.count),
      countedSentence: untold > 0 ? phrases.countedSentence(untold) : nil, rows: rows,
      outcomes: OutcomeName.allCases.filter { used.contains($0.rawValue) }
        .map { .init(value: $0.rawValue, words: phrases.outcome($0)) },
      categories: statistics.categories.map { .init(value: $0.slug, words: $0.name) },
      months: statistics.months.reversed().filter { month in
        rows.contains { $0.month == month.month.description }
      }.map {
        .init(value: $0.month.description, words: DayLabel($0.month, phrases).text)
      })
  }

  func categoryIndexPage() -> TopicIndexPage {
    topicIndex(
      .categories, phrases.categories, statistics.categories, empty: phrases.noCategories
    ) { .category($0) }
  }

  func tagIndexPage() -> TopicIndexPage {
    topicIndex(.tags, phrases.tags, statistics.tags, empty: phrases.noTags) { .tag($0) }
  }

  func categoryPage(_ category: Breakdown) -> TopicPage {
    topicPage(
      category, .category(category.slug),
      index: NamedLink(title: phrases.categories, href: address.href(.categories)),
      feeds: feeds.filter { $0.kind == .category(category.slug) }.flatMap(links))
  }

  func tagPage(_ tag: Breakdown) -> TopicPage {
    topicPage(
      tag, .tag(tag.slug), index: NamedLink(title: phrases.tags, href: address.href(.tags)))
  }

  private func topicIndex(
    _ route: Route, _ name: String, _ topics: [Breakdown], empty: String,
    routeOf: (String) -> Route
  ) -> TopicIndexPage {
    TopicIndexPage(
      head: head(
        route, title: name,
        description: phrases.topicDescription(name, keeper: facts.keeper)),
      heading: name,
      topics: topics.map {
        .init(
          link: NamedLink(title: $0.name, href: address.href(routeOf($0.slug))),
          sentence: sentence($0.tally))
      }, emptySentence: empty)
  }

  private func topicPage(
    _ topic: Breakdown, _ route: Route, index: NamedLink, feeds: [FeedLink] = []
  ) -> TopicPage {
    TopicPage(
      head: head(
        route, title: topic.name,
        description: phrases.topicDescription(topic.name, keeper: facts.keeper), feeds: feeds),
      name: topic.name, index: index, sentence: sentence(topic.tally),
      entries: summaries(topic.entries))
  }
}
