import Calendar
import Content
import Markup

/// An item of a feed, the same for Atom and for JSON Feed. All addresses are absolute.
struct FeedItem: Sendable {
  /// A tag URI that stays the same when the item's words, categories and address change.
  let id: String
  let title: String
  let url: String
  let published: Day
  let updated: Day
  /// The category and the tags.
  let topics: [String]
  let image: String?
  /// The beginning of both the full and the brief content.
  let lead: HTML
  /// The rest of the full content.
  let story: HTML
  /// The first words of the story, for a feed that would become too large.
  let excerpt: String
  /// The words of the link to the whole story; `nil` for an item without a page.
  let more: String?

  /// The full content.
  var full: HTML { "\(lead)\(story)" }

  /// The brief content.
  var brief: HTML {
    """
    \(lead)\
    \(!excerpt.isEmpty, "<p>\(excerpt)</p>\n")\
    \(more, { #"<p><a href="\#(url: url)">\#($0)</a></p>\#n"# })
    """
  }
}

/// The content of a feed, for both formats.
struct FeedContent: Sendable {
  /// The newest first, each with its full or brief content.
  let items: [(item: FeedItem, content: HTML)]
  let updated: Day
}

extension Day {
  /// The day as a timestamp: midnight UTC (RFC 3339).
  var timestamp: String { "\(self)T00:00:00Z" }
}

extension Sequence<FeedItem> {
  /// The day on which a feed with these items was updated; `day` for one without items.
  func updated(orElse day: Day) -> Day { map(\.updated).max() ?? day }
}
