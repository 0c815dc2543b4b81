import Calendar
import Content
import Markup
import Pictures
import Stats

/// The pages of a site, by what they are drawn from.
enum PageKind: Sendable {
  case home, log, categoryIndex, tagIndex, milestones, statistics, notFound, follow, embed
  /// An entry, by its place in the order of the asks.
  case entry(place: Int)
  // Set apart, so that the many entries do not carry their size.
  indirect case category(Breakdown)
  indirect case tag(Breakdown)
  indirect case milestone(Milestone)
  indirect case prose(Prose, ResolvedStory)
  indirect case redirect(to: Route, title: String)
}

extension Site {
  /// Every file of the site, each made when it is asked for; what takes long comes first, so that
  /// no processor is left with it at the end.
  package func outputs() async throws -> [Output] {
    try await feedFiles() + progressFiles() + sharedPictures()
      + pages().map { route, kind in Output(route.file) { self.html(kind).bytes } } + pictures()
      + files()
  }

  private func html(_ kind: PageKind) -> HTML {
    switch kind {
    case .home: theme.html(for: homePage(), in: facts)
    case .log: theme.html(for: logPage(), in: facts)
    case .categoryIndex: theme.html(for: categoryIndexPage(), in: facts)
    case .tagIndex: theme.html(for: tagIndexPage(), in: facts)
    case .milestones: theme.html(for: milestonesPage(), in: facts)
    case .statistics: theme.html(for: statisticsPage(), in: facts)
    case .follow: theme.html(for: followPage(), in: facts)
    case .embed: theme.html(for: embedPage(), in: facts)
    case .milestone(let milestone): theme.html(for: milestonePage(milestone), in: facts)
    case .notFound: theme.html(for: notFoundPage(), in: facts)
    case .entry(let place): entryPage(at: place).map { theme.html(for: $0, in: facts) } ?? ""
    case .category(let category): theme.html(for: categoryPage(category), in: facts)
    case .tag(let tag): theme.html(for: tagPage(tag), in: facts)
    case .prose(let page, let story): theme.html(for: prosePage(page, story), in: facts)
    case .redirect(let route, let title):
      theme.html(for: redirectPage(to: route, title: title), in: facts)
    }
  }

  /// The pages with their addresses; the large ones first, so that no processor waits for them.
  private func pages() -> [(route: Route, kind: PageKind)] {
    let lists: [(Route, PageKind)] = [
      (.log, .log), (.home, .home), (.categories, .categoryIndex), (.tags, .tagIndex),
      (.milestones, .milestones), (.statistics, .statistics), (.notFound, .notFound),
      (.follow, .follow), (.embed, .embed),
    ]
    let milestones = milestonePages.map {
      (Route.milestone($0.anchor), PageKind.milestone($0))
    }
    let topics =
      statistics.categories.map { (Route.category($0.slug), PageKind.category($0)) }
      + statistics.tags.map { (Route.tag($0.slug), PageKind.tag($0)) }
    let order = statistics.chronology.byAsk
    let entries = order.indices.compactMap { place in
      routes[order[place]].map { ($0, PageKind.entry(place: place)) }
    }
    let proses = prose.map { page, story in
      (Route.prose(page.slug), PageKind.prose(page, story))
    }
    return lists + topics + milestones + entries + proses + redirects()
  }

  private func redirects() -> [(Route, PageKind)] {
    let fromEntries = zip(edition.published, routes).flatMap { entry, route in
      route.map { route in
        entry.aliases.map {
          (Route.alias($0.value), PageKind.redirect(to: route, title: entry.title))
        }
      } ?? []
    }
    let fromProse = prose.flatMap { page, _ in
      page.aliases.map {
        (Route.alias($0.value), PageKind.redirect(to: .prose(page.slug), title: page.title))
      }
    }
    return fromEntries + fromProse
  }

  private func pictures() -> [Output] {
    let all = stories.flatMap(\.pictures) + introduction.pictures + prose.flatMap(\.story.pictures)
    var seen: Set<Route> = []
    return all.filter { seen.insert($0.route).inserted }.map { picture in
      Output(picture.route.file) { try Photo.published(picture.source) }
    }
  }

  private func files() -> [Output] {
    assets.files.map { file in Output(file.route.file) { file.bytes } }
      + (address.url == nil
        ? [] : [Output(Route.sitemap.file) { self.sitemap(of: self.listedRoutes()) }])
      + [
        Output(Route.robots.file) { self.robots },
        Output(Route.manifest.file) { self.webManifest },
      ]
  }

  /// The pages that search engines may list, with the day of their newest content where it is
  /// known.
  private func listedRoutes() -> [(route: Route, changed: Day?)] {
    pages().compactMap { route, kind in
      switch kind {
      case .home, .log, .categoryIndex, .tagIndex, .milestones, .statistics, .category, .tag,
        .prose, .follow:
        (route, nil)
      case .entry(let place):
        (route, edition.published[statistics.chronology.byAsk[place]].knownFrom)
      case .milestone(let milestone):
        (route, routes[milestone.entry].map { _ in milestone.day })
      case .notFound, .redirect, .embed: nil
      }
    }
  }
}
