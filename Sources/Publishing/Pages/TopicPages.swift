import Content
import Phrases
import Stats

/// `/categories/` and `/tags/`: the words that entries are filed under.
public struct TopicIndexPage: Sendable {
  public let head: PageHead
  public let heading: String
  public let topics: [Topic]
  /// What to say if there are none.
  public let emptySentence: String

  /// One word and its numbers.
  public struct Topic: Sendable {
    public let link: NamedLink
    /// "12 asks: 9 noes, 2 yeses, 1 waiting".
    public let sentence: String
  }
}

/// `/categories/SLUG/` and `/tags/SLUG/`: the entries filed under one word.
public struct TopicPage: Sendable {
  public let head: PageHead
  public let name: String
  /// The index that it belongs to.
  public let index: NamedLink
  public let sentence: String
  /// Newest ask first.
  public let entries: [EntrySummary]
}

extension TopicIndexPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [
      PagePlan(.categories) { site in
        let page = TopicIndexPage(
          site, .categories, site.phrases.categories, site.statistics.categories,
          empty: site.phrases.noCategories, routeOf: Route.category)
        return site.theme.html(for: page, in: site.facts)
      },
      PagePlan(.tags) { site in
        let page = TopicIndexPage(
          site, .tags, site.phrases.tags, site.statistics.tags, empty: site.phrases.noTags,
          routeOf: Route.tag)
        return site.theme.html(for: page, in: site.facts)
      },
    ]
  }

  private init(
    _ site: Site, _ route: Route, _ name: String, _ topics: [Breakdown], empty: String,
    routeOf: (String) -> Route
  ) {
    head = PageHead(
      route, of: site, title: name,
      description: site.phrases.topicDescription(name, keeper: site.facts.keeper))
    heading = name
    self.topics = topics.map {
      Topic(
        link: NamedLink(title: $0.name, href: site.address.href(routeOf($0.slug))),
        sentence: site.sentence($0.tally))
    }
    emptySentence = empty
  }
}

extension TopicPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    let categories = outline.statistics.categories.map { category in
      PagePlan(.category(category.slug)) { site in
        let page = TopicPage(
          site, category, .category(category.slug),
          index: NamedLink(title: site.phrases.categories, href: site.address.href(.categories)),
          feeds: site.feeds.filter { $0.kind == .category(category.slug) }
            .flatMap { $0.links(in: site) })
        return site.theme.html(for: page, in: site.facts)
      }
    }
    let tags = outline.statistics.tags.map { tag in
      PagePlan(.tag(tag.slug)) { site in
        let page = TopicPage(
          site, tag, .tag(tag.slug),
          index: NamedLink(title: site.phrases.tags, href: site.address.href(.tags)))
        return site.theme.html(for: page, in: site.facts)
      }
    }
    return categories + tags
  }

  private init(
    _ site: Site, _ topic: Breakdown, _ route: Route, index: NamedLink, feeds: [FeedLink] = []
  ) {
    head = PageHead(
      route, of: site, title: topic.name,
      description: site.phrases.topicDescription(topic.name, keeper: site.facts.keeper),
      feeds: feeds)
    name = topic.name
    self.index = index
    sentence = site.sentence(topic.tally)
    entries = site.summaries(topic.entries)
  }
}
