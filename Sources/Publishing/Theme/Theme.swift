public import Markup

/// The Swift half of a theme: how each kind of page is drawn. There are no defaults, so that a new
/// kind of page must be drawn by every theme; one that differs from another in a few pages is a
/// `DerivedTheme`.
///
/// Templates only arrange. Everything that had to be counted, sorted, dated or worded is in the
/// page already.
public protocol Theme: Sendable {
  /// The data half: styles, scripts, and the order of the home page.
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
