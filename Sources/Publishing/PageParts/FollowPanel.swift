public import Markup
import Phrases

/// How to follow, in the corner of the home page.
public struct FollowPanel: Sendable {
  /// With a link to each feed; `nil` where there is none.
  public let sentence: HTML?
  /// The same in one short line; `nil` where there is no feed.
  public let line: HTML?
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
    start = NamedLink(title: site.phrases.startYourOwn, href: place("start"))
  }
}
