import Calendar
package import Circle
package import Content
package import Diagnostics
import Files
import Markdown
import Markup
import Phrases
package import Stats
package import Pictures

/// A whole site: which pages exist, their addresses, and everything that they are made from.
///
/// An immutable class, because every output keeps a reference to make its page from.
package final class Site: Sendable {
  package let edition: Edition
  package let statistics: Statistics
  package let address: SiteAddress
  package let facts: SiteFacts
  let theme: any Theme
  /// The feeds; none if the public address is not known.
  let feeds: [Feed]
  /// Whether pages have share cards.
  package let hasCards: Bool
  /// Whether the site has story pictures: of the home page, the milestones, and some entries.
  package let hasStoryPictures: Bool
  /// The entries that have story pictures in the site.
  let picturedEntries: Set<EntryIndex>
  /// Every page, in the order in which they are made.
  let pages: [PagePlan]
  /// Every other file except feeds, cards and the pictures of stories.
  let files: [FilePlan]
  /// The keeper's files that are published as they are.
  let statics: StaticFiles
  /// What is known of the journals in the circle, by their addresses.
  let circle: [String: CompanionProgress]
  /// The search index, by its size.
  let search: SearchIndex
  /// The page of each published entry; `nil` for one that is only counted.
  let routes: [Route?]
  /// The squares of each published entry; `nil` for one that fills none.
  let numbers: [ClosedRange<Int>?]
  /// The story of each published entry with its links resolved; empty for one that is only counted.
  let stories: [ResolvedStory]
  /// Each published entry as lists show it; `nil` for one that is only counted.
  let summaries: [EntrySummary?]
  /// The folder of the resized photos.
  let photoFolder: String
  let introduction: ResolvedStory
  /// The stories of the keeper's own pages, in the order of `edition.pages`.
  let prose: [ResolvedStory]
  /// For each published entry, the entries that it led to and those that led to it.
  let relations: Relations
  let cheers: CheerPlaces
  let leafDrawings: LeafDrawings

  /// Plans the site of an edition, and reports problems that only the whole journal has: addresses
  /// that collide, and links, images and `led_to` without a target.
  /// - Parameters:
  ///   - url: the public address if it is not the journal's own.
  ///   - cards: whether to make share cards.
  ///   - storyPictures: whether to make story pictures as well.
  ///   - photos: the resized photos of the journal.
  ///   - circle: what is known of the journals in the circle, by their addresses.
  package init(
    _ edition: Edition, statistics: Statistics, theme: any Theme, url: String? = nil,
    cards: Bool = true, storyPictures: Bool = true, photos: DevelopedPhotos = DevelopedPhotos(),
    circle: [String: CompanionProgress] = [:], reporting: inout Report
  ) async throws {
    let journal = edition.journal
    let statics = try await StaticFiles(of: journal, reporting: &reporting)
    let outline = SiteOutline(
      edition, statistics: statistics, address: SiteAddress(url: url ?? journal.settings.url),
      look: theme.look, tints: photos.tints, cards: cards, storyPictures: storyPictures,
      videos: !photos.videos.isEmpty, statics: statics)
    let pages = outline.pages
    var book = AddressBook(outline, pages, reporting: &reporting)
    let resolver = StoryResolver(
      journal: journal.folder, address: outline.address, routes: book.routes,
      unpublished: edition.unpublishedRoutes, pages: outline.pagesByPath,
      photos: photos, phrases: words(in: journal.settings.language),
      quotes: journal.settings.quotes)

    self.edition = edition
    self.statistics = statistics
    self.theme = theme
    self.statics = statics
    photoFolder = photos.folder
    self.pages = pages
    files = outline.files
    (address, feeds) = (outline.address, outline.feeds)
    (hasCards, routes) = (outline.hasCards, outline.routes)
    (hasStoryPictures, picturedEntries) = (outline.hasStoryPictures, outline.picturedEntries)
    self.circle = circle
    search = outline.search
    numbers = statistics.grid.numbers(entries: edition.published.count)
    var facts = SiteFacts(outline, pages: pages, look: theme.look)
    facts.frame = theme.frame(of: facts)
    self.facts = facts
    leafDrawings = LeafDrawings(statistics, facts.phrases)
    async let spelling = statistics.spelling(of: edition)
    (stories, summaries) = try await Self.entries(
      outline, numbers, resolver, facts.phrases, reporting: &reporting)
    introduction = resolver.resolve(
      journal.settings.story, of: journal.settings.file, from: journal.settings.storyLine,
      on: .home, reporting: &reporting)
    prose = edition.pages.map { page in
      resolver.resolve(
        page.story, of: page.file, from: page.storyLine, on: .prose(page.slug),
        reporting: &reporting)
    }
    for flawed in journal.flawed {
      guard let (story, line) = flawed.story else { continue }
      _ = resolver.resolve(story, of: flawed.file, from: line, on: .home, reporting: &reporting)
    }
    for (entry, story) in zip(edition.published, stories) where !story.pictures.isEmpty {
      book.claim(story.pictures, of: entry.file, reporting: &reporting)
    }
    book.claim(introduction.pictures, of: journal.settings.file, reporting: &reporting)
    for (page, story) in zip(edition.pages, prose) {
      book.claim(story.pictures, of: page.file, reporting: &reporting)
    }
    relations = Relations(edition, reporting: &reporting)
    cheers = CheerPlaces(edition, routes: routes, reporting: &reporting)
    edition.checkDays(reporting: &reporting)
    reporting.merge(await spelling)
    if !journal.settings.hasPhrases {
      reporting.add(
        .noPhrases(journal.settings.language), at: nil, in: journal.settings.file)
    }
  }

  /// The story and the summary of each published entry.
  private static func entries(
    _ outline: SiteOutline, _ numbers: [ClosedRange<Int>?], _ resolver: StoryResolver,
    _ phrases: any Phrases, reporting: inout Report
  ) async throws -> ([ResolvedStory], [EntrySummary?]) {
    // Capture these three: each copy of the outline retains thirty objects.
    let (published, routes, address) = (outline.edition.published, outline.routes, outline.address)
    let today = outline.edition.today
    let quietAfter = outline.edition.journal.settings.quietAfter
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
    for draft in drafts { reporting.merge(draft.report) }
    return (drafts.map(\.story), drafts.map(\.summary))
  }
}

/// The parts of one entry that are made before any page.
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
      cover.value, at: cover.range, beside: entry.file, on: route)
    {
    case .success(let picture):
      return ResolvedStory(html: story.html, pictures: story.pictures + [picture])
    case .failure(let problem):
      reporting.add(problem, at: cover.range, in: entry.file)
      return story
    }
  }
}
