public import Markup

/// The Swift half of a theme: how each kind of page is drawn. There are no defaults, so that every
/// theme must draw a new kind of page. A theme that differs from another in a few pages is a
/// `DerivedTheme`.
///
/// Templates only arrange: everything counted, sorted, dated or worded is in the page already.
public protocol Theme: Sendable {
  /// The data half: styles, scripts, and the order of the home page.
  var look: Look { get }

  /// The parts that all pages share, drawn once, and available to them as `site.frame`.
  func frame(of site: SiteFacts) -> PageFrame

  func html(for page: HomePage, in site: SiteFacts) -> HTML
  func html(for page: EntryPage, in site: SiteFacts) -> HTML
  func html(for page: LogPage, in site: SiteFacts) -> HTML
  func html(for page: TopicIndexPage, in site: SiteFacts) -> HTML
  func html(for page: TopicPage, in site: SiteFacts) -> HTML
  func html(for page: MilestonesPage, in site: SiteFacts) -> HTML
  func html(for page: MilestonePage, in site: SiteFacts) -> HTML
  func html(for page: FollowPage, in site: SiteFacts) -> HTML
  func html(for page: FindPage, in site: SiteFacts) -> HTML
  func html(for page: CirclePage, in site: SiteFacts) -> HTML
  func html(for page: EmbedPage, in site: SiteFacts) -> HTML
  func html(for page: StatisticsPage, in site: SiteFacts) -> HTML
  func html(for page: ProsePage, in site: SiteFacts) -> HTML
  func html(for page: NotFoundPage, in site: SiteFacts) -> HTML
  func html(for page: RedirectPage, in site: SiteFacts) -> HTML
  func html(for page: PrivacyPage, in site: SiteFacts) -> HTML

  /// A share card as an SVG document of `ShareCard.width` by `ShareCard.height`.
  func svg(for card: ShareCard) -> XML

  /// A story picture as an SVG document of its shape's size.
  func svg(for picture: StoryPicture) -> XML

  /// The poster as an SVG document of `Poster.width` by `Poster.height`.
  func svg(for poster: Poster) -> XML
}

/// A theme that draws like another, except for the methods that it declares itself:
///
/// ```swift
/// struct Plain: DerivedTheme {
///   let base: NotebookTheme
///   func html(for page: NotFoundPage, in site: SiteFacts) -> HTML { "<h1>\(page.heading)</h1>" }
/// }
/// ```
public protocol DerivedTheme: Theme {
  associatedtype Base: Theme
  /// The theme that draws everything else.
  var base: Base { get }
}

extension DerivedTheme {
  public var look: Look { base.look }
  public func frame(of site: SiteFacts) -> PageFrame { base.frame(of: site) }
  public func svg(for card: ShareCard) -> XML { base.svg(for: card) }
  public func svg(for picture: StoryPicture) -> XML { base.svg(for: picture) }
  public func svg(for poster: Poster) -> XML { base.svg(for: poster) }

  public func html(for page: HomePage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: EntryPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: LogPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: TopicIndexPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: TopicPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: MilestonesPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: MilestonePage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: FollowPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: CirclePage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: FindPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: EmbedPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: StatisticsPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: ProsePage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: NotFoundPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: RedirectPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
  public func html(for page: PrivacyPage, in site: SiteFacts) -> HTML {
    base.html(for: page, in: site)
  }
}
