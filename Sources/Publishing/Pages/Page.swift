import Calendar
import Content
import Markup

/// A kind of page: its model, how it is made from the site, and where its pages are. Each has its
/// own file in this folder.
protocol Page: Sendable {
  /// The pages of this kind, in the order in which the sitemap lists them.
  static func plans(_ outline: SiteOutline) -> [PagePlan]
  /// Addresses that are kept free for pages to come.
  static func reserved(_ outline: SiteOutline) -> [Route]
}

extension Page {
  static func reserved(_ outline: SiteOutline) -> [Route] { [] }
}

/// All kinds of pages: this is the only list of them. Reserved addresses, outputs, the sitemap and the links of
/// the navigation follow from it; only what the keeper wrote has its address even while it has no page. What takes
/// longest comes first, so that no core finishes late.
let pageKinds: [any Page.Type] = [
  LogPage.self, HomePage.self, TopicIndexPage.self, MilestonesPage.self, StatisticsPage.self,
  NotFoundPage.self, FollowPage.self, FindPage.self, CirclePage.self, EmbedPage.self,
  TopicPage.self, MilestonePage.self, EntryPage.self, ProsePage.self, PrivacyPage.self,
  RedirectPage.self,
]

/// A page to come: its address, whether search engines may list it, and how it is drawn.
struct PagePlan: Sendable {
  let route: Route
  let listing: Listing
  /// Whether the keeper wrote the address, so that a collision with another one is reported to
  /// them.
  let isKeepers: Bool
  let html: @Sendable (Site) -> HTML

  /// Whether search engines may list a page.
  enum Listing: Sendable {
    /// With the day of its newest content, if that is known.
    case listed(changed: Day? = nil)
    case unlisted
  }

  init(
    _ route: Route, listing: Listing = .listed(), isKeepers: Bool = false,
    html: @escaping @Sendable (Site) -> HTML
  ) {
    self.route = route
    self.listing = listing
    self.isKeepers = isKeepers
    self.html = html
  }
}

/// A file to come that is not a page.
struct FilePlan: Sendable {
  let route: Route
  let bytes: @Sendable (Site) -> [UInt8]

  init(_ route: Route, bytes: @escaping @Sendable (Site) -> [UInt8]) {
    self.route = route
    self.bytes = bytes
  }
}
