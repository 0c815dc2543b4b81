import Content
import Diagnostics

// Which addresses a site takes, and for what.

extension AddressBook {
  /// The addresses of a site: its own, then what the keeper wrote, which is reported where it
  /// collides.
  init(_ outline: SiteOutline, _ pages: [PagePlan], reporting: inout Report) {
    let journal = outline.edition.journal
    reserveCapacity(journal.entries.count * 2)
    let own = pages.lazy.filter { !$0.isKeepers }.map(\.route)
    for route in own { reserve(route) }
    for route in pageKinds.flatMap({ $0.reserved(outline) }) { keepFree(route) }
    for file in outline.files { reserve(file.route) }
    for feed in outline.feeds { for route in [feed.atom, feed.json] { reserve(route) } }
    if outline.hasCards { for route in outline.cardRoutes { reserve(route) } }
    // Without a public address there is no sitemap yet; the manifest is no page.
    for route in [.sitemap, Route(OutputFolder.manifestName)] { keepFree(route) }
    claim(journal, reporting: &reporting)
  }

  /// Claims what the keeper wrote, in the order of the paths; what is hidden can never collide.
  private mutating func claim(_ journal: Journal, reporting: inout Report) {
    for entry in journal.entries where entry.visibility == .public {
      claim(
        .entry(entry.slug), by: .init(file: entry.file, range: entry.slugRange),
        reporting: &reporting)
    }
    for page in journal.pages {
      claim(
        .prose(page.slug), by: .init(file: page.file, range: page.slugRange),
        reporting: &reporting)
    }
    for entry in journal.entries where entry.visibility == .public {
      claim(entry.aliases, of: entry.file, reporting: &reporting)
    }
    for page in journal.pages { claim(page.aliases, of: page.file, reporting: &reporting) }
  }

  private mutating func claim(
    _ aliases: [Located<String>], of file: SourceFile, reporting: inout Report
  ) {
    for alias in aliases {
      claim(.alias(alias.value), by: .init(file: file, range: alias.range), reporting: &reporting)
    }
  }

  /// Claims the pictures of a page, each of which may stand there more than once.
  mutating func claim(
    _ pictures: [ResolvedStory.Picture], of file: SourceFile, reporting: inout Report
  ) {
    var sources: [Route: String] = [:]
    for picture in pictures where sources[picture.route] != picture.source {
      sources[picture.route] = picture.source
      claim(
        picture.route, by: Claim(file: file, range: picture.range), reporting: &reporting)
    }
  }
}

extension Edition {
  /// The addresses of what is held back or has no page, which a link must not lead to.
  var unpublishedRoutes: Set<Route> {
    let entries = heldBack.lazy.map(\.entry).filter { $0.visibility == .public }
    let published = Set(pages.map(\.file.path))
    let others = journal.pages.filter { !published.contains($0.file.path) }
    return Set(entries.flatMap { $0.addresses })
      .union(others.flatMap { [.prose($0.slug)] + $0.aliases.map { .alias($0.value) } })
      .union(withoutPage)
  }

  /// The addresses that entries would have if they were public, but for those that others have.
  private var withoutPage: Set<Route> {
    let entries = journal.entries.filter { $0.visibility != .public }
    guard !entries.isEmpty else { return [] }
    let taken = journal.entries.filter { $0.visibility == .public }.flatMap { $0.addresses }
    return Set(entries.flatMap { $0.addresses }).subtracting(taken)
  }
}

extension Entry {
  fileprivate var addresses: [Route] { [.entry(slug)] + aliases.map { .alias($0.value) } }
}
