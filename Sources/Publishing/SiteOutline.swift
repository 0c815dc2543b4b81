import Content
import Diagnostics
import Stats
import Pictures

/// A site before its stories are resolved: what is published, its numbers, and the address of each
/// page.
struct SiteOutline: Sendable {
  let edition: Edition
  let statistics: Statistics
  let address: SiteAddress
  /// The feeds; none if the public address is not known.
  let feeds: [Feed]
  let assets: Assets
  /// Whether pages have share cards: only if the public address is known, because link previews
  /// need absolute addresses.
  let hasCards: Bool
  /// Whether the site has story pictures.
  let hasStoryPictures: Bool
  /// Whether some page shows a video of the journal's own.
  let hasVideos: Bool
  /// The page of each published entry; `nil` for one that is only counted.
  let routes: [Route?]
  /// The keeper's files that are published as they are.
  let statics: StaticFiles

  init(
    _ edition: Edition, statistics: Statistics, address: SiteAddress, look: Look, tints: [Tint],
    cards: Bool, storyPictures: Bool, videos: Bool, statics: StaticFiles
  ) {
    self.edition = edition
    self.statistics = statistics
    self.address = address
    feeds = address.url == nil ? [] : Feed.all(statistics)
    assets = Assets(look, tints: tints)
    hasCards = cards && address.url != nil
    hasVideos = videos
    hasStoryPictures = hasCards && storyPictures
    self.statics = statics
    routes = edition.published.map { $0.visibility == .public ? .entry($0.slug) : nil }
  }

  /// The search index, by its size.
  var search: SearchIndex { SearchIndex(entries: routes.count { $0 != nil }) }

  /// Every page of the site.
  var pages: [PagePlan] { pageKinds.flatMap { $0.plans(self) } }

  /// Every other file except feeds, cards, the pictures of stories, and the keeper's own in `static/`.
  var files: [FilePlan] {
    (ProgressDocument.plans(self) + OEmbed.plans(self) + CircleFeeds.plans(self)
      + SharedPictures.plans(self) + assets.plans(hasFeeds: !feeds.isEmpty)
      + WellKnownFiles.plans(self)).filter { !statics.replaces($0.route) }
  }

  /// The page of each file of the journal, by its path; `nil` for those that are held back.
  var pagesByPath: [String: Route?] {
    let journal = edition.journal
    var pages: [String: Route?] = [:]
    pages.reserveCapacity(journal.entries.count)
    for entry in journal.entries { pages[entry.file.path] = .some(nil) }
    for (entry, route) in zip(edition.published, routes) { pages[entry.file.path] = route }
    for page in edition.pages { pages[page.file.path] = .prose(page.slug) }
    for flawed in journal.flawed { pages[flawed.file.path] = .home }
    pages[journal.settings.file.path] = .home
    return pages
  }
}
