public import Markup
public import Publishing

/// The default theme: a red spiral notebook. Each page has its own template.
public struct NotebookTheme: Theme {
  public let look: Look
  private let inks: CardInks

  /// The theme in a look.
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

extension Look {
  /// The default look, which is embedded in the program.
  public static let notebook = Look(
    tokens: PackageResources.tokens_css,
    styles: [
      PackageResources.layout_css, PackageResources.words_css, PackageResources.cover_css,
      PackageResources.figures_css, PackageResources.marks_css, PackageResources.newest_css,
      PackageResources.squares_css, PackageResources.legend_css, PackageResources.leaves_css,
      PackageResources.visits_css, PackageResources.sheet_css, PackageResources.answers_css,
      PackageResources.introduction_css, PackageResources.cheers_css, PackageResources.share_css,
      PackageResources.foot_css, PackageResources.print_css,
    ],
    openStyles: [PackageResources.desk_css, PackageResources.newest_desk_css],
    feedStyles: PackageResources.feed_css,
    scripts: [
      Script(
        "grid",
        PackageResources.grid_js + PackageResources.sheet_js + PackageResources.visit_js
          + PackageResources.copy_js + PackageResources.share_js),
      Script("find", PackageResources.find_js),
      Script("log", PackageResources.log_js), Script("copy", PackageResources.copy_js),
      Script("share", PackageResources.copy_js + PackageResources.share_js),
    ].map { Script($0.name, withoutComments($0.bytes)) },
    pageStyles: [
      Script(
        "subpages",
        [
          PackageResources.header_css, PackageResources.drawing_css, PackageResources.entry_css,
          PackageResources.rail_css,
          PackageResources.milestone_css,
          PackageResources.poster_css,
          PackageResources.log_css, PackageResources.topics_css, PackageResources.follow_css,
          PackageResources.embed_css, PackageResources.post_css, PackageResources.find_css,
          PackageResources.circle_css,
        ].flatMap(\.self)),
      Script("statistics", PackageResources.numbers_css + PackageResources.charts_css),
    ])

  /// The other looks that are part of the program, by the names that `theme:` takes: the notebook's
  /// pages in another dress. Each is a folder of style sheets, and a journal's own look of that name wins
  /// over it.
  public static let others: [BuiltIn] = [
    BuiltIn(
      "Ledger", sheets: [PackageResources.ledger_css, PackageResources.ledger_desk_css],
      subpages: PackageResources.ledger_subpages_css,
      home: [
        .figures, .newest, .grid, .latest, .introduction, .outlook, .follow, .cheers, .start,
      ]),
    BuiltIn(
      "Marquee", sheets: [PackageResources.marquee_css, PackageResources.marquee_desk_css],
      subpages: PackageResources.marquee_subpages_css,
      home: [
        .figures, .newest, .grid, .latest, .introduction, .outlook, .follow, .cheers, .start,
      ]),
  ]
}

/// A script without its comments and its indentation. Ours have comments only on lines of their own,
/// and no text that goes over several lines.
private func withoutComments(_ script: [UInt8]) -> [UInt8] {
  let lines = script.split(separator: UInt8(ascii: "\n")).map { line in
    line.drop { $0 == UInt8(ascii: " ") }
  }
  let code = lines.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
  return Array(code.joined(separator: [UInt8(ascii: "\n")]))
}
