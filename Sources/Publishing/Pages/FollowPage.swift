import Content
public import Markup
import Phrases
import Stats

/// `/follow/`: the feeds, the pictures with their code, how to start one's own, and what readers
/// wrote back.
public struct FollowPage: Sendable {
  public let head: PageHead
  public let heading: String
  public let introduction: HTML
  /// What a feed reader is; shown if there are feeds.
  public let feedsIntroduction: HTML
  /// The site's feeds; none if the journal has no public address, because feeds need one.
  public let feeds: [Feed]
  /// The page where readers subscribe to the weekly digest by e-mail; `nil` if there is none.
  public let subscribe: NamedLink?
  /// Where else the keeper is; empty if the journal does not say.
  public let links: [NamedLink]
  /// Where readers can write to the keeper; `nil` if the journal does not say.
  public let contact: NamedLink?
  public let embedsIntroduction: HTML
  /// What can be put on other pages; empty if the journal has no public address.
  public let embeds: [Embed]
  public let begin: BeginGuide
  /// The page about the keeper; `nil` if none was written.
  public let about: NamedLink?
  /// All cheers, newest first.
  public let cheers: [CheerNote]

  /// A feed to subscribe to.
  public struct Feed: Sendable {
    /// The fragment that opens here.
    public let anchor: String
    public let name: String
    public let sentence: String
    public let href: String
    /// The absolute address, for copying.
    public let address: Snippet
  }

  /// A picture or a frame for other people's pages.
  public struct Embed: Sendable {
    public let anchor: String
    public let name: String
    public let sentence: HTML
    /// What it looks like.
    public let pictures: [Picture]
    /// The page that is shown in a frame; `nil` for pictures.
    public let page: NamedLink?
    public let snippets: [Snippet]
  }

  /// Something to look at, with its size.
  public struct Picture: Sendable {
    public let href: String
    public let words: String
    public let width: Int
    public let height: Int
  }

  /// Text to be copied.
  public struct Snippet: Sendable {
    /// Where it goes: "HTML".
    public let label: String
    public let code: String
    /// What to do with it; `nil` if that is clear.
    public let note: String?
  }
}

extension FollowPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [PagePlan(.follow) { $0.theme.html(for: FollowPage($0), in: $0.facts) }]
  }

  private init(_ site: Site) {
    let phrases = site.phrases
    head = PageHead(
      .follow, of: site, title: phrases.follow,
      description: phrases.followDescription(keeper: site.facts.keeper))
    heading = phrases.followAlong
    introduction = phrases.followIntroduction
    feedsIntroduction = phrases.feedsIntroduction
    feeds = site.feeds.isEmpty ? [] : FollowFeed.allCases.compactMap { Feed($0, on: site) }
    embedsIntroduction = phrases.embedsIntroduction
    embeds = FollowEmbed.allCases.compactMap { Embed($0, on: site) }
    subscribe = site.edition.journal.settings.subscribe.map {
      NamedLink(title: host(of: $0), href: $0)
    }
    links = site.edition.journal.settings.links.map { NamedLink(title: $0.name, href: $0.url) }
    contact = site.edition.journal.settings.contact.map {
      NamedLink(title: $0.words, href: $0.href)
    }
    begin = BeginGuide(site)
    about = site.edition.pages.first { $0.slug == "about" }.map {
      NamedLink(title: $0.title, href: site.address.href(.prose($0.slug)))
    }
    cheers = site.cheers.all.map { CheerNote($0, in: site, namesEntry: true) }
  }
}

extension Contact {
  /// The words for showing it.
  fileprivate var words: String {
    switch self {
    case .mail(let address): address
    case .page(let address): host(of: address)
    }
  }
}

/// The host of an absolute address.
func host(of address: String) -> String {
  String(address.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) })
}

extension FollowPage.Feed {
  /// `nil` where the public address is not known.
  fileprivate init?(_ feed: FollowFeed, on site: Site) {
    guard let whole = site.wholeAddress(feed.route) else { return nil }
    anchor = feed.rawValue
    name = site.phrases.feedName(feed)
    sentence = site.phrases.feedSentence(feed)
    href = site.address.href(feed.route)
    address = .init(label: site.phrases.feedAddress, code: whole, note: nil)
  }
}

extension FollowPage.Embed {
  /// `nil` where the public address is not known.
  fileprivate init?(_ embed: FollowEmbed, on site: Site) {
    let phrases = site.phrases
    guard let home = site.wholeAddress(.home), let badge = site.wholeAddress(.badge),
      let grid = site.wholeAddress(.gridPicture), let frame = site.wholeAddress(.embed)
    else { return nil }
    let words = phrases.embedTitle(keeper: site.facts.keeper)
    anchor = embed.rawValue
    name = phrases.embedName(embed)
    sentence = phrases.embedSentence(embed)
    pictures = Self.pictures(of: embed, on: site)
    page =
      embed == .frame
      ? NamedLink(title: phrases.lookAtEmbed, href: site.address.href(.embed)) : nil
    snippets =
      switch embed {
      case .badge:
        Self.snippets(badge, home: home, words, size: #" height="20""#, note: phrases.notionNote)
      case .squares:
        Self.snippets(grid, home: home, words, size: #" width="640""#, note: phrases.notionNote)
      case .frame:
        [
          .init(label: "HTML", code: site.embedCode?.text ?? "", note: nil),
          .init(label: "Notion", code: frame, note: phrases.notionNote),
        ]
      }
  }

  private static func pictures(of embed: FollowEmbed, on site: Site) -> [FollowPage.Picture] {
    func picture(
      _ route: Route, _ words: String, _ size: (width: Int, height: Int)
    ) -> FollowPage.Picture {
      .init(
        href: site.address.href(route), words: words, width: size.width, height: size.height)
    }
    let yeses = site.phrases.yeses(site.statistics.tally.yes)
    switch embed {
    case .badge:
      return [
        picture(.badge, site.standing, Badge.noes(of: site).size),
        picture(.yesesBadge, yeses, Badge.yeses(of: site).size),
        picture(
          .bothBadge, site.phrases.list([site.standing, yeses]), Badge.both(of: site).size),
      ]
    case .squares:
      let grid = GridPicture(site)
      return [picture(.gridPicture, grid.title, grid.size)]
    case .frame: return []
    }
  }

  private static func snippets(
    _ picture: String, home: String, _ words: String, size: HTML, note: String
  ) -> [FollowPage.Snippet] {
    let html: HTML = """
      <a href="\(url: home)"><img src="\(url: picture)"\(size) alt="\(words)"></a>
      """
    let image = "![\(markdownText(words))](\(markdownAddress(picture)))"
    return [
      .init(label: "HTML", code: html.text, note: nil),
      .init(label: "Markdown", code: "[\(image)](\(markdownAddress(home)))", note: nil),
      .init(label: "Notion", code: picture, note: note),
    ]
  }
}

extension FollowFeed {
  fileprivate var route: Route {
    switch self {
    case .everything: .feed
    case .yeses: .yesesFeed
    case .weekly: .weeklyFeed
    }
  }
}

/// Text escaped for the brackets of a Markdown link.
private func markdownText(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\[]<>*_`&!".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}

/// The address escaped so that a bracket does not end it.
private func markdownAddress(_ address: String) -> String {
  address.swapping("(", for: "%28").swapping(")", for: "%29")
}
