import Content
import Markdown
import Markup
import Phrases
import Stats

/// Makes the items of a site's feeds.
struct FeedSource: Sendable {
  let site: Site
  let address: PublicAddress
  let identity: FeedID
  /// The public entries that are no longer waiting, the newest answer first.
  let closed: [EntryIndex]

  /// `nil` for a site without a public address, which has no feeds.
  init?(_ site: Site) {
    guard let address = PublicAddress(site.address) else { return nil }
    self.site = site
    self.address = address
    identity = FeedID(site.edition, at: address)
    closed = site.closedInPublic
  }

  /// The id of a thing in the feeds.
  func id(_ name: String) -> String { identity.tag(percentEncoded(name)) }

  /// The content of a feed.
  func content(of feed: Feed) -> FeedContent {
    let items = items(of: feed)
    return FeedContent(
      items: items.withinBytes(), updated: items.updated(orElse: site.edition.firstDay))
  }

  /// The items of a feed, the newest first, up to the journal's `feed_items`.
  func items(of feed: Feed) -> [FeedItem] {
    let limit = site.edition.journal.settings.feedItems
    switch feed.kind {
    case .answers: return closed.prefix(limit).compactMap(item)
    case .yeses: return Array(yesesAndMilestones(limit).prefix(limit))
    case .weekly: return digests().prefix(limit).map(item)
    case .category(let slug):
      let entries = Set(site.statistics.categories.first { $0.slug == slug }?.entries ?? [])
      return closed.filter(entries.contains).prefix(limit).compactMap(item)
    }
  }

  /// On the same day, a milestone comes before the answer that reached it. The first asks of
  /// categories are left out: they are not news to somebody who waits for a yes, and renaming a
  /// category would show them again.
  private func yesesAndMilestones(_ limit: Int) -> [FeedItem] {
    let yeses = closed.filter { site.edition.published[$0].ask.outcome == .yes }
    let milestones = site.statistics.milestones.reversed().filter(isAnnounced).compactMap(item)
    let items = milestones + yeses.prefix(limit).compactMap(item)
    return items.enumerated().sorted {
      ($1.element.published, $0.offset) < ($0.element.published, $1.offset)
    }.map(\.element)
  }

  private func isAnnounced(_ milestone: Milestone) -> Bool {
    switch milestone.kind {
    case .noes, .yeses, .lateReply: true
    case .category: false
    }
  }
}

extension FeedSource {
  /// An entry; `nil` for one without a page.
  func item(_ index: EntryIndex) -> FeedItem? {
    let entry = site.edition.published[index]
    guard let route = site.routes[index], let summary = site.summaries[index] else { return nil }
    let ask = entry.ask
    let page = address.whole(route)
    let cover = entry.cover.flatMap { _ in site.stories[index].pictures.last }
    let image = cover.map { address.whole($0.route) }
    let story = site.stories[index].html.withWholeAddresses(origin: address.origin, page: page)
    let words = site.phrases.coverWords(title: entry.title)
    return FeedItem(
      id: id("entries/\(entry.slug)"), title: entry.title, url: page,
      published: ask.answered ?? ask.asked, updated: entry.knownFrom,
      topics: [ask.category].compactMap(\.self) + ask.tags, image: image,
      lead: lead(summary, page),
      story: """
        \(image, { #"<p><img src="\#(url: $0)" alt="\#(words)"></p>\#n"# })\
        \(story)\
        \(entry.learned, { "<p><strong>\(site.phrases.learned):</strong> \($0)</p>\n" })
        """,
      excerpt: entry.story.excerpt, more: site.phrases.wholeStory)
  }

  /// The facts in one line: "No · asked 9 January 2026 · Aurora Airlines · same day".
  private func lead(_ summary: EntrySummary, _ page: String) -> HTML {
    let facts = [
      summary.to, summary.wait, summary.feelings,
    ].compactMap(\.self)
    let asked: HTML =
      #"<a href="\#(url: page)">\#(site.phrases.askedOn(summary.asked.text))</a>"#
    return """
      <p><strong>\(summary.outcome.word)</strong> · \(asked)\(facts, each: { " · \($0)" })</p>

      """
  }

  /// A milestone; `nil` for one reached by an entry without a page, because its day would reveal
  /// something about the entry.
  private func item(_ milestone: Milestone) -> FeedItem? {
    let reached = MilestonesPage.Reached(milestone, in: site)
    guard let link = reached.entry else { return nil }
    let entry: HTML = #"<a href="\#(url: address.whole(link.href))">\#(link.title)</a>"#
    let words = site.phrases.milestoneReached(day: reached.day.text, entry: entry)
    let told = site.edition.published[milestone.entry].publish?.value ?? milestone.day
    return FeedItem(
      id: id("milestones/\(reached.anchor)"), title: reached.name,
      url: "\(address.whole(.milestones))#\(percentEncoded(reached.anchor))",
      published: milestone.day, updated: max(milestone.day, told), topics: [], image: nil,
      lead: "<p>\(words)</p>\n", story: "", excerpt: "", more: nil)
  }
}
