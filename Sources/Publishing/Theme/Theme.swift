public import Markup

/// The Swift half of a theme: how each kind of page is drawn. There are no defaults, so that a new
/// kind of page must be drawn by every theme.
///
/// Templates only arrange. Everything that had to be counted, sorted, dated or worded is in the
/// page already.
public protocol Theme: Sendable {
  /// The data half: styles and scripts.
  var look: Look { get }

  /// What all pages have in common, drawn once; it is in `site.frame` when pages are drawn.
  func frame(of site: SiteFacts) -> PageFrame

  func html(for page: HomePage, in site: SiteFacts) -> HTML
  func html(for page: EntryPage, in site: SiteFacts) -> HTML
  func html(for page: LogPage, in site: SiteFacts) -> HTML
  func html(for page: TopicIndexPage, in site: SiteFacts) -> HTML
  func html(for page: TopicPage, in site: SiteFacts) -> HTML
  func html(for page: MilestonesPage, in site: SiteFacts) -> HTML
  func html(for page: MilestonePage, in site: SiteFacts) -> HTML
  func html(for page: FollowPage, in site: SiteFacts) -> HTML
  func html(for page: EmbedPage, in site: SiteFacts) -> HTML
  func html(for page: StatisticsPage, in site: SiteFacts) -> HTML
  func html(for page: ProsePage, in site: SiteFacts) -> HTML
  func html(for page: NotFoundPage, in site: SiteFacts) -> HTML
  func html(for page: RedirectPage, in site: SiteFacts) -> HTML

  /// A share card as an SVG document of `ShareCard.width` by `ShareCard.height`.
  func svg(for card: ShareCard) -> XML
}

/// The pieces that stand on every page of a site.
public struct PageFrame: Sendable {
  /// Where a document begins, with all that its head says about every page.
  public let opening: HTML
  /// The links to the feeds of the whole site.
  public let feeds: HTML
  /// The links to styles and icons.
  public let links: HTML
  /// The links from page to page.
  public let navigation: HTML
  /// What stands at the foot.
  public let colophon: HTML

  public init(
    opening: HTML = "", feeds: HTML = "", links: HTML = "", navigation: HTML = "",
    colophon: HTML = ""
  ) {
    self.opening = opening
    self.feeds = feeds
    self.links = links
    self.navigation = navigation
    self.colophon = colophon
  }
}
