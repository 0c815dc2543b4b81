import Content
import Markup
import Phrases
import Stats

extension Site {
  func followPage() -> FollowPage {
    FollowPage(
      head: head(
        .follow, title: phrases.follow,
        description: phrases.followDescription(keeper: facts.keeper)),
      heading: phrases.followAlong, introduction: phrases.followIntroduction,
      feedsIntroduction: phrases.feedsIntroduction,
      feeds: FollowFeed.allCases.compactMap(feed),
      embedsIntroduction: phrases.embedsIntroduction,
      embeds: FollowEmbed.allCases.compactMap(embed),
      start: phrases.startSentences,
      commands: "thousand new my-thousand\nthousand build my-thousand",
      about: prose.first { $0.page.slug == "about" }.map { page, _ in
        NamedLink(title: page.title, href: address.href(.prose(page.slug)))
      },
      cheers: cheers.all.map { note($0, namesEntry: true) })
  }

  /// The corner of the home page.
  var followPanel: FollowPanel {
    func place(_ fragment: String) -> String { "\(address.href(.follow))#\(fragment)" }
    let sentence = phrases.followSentence(
      everything: place(FollowFeed.everything.rawValue), yeses: place(FollowFeed.yeses.rawValue),
      weekly: place(FollowFeed.weekly.rawValue))
    return FollowPanel(
      sentence: FollowFeed.allCases.allSatisfy { feed($0) != nil } ? sentence : nil,
      start: NamedLink(title: phrases.startYourOwn, href: place("start")))
  }

  /// A cheer as pages show it.
  /// - Parameter namesEntry: whether to say which entry it answers, where it answers one.
  func note(_ placed: CheerPlaces.Placed, namesEntry: Bool) -> CheerNote {
    CheerNote(
      from: placed.cheer.from, day: label(placed.cheer.day.value), words: placed.cheer.words,
      link: placed.cheer.link, entry: namesEntry ? placed.entry.flatMap { link(to: $0) } : nil)
  }

  /// A feed with its address; `nil` for one that the site does not make.
  private func feed(_ feed: FollowFeed) -> FollowPage.Feed? {
    guard addresses.contains(feed.route), let whole = absolute(feed.route) else { return nil }
    return FollowPage.Feed(
      anchor: feed.rawValue, name: phrases.feedName(feed), sentence: phrases.feedSentence(feed),
      href: address.href(feed.route),
      address: .init(label: phrases.feedAddress, code: whole, note: nil))
  }

  private func embed(_ embed: FollowEmbed) -> FollowPage.Embed? {
    guard let home = absolute(.home), let badge = absolute(.badge),
      let grid = absolute(.gridPicture), let frame = absolute(.embed)
    else { return nil }
    let words = phrases.embedTitle(keeper: facts.keeper)
    let link: NamedLink? =
      embed == .frame
      ? NamedLink(title: phrases.lookAtEmbed, href: address.href(.embed)) : nil
    let snippets: [FollowPage.Snippet] =
      switch embed {
      case .badge: pictureSnippets(badge, home: home, words: words, size: " height=\"20\"")
      case .squares: pictureSnippets(grid, home: home, words: words, size: " width=\"640\"")
      case .frame: frameSnippets(frame, words: words)
      }
    return FollowPage.Embed(
      anchor: embed.rawValue, name: phrases.embedName(embed),
      sentence: phrases.embedSentence(embed), pictures: pictures(of: embed), page: link,
      snippets: snippets)
  }

  private func pictures(of embed: FollowEmbed) -> [FollowPage.Picture] {
    func picture(
      _ route: Route, _ words: String, _ size: (width: Int, height: Int)
    ) -> FollowPage.Picture {
      .init(href: address.href(route), words: words, width: size.width, height: size.height)
    }
    let yeses = phrases.yeses(statistics.tally.yes)
    switch embed {
    case .badge:
      return [
        picture(.badge, standing, noesBadge.size), picture(.yesesBadge, yeses, yesesBadge.size),
        picture(.bothBadge, phrases.list([standing, yeses]), bothBadge.size),
      ]
    case .squares: return [picture(.gridPicture, gridPicture.title, gridPicture.size)]
    case .frame: return []
    }
  }

  private func pictureSnippets(
    _ picture: String, home: String, words: String, size: HTML
  ) -> [FollowPage.Snippet] {
    let html: HTML = """
      <a href="\(url: home)"><img src="\(url: picture)"\(size) alt="\(words)"></a>
      """
    let image = "![\(markdownText(words))](\(markdownAddress(picture)))"
    return [
      .init(label: "HTML", code: html.text, note: nil),
      .init(label: "Markdown", code: "[\(image)](\(markdownAddress(home)))", note: nil),
      .init(label: "Notion", code: picture, note: phrases.notionNote),
    ]
  }

  private func frameSnippets(_ frame: String, words: String) -> [FollowPage.Snippet] {
    let html: HTML = """
      <iframe src="\(url: frame)" title="\(words)" width="480" height="340" loading="lazy" \
      style="border: 0; max-width: 100%"></iframe>
      """
    return [
      .init(label: "HTML", code: html.text, note: nil),
      .init(label: "Notion", code: frame, note: phrases.notionNote),
    ]
  }

  private func absolute(_ route: Route) -> String? {
    address.absolute(route).map(percentEncoded)
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

/// Text that stays text between the brackets of a Markdown link.
private func markdownText(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\[]<>*_`&!".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}

/// An address that a bracket does not end.
private func markdownAddress(_ address: String) -> String {
  address.replacing("(", with: "%28").replacing(")", with: "%29")
}
