import Content
import Markup
import Stats

extension Site {
  /// Every file of the site, each made when it is asked for.
  package func outputs() -> [Output] {
    let order = statistics.chronology.byAsk
    let entries = order.indices.compactMap { place -> Output? in
      routes[order[place]].map { route in
        Output(route.file) {
          entryPage(at: place).map { theme.html(for: $0, in: facts).bytes } ?? []
        }
      }
    }
    return listOutputs() + entries + topicOutputs() + proseOutputs() + redirects() + pictures()
      + fileOutputs()
  }

  private func page(_ route: Route, _ html: @escaping @Sendable () -> HTML) -> Output {
    Output(route.file) { html().bytes }
  }

  private func listOutputs() -> [Output] {
    [
      page(.home) { theme.html(for: homePage(), in: facts) },
      page(.log) { theme.html(for: logPage(), in: facts) },
      page(.categories) { theme.html(for: categoryIndexPage(), in: facts) },
      page(.tags) { theme.html(for: tagIndexPage(), in: facts) },
      page(.milestones) { theme.html(for: milestonesPage(), in: facts) },
      page(.notFound) { theme.html(for: notFoundPage(), in: facts) },
    ]
  }

  private func topicOutputs() -> [Output] {
    statistics.categories.map { category in
      page(.category(category.slug)) { theme.html(for: categoryPage(category), in: facts) }
    }
      + statistics.tags.map { tag in
        page(.tag(tag.slug)) { theme.html(for: tagPage(tag), in: facts) }
      }
  }

  private func proseOutputs() -> [Output] {
    prose.map { item in
      page(.prose(item.page.slug)) { theme.html(for: prosePage(item), in: facts) }
    }
  }

  private func redirects() -> [Output] {
    let fromEntries = zip(edition.published, routes).flatMap { entry, route in
      route.map { route in entry.aliases.map { (alias: $0.value, route: route, title: entry.title) }
      }
        ?? []
    }
    let fromPages = prose.flatMap { item in
      item.page.aliases.map {
        (alias: $0.value, route: Route.prose(item.page.slug), title: item.page.title)
      }
    }
    return (fromEntries + fromPages).map { redirect in
      page(.alias(redirect.alias)) {
        theme.html(for: redirectPage(to: redirect.route, title: redirect.title), in: facts)
      }
    }
  }

  private func pictures() -> [Output] {
    let all = stories.flatMap(\.pictures) + introduction.pictures + prose.flatMap(\.story.pictures)
    var seen: Set<Route> = []
    return all.filter { seen.insert($0.route).inserted }.map { picture in
      Output(picture.route.file) { try Photo.published(picture.source) }
    }
  }

  private func fileOutputs() -> [Output] {
    let files = assets.files.map { file in Output(file.route.file) { file.bytes } }
    let map = sitemap(of: listedRoutes()).map { bytes in Output(Route.sitemap.file) { bytes } }
    return files + [map].compactMap(\.self) + [
      Output(Route.robots.file) { robots },
      Output(Route.manifest.file) { webManifest },
    ]
  }

  /// The pages that search engines may list, with the day of their newest content.
  private func listedRoutes() -> [(route: Route, changed: Day?)] {
    let own: [Route] = [.home, .log, .categories, .tags, .milestones]
    let topics =
      statistics.categories.map { Route.category($0.slug) }
      + statistics.tags.map { Route.tag($0.slug) }
    let entries = statistics.chronology.byAsk.compactMap { index in
      routes[index].map { route in
        (route: route, changed: Optional(edition.published[index].knownFrom))
      }
    }
    return (own + prose.map { Route.prose($0.page.slug) }).map { (route: $0, changed: nil) }
      + entries
      + topics.map { (route: $0, changed: nil) }
  }
}
