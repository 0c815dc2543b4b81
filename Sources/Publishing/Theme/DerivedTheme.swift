public import Markup

/// A theme that draws like another but for what it declares itself:
///
/// ```swift
/// struct Plain: DerivedTheme {
///   let base: NotebookTheme
///   func html(for page: NotFoundPage, in site: SiteFacts) -> HTML { "<h1>\(page.heading)</h1>" }
/// }
/// ```
public protocol DerivedTheme: Theme {
  associatedtype Base: Theme
  /// Draws what this theme does not.
  var base: Base { get }
}

extension DerivedTheme {
  public var look: Look { base.look }
  public func frame(of site: SiteFacts) -> PageFrame { base.frame(of: site) }
  public func svg(for card: ShareCard) -> XML { base.svg(for: card) }

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
}
