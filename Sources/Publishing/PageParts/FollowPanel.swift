import Content
public import Markup
import Phrases

/// How to follow, in the corner of the home page.
public struct FollowPanel: Sendable {
  /// With a link to each feed; `nil` where there is none.
  public let sentence: HTML?
  /// The same in one short line; `nil` where there is no feed.
  public let line: HTML?
  /// The page where readers order the weekly digest by e-mail; `nil` where there is none.
  public let subscribe: NamedLink?
  /// How to begin a journal of one's own.
  public let start: NamedLink
}

extension FollowPanel {
  init(_ site: Site) {
    func place(_ fragment: String) -> String { "\(site.address.href(.follow))#\(fragment)" }
    let (everything, yeses, weekly) = (
      place(FollowFeed.everything.rawValue), place(FollowFeed.yeses.rawValue),
      place(FollowFeed.weekly.rawValue)
    )
    let phrases = site.phrases
    let hasFeeds = !site.feeds.isEmpty
    sentence =
      hasFeeds
      ? phrases.followSentence(everything: everything, yeses: yeses, weekly: weekly) : nil
    line =
      hasFeeds ? phrases.followLine(everything: everything, yeses: yeses, weekly: weekly) : nil
    subscribe = site.edition.journal.settings.subscribe.map {
      NamedLink(title: site.phrases.byMail, href: $0)
    }
    start = site.facts.begin
  }
}
