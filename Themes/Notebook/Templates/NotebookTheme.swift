public import Markup
public import Publishing
import Resources

/// The default theme: a red spiral notebook. Each page has its own template.
public struct NotebookTheme: Theme {
  public let look: Look
  private let inks: CardInks

  /// The theme with a look.
  public init(_ look: Look = .notebook) {
    self.look = look
    inks = CardInks(look)
  }

  public func frame(of site: SiteFacts) -> PageFrame { PageFrame(drawnFor: site) }

  public func html(for page: HomePage, in site: SiteFacts) -> HTML {
    HomeTemplate(page: page, site: site).html
  }
  public func html(for page: EntryPage, in site: SiteFacts) -> HTML {
    EntryTemplate(page: page, site: site).html
  }
  public func html(for page: LogPage, in site: SiteFacts) -> HTML {
    LogTemplate(page: page, site: site).html
  }
  public func html(for page: TopicIndexPage, in site: SiteFacts) -> HTML {
    TopicIndexTemplate(page: page, site: site).html
  }
  public func html(for page: TopicPage, in site: SiteFacts) -> HTML {
    TopicTemplate(page: page, site: site).html
  }
  public func html(for page: MilestonesPage, in site: SiteFacts) -> HTML {
    MilestonesTemplate(page: page, site: site).html
  }
  public func html(for page: MilestonePage, in site: SiteFacts) -> HTML {
    MilestoneTemplate(page: page, site: site).html
  }
  public func html(for page: FollowPage, in site: SiteFacts) -> HTML {
    FollowTemplate(page: page, site: site).html
  }
  public func html(for page: CirclePage, in site: SiteFacts) -> HTML {
    CircleTemplate(page: page, site: site).html
  }
  public func html(for page: FindPage, in site: SiteFacts) -> HTML {
    FindTemplate(page: page, site: site).html
  }
  public func html(for page: EmbedPage, in site: SiteFacts) -> HTML {
    EmbedTemplate(page: page, site: site).html
  }
  public func html(for page: StatisticsPage, in site: SiteFacts) -> HTML {
    StatisticsTemplate(page: page, site: site).html
  }
  public func html(for page: ProsePage, in site: SiteFacts) -> HTML {
    ProseTemplate(page: page, site: site).html
  }
  public func html(for page: NotFoundPage, in site: SiteFacts) -> HTML {
    NotFoundTemplate(page: page, site: site).html
  }
  public func html(for page: RedirectPage, in site: SiteFacts) -> HTML {
    RedirectTemplate(page: page, site: site).html
  }
  public func html(for page: PrivacyPage, in site: SiteFacts) -> HTML {
    PrivacyTemplate(page: page, site: site).html
  }

  public func svg(for card: ShareCard) -> XML { CardTemplate(card: card, inks: inks).svg }
  public func svg(for picture: StoryPicture) -> XML {
    StoryTemplate(picture: picture, inks: inks).svg
  }
  public func svg(for poster: Poster) -> XML { PosterTemplate(poster: poster, inks: inks).svg }
}

/// The scripts of the notebook. Each page loads one at most.
enum NotebookScript: String, CaseIterable {
  case grid, find, log, copy, share

  fileprivate var text: [UInt8] {
    switch self {
    case .grid: Resource.grid + Resource.copy + Resource.share
    case .find: Resource.find
    case .log: Resource.log
    case .copy: Resource.copy
    case .share: Resource.copy + Resource.share
    }
  }
}

/// The style sheets of the notebook for single kinds of pages.
enum NotebookSheet: String, CaseIterable {
  /// All pages but the home page.
  case subpages
  case statistics

  fileprivate var text: [UInt8] {
    switch self {
    case .subpages: Resource.subpages
    case .statistics: Resource.statistics
    }
  }
}

extension Look {
  /// The default look, which is embedded in the program.
  public static let notebook = Look(
    tokens: Resource.tokens, styles: [Resource.base], openStyles: [Resource.open],
    feedStyles: Resource.feed,
    scripts: NotebookScript.allCases.map { Script($0.rawValue, withoutComments($0.text)) },
    pageStyles: NotebookSheet.allCases.map { Script($0.rawValue, $0.text) })

  /// The other looks that are part of the program, by the names that `theme:` takes: the notebook's pages
  /// in another dress. Each is a folder of style sheets, and a journal's own look of that name overrides
  /// it.
  public static let others: [BuiltIn] = [
    BuiltIn(
      "Ledger", manifest: Resource.ledgerManifest, sheets: [Resource.ledger],
      subpages: Resource.ledgerSubpages),
    BuiltIn(
      "Marquee", manifest: Resource.marqueeManifest, sheets: [Resource.marquee],
      subpages: Resource.marqueeSubpages),
  ]
}

/// A script without its comments and its indentation. Our scripts have comments only on lines of
/// their own, and no text over several lines.
private func withoutComments(_ script: [UInt8]) -> [UInt8] {
  let lines = script.split(separator: UInt8(ascii: "\n")).map { line in
    line.drop { $0 == UInt8(ascii: " ") }
  }
  let code = lines.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
  return Array(code.joined(separator: [UInt8(ascii: "\n")]))
}
