import Content
import Diagnostics
import Files
import Stats

// Which addresses a site takes, and for what.

extension AddressBook {
  /// Takes the addresses that every site has, and those that its topics, feeds and milestones need.
  mutating func reserveOwn(_ assets: Assets, _ statistics: Statistics, _ feeds: [Feed]) {
    let own: [Route] = [
      .home, .log, .categories, .tags, .milestones, .statistics, .notFound, .sitemap, .robots,
      .manifest, .icon, .touchIcon, .progress, .progressSchema, .noesShield, .yesesShield,
      .follow, .embed, .badge, .yesesBadge, .bothBadge, .gridPicture,
      Route(OutputFolder.manifestName),
    ]
    let milestones =
      Milestone.numbers(upTo: statistics.goal.target).map { Route.milestone("no-\($0)") }
      + statistics.milestones.filter(\.hasPage).map { .milestone($0.anchor) }
    let topics =
      statistics.categories.map { Route.category($0.slug) }
      + statistics.tags.map { Route.tag($0.slug) }
    let feedRoutes = feeds.flatMap { [$0.atom, $0.json] }
    for route in own + milestones + topics + feedRoutes + assets.files.map(\.route) {
      reserve(route)
    }
  }

  /// Claims what the keeper wrote, in the order of the paths; what is hidden can never collide.
  mutating func claim(_ journal: Journal, reporting: inout Report) {
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
    // Not compared as texts, for which another composition of letters is no difference.
    var sources: [Route: [UInt8]] = [:]
    for picture in pictures where sources[picture.route] != Array(picture.source.utf8) {
      sources[picture.route] = Array(picture.source.utf8)
      if let problem = AddressPart.problem(with: Disk.name(of: picture.route.path)) {
        reporting.add(.badPictureName(problem), at: picture.range, in: file)
        continue
      }
      claim(
        picture.route, by: Claim(file: file, range: picture.range), reporting: &reporting)
    }
  }
}

extension Edition {
  /// The addresses of what has no page today, which a link must not lead to, unless something else
  /// has a page there.
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

extension Prose {
  fileprivate var routes: [Route] { [.prose(slug)] + aliases.map { .alias($0.value) } }
}

extension Message {
  static func badPictureName(_ problem: String) -> Message {
    Message(.fileName, "the name of the picture \(problem)", hint: "rename the file")
  }
}
