import Content
public import Markup
import Phrases

/// How to follow, in the corner of the home page.
public struct FollowPanel: Sendable {
  /// How to follow, with a link to each feed; `nil` if there are none.
  public let sentence: HTML?
  /// The page where readers subscribe to the weekly digest by e-mail; `nil` if there is none.
  public let subscribe: NamedLink?
  /// How to begin a journal of one's own.
  public let start: NamedLink
}

extension FollowPanel {
  init(_ site: Site) {
    sentence =
      site.feeds.isEmpty
      ? nil
      : site.phrases.followSentence(
        everything: FollowFeed.everything.href(at: site.address),
        yeses: FollowFeed.yeses.href(at: site.address),
        weekly: FollowFeed.weekly.href(at: site.address))
    subscribe = site.edition.journal.settings.subscribe.map {
      NamedLink(title: site.phrases.byMail, href: $0)
    }
    start = site.facts.begin
  }
}

extension FollowFeed {
  /// The address of its section on the page on following.
  func href(at address: SiteAddress) -> String { "\(address.href(.follow))#\(rawValue)" }
}
