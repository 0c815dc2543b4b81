import Calendar
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
  /// What is told first, in full and in brief.
  let lead: HTML
  /// What follows in full.
  let story: HTML
  /// The first words of the story, for a feed that would grow too large.
  let excerpt: String
  /// The words of the link to the whole story; `nil` for an item that has no page of its own.
  let more: String?

  /// All that there is to tell.
  var full: HTML { "\(lead)\(story)" }

  /// The first words alone.
  var brief: HTML {
    """
    \(lead)\
    \(!excerpt.isEmpty, "<p>\(excerpt)</p>\n")\
    \(more, { #"<p><a href="\#(url: url)">\#($0)</a></p>\#n"# })
    """
  }
}

/// What a feed tells, in Atom as in JSON Feed.
struct FeedContent: Sendable {
  /// The newest first, each with what is told of it.
  let items: [(item: FeedItem, content: HTML)]
  let updated: Day
}

extension Day {
  /// The day as feeds write it: its midnight in UTC (RFC 3339).
  var timestamp: String { "\(self)T00:00:00Z" }
}

extension Sequence<FeedItem> {
  /// The day on which a feed of these items was updated; `day` for one without items.
  func updated(orElse day: Day) -> Day { map(\.updated).max() ?? day }
}
