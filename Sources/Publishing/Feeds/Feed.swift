import Content
import Diagnostics
import Phrases
import Stats

/// One of the feeds of a site. Each exists twice, as Atom (RFC 4287) and as JSON Feed 1.1, with the
/// same items under the same ids.
///
/// * Dates are given as midnight UTC, because a journal has no times of day. An item is published
///   on the day of the answer (of the ask, where that of the answer is not known) and updated on
///   the last day that it speaks of; a feed is updated with its newest item. Nothing comes from the
///   clock, so that a feed changes only when the journal does.
/// * Ids are tag URIs (RFC 4151), made of `FeedID` and the entry's slug, the milestone's name or the
///   week; titles, categories and the site's address may change without telling anything anew.
/// * Entries that are only counted are in no feed, neither as items nor in a digest's numbers, and
///   the milestones that they reached are left out.
/// * A feed holds the newest `feed_items` of `journal.md` (50 where it says nothing), and stays
///   below 400 kB: see `withinBytes`.
struct Feed: Sendable {
  /// What a feed tells.
  enum Kind: Hashable, Sendable {
    /// Every ask that was closed, the newest answer first.
    case answers
    /// Yeses and milestones only; of these, not the first asks in categories.
    case yeses
    /// One item for each finished week that had an answer.
    case weekly
    /// The answers in a category, by its slug.
    case category(String)
  }

  let kind: Kind
  /// The category's name, where it has one.
  let topic: String?
  /// The place of both files, without their endings.
  private let path: String

  /// The address of the Atom document.
  var atom: Route { Route("\(path).xml") }
  /// The address of the JSON document.
  var json: Route { Route("\(path).json") }
  /// What the feed's id ends with.
  var name: String { kind == .answers ? "feeds/all" : path }
  /// Whether every page points to it.
  var isEverywhere: Bool { kind == .answers || kind == .yeses }

  /// The page that tells the same to people.
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

  /// What the feed calls itself.
  func title(in settings: JournalSettings, _ phrases: any Phrases) -> String {
    switch kind {
    case .answers: settings.title
    case .yeses: phrases.feedTitle(settings.title, part: phrases.yesesAndMilestones)
    case .weekly: phrases.feedTitle(settings.title, part: phrases.weekByWeek)
    case .category(let slug): phrases.feedTitle(settings.title, part: topic ?? slug)
    }
  }

  /// The links by which programs find the feed.
  func links(
    in settings: JournalSettings, _ phrases: any Phrases, at address: SiteAddress
  ) -> [FeedLink] {
    let title = title(in: settings, phrases)
    return [
      FeedLink(title: title, type: "application/atom+xml", href: address.href(atom)),
      FeedLink(title: title, type: "application/feed+json", href: address.href(json)),
    ]
  }

  /// The links by which programs find the feed from a page of a site.
  func links(in site: Site) -> [FeedLink] {
    links(in: site.edition.journal.settings, site.phrases, at: site.address)
  }
}
