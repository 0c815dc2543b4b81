import Content
import Markup

/// An old address that leads to a new one.
public struct RedirectPage: Sendable {
  public let title: String
  /// The new address, relative to the server.
  public let href: String
  /// The absolute address; `nil` if the journal has no `url`.
  public let canonical: String?
}

extension RedirectPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    let fromEntries = zip(outline.edition.published, outline.routes).flatMap { entry, route in
      route.map { plans(entry.aliases, to: $0, title: entry.title) } ?? []
    }
    let fromPages = outline.edition.pages.flatMap { page in
      plans(page.aliases, to: .prose(page.slug), title: page.title)
    }
    return fromEntries + fromPages
  }

  private static func plans(
    _ aliases: [Located<String>], to route: Route, title: String
  ) -> [PagePlan] {
    aliases.map { alias in
      PagePlan(.alias(alias.value), listing: .unlisted, isKeepers: true) { site in
        let page = RedirectPage(
          title: title, href: site.address.href(route),
          canonical: site.address.absolute(route).map(percentEncoded))
        return site.theme.html(for: page, in: site.facts)
      }
    }
  }
}
