import Content
import Markup

/// An item of a feed, the same for Atom and for JSON Feed. All addresses are whole.
struct FeedItem: Sendable {
  /// A tag URI that stays whatever the item's words, categories and address become.
  let id: String
  let title: String
  let url: String
  let published: Day
  let updated: Day
  /// The category and the tags.
  let topics: [String]
  let image: String?
  let full: HTML
  /// The first words, for a feed that would grow too large.
  let brief: HTML
}

extension Day {
  /// The day as feeds write it: its midnight in UTC (RFC 3339).
  var timestamp: String { "\(self)T00:00:00Z" }
}

extension Sequence<FeedItem> {
  /// The day on which a feed of these items was updated; `day` for one without items.
  func updated(orElse day: Day) -> Day { map(\.updated).max() ?? day }
}
