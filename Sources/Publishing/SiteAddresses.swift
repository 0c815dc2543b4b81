import Content
import Diagnostics
import Files

// The addresses of a site and their owners.

extension AddressBook {
  /// Collects the addresses of a site: first its own, then those of what the keeper wrote, whose
  /// collisions are reported.
  init(_ outline: SiteOutline, _ pages: [PagePlan], reporting: inout Report) {
    let journal = outline.edition.journal
    reserveCapacity(journal.entries.count * 2)
    let own = pages.lazy.filter { !$0.isKeepers }.map(\.route)
    for route in own { reserve(route) }
    for route in pageKinds.flatMap({ $0.reserved(outline) }) { keepFree(route) }
    for file in outline.files { reserve(file.route) }
    for feed in outline.feeds { for route in [feed.atom, feed.json] { reserve(route) } }
    for route in outline.search.routes { reserve(route) }
    if outline.hasCards { for route in outline.cardRoutes { reserve(route) } }
    // Kept free: a site without a public address has no sitemap, and the manifest is not a page.
    for route in [.sitemap, Route(OutputFolder.manifestName)] { keepFree(route) }
    claim(journal, reporting: &reporting)
    claim(outline.statics, reporting: &reporting)
  }

  /// Claims the addresses of what the keeper wrote, in the order of the paths; what is hidden never
  /// collides.
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

  /// Claims the pictures of a page, each of which may occur more than once.
  mutating func claim(
    _ pictures: [ResolvedStory.Picture], of file: SourceFile, reporting: inout Report
  ) {
    // Compared as bytes, because strings with another composition of letters are equal.
    var sources: [Route: [UInt8]] = [:]
    for picture in pictures where sources[picture.route] != Array(picture.source.utf8) {
      sources[picture.route] = Array(picture.source.utf8)
      if let problem = AddressPart.problem(with: Disk.name(of: picture.route.path)) {
        reporting.add(.badPictureName(problem), at: picture.range, in: file)
        continue
      }
      for route in picture.routes {
        claim(route, by: Claim(file: file, range: picture.range), reporting: &reporting)
      }
    }
  }
}

extension Edition {
  /// The addresses of entries without a page today, to which links are an error unless something
  /// else has a page there.
  var unpublishedRoutes: Set<Route> {
    let (shown, counted) = (
      published.filter { $0.visibility == .public },
      published.filter { $0.visibility != .public }
    )
    let shownPages = Set(pages.map(\.file.path))
    let otherPages = journal.pages.filter { !shownPages.contains($0.file.path) }
    let withoutPage = heldBack.map(\.entry) + counted
    return Set(withoutPage.flatMap(\.routes) + otherPages.flatMap(\.routes))
      .subtracting(shown.flatMap(\.routes) + pages.flatMap(\.routes))
  }
}

extension Entry {
  fileprivate var routes: [Route] { [.entry(slug)] + aliases.map { .alias($0.value) } }
}

extension StandalonePage {
  fileprivate var routes: [Route] { [.prose(slug)] + aliases.map { .alias($0.value) } }
}

extension Message {
  static func badPictureName(_ problem: String) -> Message {
    Message(.fileName, "the name of the picture \(problem)", hint: "rename the file")
  }
}
