import Content
import Diagnostics
import Phrases
import Stats

/// One of the feeds of a site. Each is published as Atom (RFC 4287) and as JSON Feed 1.1, with the
/// same items and ids.
///
/// * Dates are given as midnight UTC, because a journal has no times of day. An item is published
///   on the day of the answer (or of the ask, if the answer has no date) and updated on the latest
///   of its dates; a feed is updated with its newest item. No date comes from the clock, so a feed
///   changes only when the journal does.
/// * Ids are tag URIs (RFC 4151), made of `FeedID` and the entry's slug, the milestone's name or
///   the week; titles, categories and the site's address may change without showing old items as
///   new.
/// * Entries that are only counted are in no feed, not even in a digest's numbers; the milestones
///   that they reached are left out.
/// * A feed has the newest `feed_items` of `journal.md` (default 50) and stays below 400 kB: see
///   `withinBytes`.
struct Feed: Sendable {
  /// The content of a feed.
  enum Kind: Hashable, Sendable {
    /// Every closed ask, the newest answer first.
    case answers
    /// Yeses and milestones, except the first asks in categories.
    case yeses
    /// One item for each finished week that had an answer.
    case weekly
    /// The answers in a category, by its slug.
    case category(String)
  }

  let kind: Kind
  /// The name of the category.
  let topic: String?
  /// The path of both files, without their extensions.
  private let path: String

  /// The address of the Atom document.
  var atom: Route { Route("\(path).xml") }
  /// The address of the JSON document.
  var json: Route { Route("\(path).json") }
  /// The last part of the feed's id.
  var name: String { kind == .answers ? "feeds/all" : path }
  /// Whether every page links to it.
  var isEverywhere: Bool { kind == .answers || kind == .yeses }

  /// The page for people with the same content.
  var page: Route {
    switch kind {
    case .answers: .home
    case .yeses: .milestones
    case .weekly: .log
    case .category(let slug): .category(slug)
    }
  }

  /// The feeds of a journal.
  static func all(_ statistics: Statistics) -> [Feed] {
    [
      Feed(kind: .answers, topic: nil, path: "feed"),
      Feed(kind: .yeses, topic: nil, path: "feeds/yeses"),
      Feed(kind: .weekly, topic: nil, path: "feeds/weekly"),
    ]
      + statistics.categories.map {
        Feed(kind: .category($0.slug), topic: $0.name, path: "feeds/categories/\($0.slug)")
      }
  }

  /// The title of the feed.
  func title(in settings: JournalSettings, _ phrases: any Phrases) -> String {
    switch kind {
    case .answers: settings.title
    case .yeses: phrases.feedTitle(settings.title, part: phrases.yesesAndMilestones)
    case .weekly: phrases.feedTitle(settings.title, part: phrases.weekByWeek)
    case .category(let slug): phrases.feedTitle(settings.title, part: topic ?? slug)
    }
  }

  /// The links for feed discovery.
  func links(
    in settings: JournalSettings, _ phrases: any Phrases, at address: SiteAddress
  ) -> [FeedLink] {
    let title = title(in: settings, phrases)
    return [
      FeedLink(title: title, type: "application/atom+xml", href: address.href(atom)),
      FeedLink(title: title, type: "application/feed+json", href: address.href(json)),
    ]
  }

  /// The links for feed discovery from a page of a site.
  func links(in site: Site) -> [FeedLink] {
    links(in: site.edition.journal.settings, site.phrases, at: site.address)
  }
}
