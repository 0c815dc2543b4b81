import Content
public import Markup
import Phrases

/// How to follow, in the corner of the home page.
public struct FollowPanel: Sendable {
  /// With a link to each feed; `nil` where there is none.
  public let sentence: HTML?
  /// The page where readers order the weekly digest by e-mail; `nil` where there is none.
  public let subscribe: NamedLink?
  /// How to begin a journal of one's own.
  public let start: NamedLink
}

extension FollowPanel {
  init(_ site: Site) {
    func place(_ fragment: String) -> String { "\(site.address.href(.follow))#\(fragment)" }
    let words = site.phrases.followSentence(
      everything: place(FollowFeed.everything.rawValue), yeses: place(FollowFeed.yeses.rawValue),
      weekly: place(FollowFeed.weekly.rawValue))
    sentence = site.feeds.isEmpty ? nil : words
    subscribe = site.edition.journal.settings.subscribe.map {
      NamedLink(title: site.phrases.byMail, href: $0)
    }
    start = site.facts.begin
  }
}
