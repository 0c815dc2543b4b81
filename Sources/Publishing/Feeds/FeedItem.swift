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

extension Array<FeedItem> {
  /// The most bytes of all items of a feed together. With its head, a feed stays below 400 kB.
  static var feedBytes: Int { 380_000 }

  /// Renders the items so that they stay within a number of bytes. Where they do not fit in full,
  /// the newest ones that do are told in full and the others by their first words; where even those
  /// are too many, the oldest items are left out.
  func withinBytes<Piece>(
    _ limit: Int = feedBytes, size: (Piece) -> Int, render: (FeedItem, HTML) -> Piece
  ) -> [Piece] {
    let full = map { render($0, $0.full) }
    let sizes = full.map(size)
    guard sizes.reduce(0, +) > limit else { return full }
    var pieces: [Piece] = []
    var room = limit
    for item in self {
      let brief = render(item, item.brief)
      guard size(brief) <= room else { break }
      room -= size(brief)
      pieces.append(brief)
    }
    for index in pieces.indices {
      let growth = sizes[index] - size(pieces[index])
      guard growth <= room else { continue }
      room -= growth
      pieces[index] = full[index]
    }
    return pieces
  }
}
