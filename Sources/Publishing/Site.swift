package import Content
package import Diagnostics
import Files
import Markdown
import Markup
package import Stats

/// A whole site: which pages exist, at what address, and all that they draw from.
///
/// A class, though it never changes: every output keeps a reference to make its page from.
package final class Site: Sendable {
  package let edition: Edition
  package let statistics: Statistics
  package let address: SiteAddress
  package let facts: SiteFacts
  let theme: any Theme
  /// The feeds; none where the public address is not known.
  let feeds: [Feed]
  let assets: Assets
  /// The page of each published entry; `nil` for one that is only counted.
  let routes: [Route?]
  /// The cells of each published entry; `nil` for one that fills none.
  let numbers: [ClosedRange<Int>?]
  /// The story of each published entry, led to its page; empty for one that is only counted.
  let stories: [ResolvedStory]
  /// Each published entry as lists show it; `nil` for one that is only counted.
  let summaries: [EntrySummary?]
  let introduction: ResolvedStory
  let prose: [(page: Prose, story: ResolvedStory)]
  /// For each published entry the entries that it led to, and those that led to it.
  let relations: Relations
  /// Whether pages have share cards: only where the public address is known, for a preview must
  /// name whole addresses.
  package let hasCards: Bool
  let cheers: CheerPlaces
  /// Every address of the site.
  let addresses: Set<Route>

  /// Lays out the site of an edition and reports what only the whole can tell: addresses that
  /// collide, links, images and `led_to` that lead nowhere.
  /// - Parameters:
  ///   - url: the public address where it is not the journal's own, as for a preview.
  ///   - cards: whether share cards are wanted.
  package init(
    _ edition: Edition, statistics: Statistics, theme: any Theme, url: String? = nil,
    cards: Bool = true, reporting: inout Report
  ) async throws {
    let journal = edition.journal
    let address = SiteAddress(url: url ?? journal.settings.url)
    let pages = edition.pages
    let assets = Assets(theme.look)
    let feeds = address.url == nil ? [] : Feed.all(statistics)
    var book = AddressBook()
    book.reserveCapacity(journal.entries.count * 2)
    book.reserveOwn(assets, statistics, feeds)
    if cards && address.url != nil { Self.reserveCards(edition, statistics, in: &book) }
    book.claim(journal, reporting: &reporting)
    let routes = edition.published.map { entry -> Route? in
      entry.visibility == .public ? .entry(entry.slug) : nil
    }
    var pagesByPath: [String: Route?] = [:]
    pagesByPath.reserveCapacity(journal.entries.count)
    for entry in journal.entries { pagesByPath[entry.file.path] = .some(nil) }
    for (entry, route) in zip(edition.published, routes) { pagesByPath[entry.file.path] = route }
    for page in pages { pagesByPath[page.file.path] = .prose(page.slug) }
    for flawed in journal.flawed { pagesByPath[flawed.file.path] = .home }
    pagesByPath[journal.settings.file.path] = .home
    let resolver = StoryResolver(
      journal: journal.folder, address: address, routes: book.routes,
      unpublished: edition.unpublishedRoutes, pages: pagesByPath)

    self.edition = edition
    self.statistics = statistics
    self.address = address
    hasCards = cards && address.url != nil
    self.theme = theme
    self.feeds = feeds
    self.assets = assets
    self.routes = routes
    numbers = Self.numbers(of: statistics.grid, count: edition.published.count)
    var facts = SiteFacts(
      journal.settings, edition: edition, statistics: statistics, pages: pages, address: address,
      assets: assets, look: theme.look, feeds: feeds)
    facts.frame = theme.frame(of: facts)
    self.facts = facts
    let (phrases, numbers) = (facts.phrases, numbers)
    // Not the whole edition: every copy of it would count its thirty references.
    let (published, today) = (edition.published, edition.today)
    let quietAfter = journal.settings.quietAfter
    let drafts = try await Array(published.indices).concurrentMap { index in
      guard let route = routes[index] else { return EntryDraft() }
      let entry = published[index]
      var draft = EntryDraft()
      draft.story = resolver.resolve(entry, on: route, reporting: &draft.report)
      draft.summary = EntrySummary(
        entry, route: route, numbers: numbers[index], today: today, quietAfter: quietAfter,
        address: address, phrases: phrases)
      return draft
    }
    stories = drafts.map(\.story)
    summaries = drafts.map(\.summary)
    for draft in drafts { reporting.merge(draft.report) }
    introduction = resolver.resolve(
      journal.settings.story, of: journal.settings.file, from: journal.settings.storyLine,
      on: .home, reporting: &reporting)
    prose = pages.map { page in
      let story = resolver.resolve(
        page.story, of: page.file, from: page.storyLine, on: .prose(page.slug),
        reporting: &reporting)
      return (page, story)
    }
    for flawed in journal.flawed {
      guard let (story, line) = flawed.story else { continue }
      _ = resolver.resolve(story, of: flawed.file, from: line, on: .home, reporting: &reporting)
    }
    let told = zip(edition.published, stories).map { ($0.file, $1.pictures) }
    let others = prose.map { ($0.page.file, $0.story.pictures) }
    for (file, pictures) in told + [(journal.settings.file, introduction.pictures)] + others {
      book.claim(pictures, of: file, reporting: &reporting)
    }
    relations = Relations(edition, reporting: &reporting)
    addresses = book.routes
    cheers = CheerPlaces(edition, routes: routes, reporting: &reporting)
    edition.checkDays(reporting: &reporting)
    statistics.checkSpelling(of: edition, reporting: &reporting)
    if !journal.settings.hasPhrases {
      reporting.add(
        .noPhrases(journal.settings.language), at: nil, in: journal.settings.file)
    }
  }

  private static func numbers(of grid: Grid, count: Int) -> [ClosedRange<Int>?] {
    var numbers = [ClosedRange<Int>?](repeating: nil, count: count)
    for cell in grid.cells {
      numbers[cell.entry] = (numbers[cell.entry]?.lowerBound ?? cell.number)...cell.number
    }
    return numbers
  }
}

/// What is made of one entry before any page is drawn.
private struct EntryDraft: Sendable {
  var story = ResolvedStory(html: HTML(), pictures: [])
  var summary: EntrySummary?
  var report = Report()
}

extension StoryResolver {
  /// Resolves an entry's story and its cover.
  fileprivate func resolve(
    _ entry: Entry, on route: Route, reporting: inout Report
  ) -> ResolvedStory {
    let story = resolve(
      entry.story, of: entry.file, from: entry.storyLine, on: route, reporting: &reporting)
    guard let cover = entry.cover else { return story }
    switch picture(
      cover.value, isAddress: false, at: cover.range, beside: entry.file, on: route)
    {
    case .success(let picture):
      return ResolvedStory(html: story.html, pictures: story.pictures + [picture])
    case .failure(let problem):
      reporting.add(problem, at: cover.range, in: entry.file)
      return story
    }
  }
}

extension Edition {
  /// Points at days to come that no `publish` day explains: most often a slip in the year.
  fileprivate func checkDays(reporting: inout Report) {
    for (entry, reason) in heldBack where reason == .future && entry.publish == nil {
      let day = max(entry.ask.asked, entry.ask.answered ?? entry.ask.asked)
      reporting.add(.futureDay(day, today: today), at: entry.lastDayRange, in: entry.file)
    }
  }
}

extension Statistics {
  /// Points at words that are spelled in two ways and share one page.
  fileprivate func checkSpelling(of edition: Edition, reporting: inout Report) {
    let groups: [(breakdowns: [Breakdown], words: (Entry) -> [String])] = [
      (categories, { $0.ask.category.map { [$0] } ?? [] }), (tags, { $0.ask.tags }),
    ]
    for (breakdowns, words) in groups {
      let usual = Dictionary(uniqueKeysWithValues: breakdowns.map { ($0.slug, $0.name) })
      for index in Set(breakdowns.flatMap(\.entries)).sorted() {
        let entry = edition.published[index]
        for word in words(entry) {
          guard let name = usual[slug(from: word)], word != name else { continue }
          reporting.add(.spelling(word, name), at: nil, in: entry.file)
        }
      }
    }
  }
}

extension Message {
  static func futureDay(_ day: Day, today: Day) -> Message {
    Message(
      .futureDay, "\(day) is after today, \(today), so the entry is held back",
      hint: "write 'publish:' if that is meant")
  }

  static func spelling(_ word: String, _ usual: String) -> Message {
    Message(.spelling, "'\(word)' is written '\(usual)' elsewhere; both share one page")
  }

  static func noPhrases(_ language: String) -> Message {
    Message(
      .noPhrases, "the site's own words are not translated to '\(language)' yet and stay English")
  }
}
