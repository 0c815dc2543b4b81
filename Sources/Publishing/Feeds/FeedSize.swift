import Markup

extension Array<FeedItem> {
  /// The most bytes of all items of a feed together. With its head, a feed stays below 400 kB.
  static var feedBytes: Int { 380_000 }

  /// The items with their content, cut so that Atom and JSON Feed both stay within a number of
  /// bytes. If they do not all fit in full, items are brief, and then, from the newest on, in full
  /// while there is space. Brief items get half of the bytes; the oldest ones beyond that, from
  /// about two hundred, are left out.
  func withinBytes(_ limit: Int = feedBytes) -> [(item: FeedItem, content: HTML)] {
    let full = map { $0.size(with: [$0.lead, $0.story]) }
    guard full.reduce(0, +) > limit else { return map { ($0, $0.full) } }
    let brief = map { $0.size(with: [$0.brief]) }
    var (count, room) = (0, limit)
    while count < self.count, room - brief[count] >= limit / 2 {
      room -= brief[count]
      count += 1
    }
    return indices.prefix(count).map { index in
      let growth = full[index] - brief[index]
      guard growth <= room else { return (self[index], self[index].brief) }
      room -= growth
      return (self[index], self[index].full)
    }
  }
}

extension FeedItem {
  /// An upper bound for the bytes of the item in either format.
  fileprivate func size(with content: [HTML]) -> Int {
    let texts = [id, title, url, image ?? ""] + topics
    return Self.frame + topics.count * Self.topicFrame
      + texts.reduce(0) { $0 + $1.mostBytesEscaped }
      + content.reduce(0) { $0 + $1.mostBytesEscaped }
  }

  /// The bytes around the texts of an item, and around each topic.
  private static let frame = 300
  private static let topicFrame = 24
}
