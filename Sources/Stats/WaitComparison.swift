import Calendar
import Content

/// Whether replies come sooner in one of the two largest categories than in the other.
package struct WaitComparison: Sendable {
  /// The name, and the days by which half of its asks are expected to have a reply.
  package struct Side: Sendable, Hashable {
    package let name: String
    package let slug: String
    /// `nil` if that is not reached, or too few waited that long.
    package let median: Int?
    /// The number of its entries with known waits, and of those that had a reply.
    package let entries: Int
    package let replies: Int
  }

  package let first: Side
  package let second: Side
  package let test: LogRank

  /// The side whose replies come sooner or more often; `nil` if chance explains the difference.
  package var sooner: Side? {
    test.isSignificant ? (test.surplus > 0 ? first : second) : nil
  }

  /// With fewer replies than this on a side, nothing is compared.
  package static let fewestReplies = 5

  /// `nil` if fewer than two categories have enough replies.
  /// - Parameter categories: the largest first.
  init?(_ asks: [AskNumbers], categories: [Breakdown], today: Day) {
    let groups = categories.lazy.map { category in
      (category: category, group: Group(category.entries.map { asks[$0] }, today: today))
    }.filter(\.group.isTold).prefix(2)
    guard let one = groups.first, let other = groups.dropFirst().first,
      let test = LogRank(one.group.waits, other.group.waits)
    else { return nil }
    self.test = test
    first = one.group.side(one.category)
    second = other.group.side(other.category)
  }

  /// Entries whose waits are known, each once.
  struct Group {
    let waits: [SurvivalCurve.Observation]
    let replies: Int
    private let areDaysKnown: Bool

    init(_ asks: [AskNumbers], today: Day) {
      waits = asks.compactMap { $0.silence(until: today) }
      replies = waits.count(where: \.isEvent)
      areDaysKnown = Replies.areDaysKnown(
        unknown: asks.count - waits.count, closed: asks.count { $0.outcome != .pending })
    }

    var isTold: Bool { areDaysKnown && replies >= WaitComparison.fewestReplies }

    var median: Int? {
      let curve = SurvivalCurve(waits)
      return curve.median.flatMap { curve.isTold(on: $0) ? $0 : nil }
    }

    func side(_ category: Breakdown) -> Side {
      Side(
        name: category.name, slug: category.slug, median: median, entries: waits.count,
        replies: replies)
    }
  }
}
