public import Markup

/// The pieces that are on every page of a site.
public struct PageFrame: Sendable {
  /// The beginning of the document, with the parts of its head that all pages share.
  public let opening: HTML
  /// The links to the feeds of the whole site.
  public let feeds: HTML
  /// The links to styles and icons.
  public let links: HTML
  /// The site's navigation.
  public let navigation: HTML
  /// How to follow and how to begin a journal of one's own, as on every entry's page.
  public let lines: HTML
  /// The colophon at the foot.
  public let colophon: HTML

  public init(
    opening: HTML = "", feeds: HTML = "", links: HTML = "", navigation: HTML = "",
    lines: HTML = "", colophon: HTML = ""
  ) {
    self.opening = opening
    self.feeds = feeds
    self.links = links
    self.navigation = navigation
    self.lines = lines
    self.colophon = colophon
  }
}
