package import Calendar
import Content

/// A milestone that was reached. It is identified by its name and not by its day, because a
/// back-dated entry may move the day.
package struct Milestone: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The n-th counted no.
    case noes(Int)
    /// The n-th yes.
    case yeses(Int)
    /// The first reply after sixty days or more.
    case lateReply
    /// The first ask in a category, by its slug and name.
    case category(slug: String, name: String)
  }

  package let kind: Kind
  /// The entry that reached it.
  package let entry: EntryIndex
  /// The day of the answer that reached it (of the ask, for a first in a category, and if the day
  /// of the answer is not known).
  package let day: Day

  /// The days after which a reply counts as late.
  package static let lateReplyDays = 60

  /// The numbers of noes that are worth a mention on the way to a target, including the target
  /// itself.
  package static func numbers(upTo target: Int) -> [Int] {
    let usual = [1, 10, 25, 50, 100, 250, 500, 750, 1000]
    let thousands = stride(from: 2000, to: max(2000, target), by: 1000)
    return (usual + Array(thousands)).filter { $0 < target } + [target]
  }

  /// What has been reached, in the order of the days.
  /// - Parameter goals: the goals up to today: what was a milestone under an earlier goal stays
  ///   one, because its page may have been shared.
  static func reached(
    _ asks: [AskNumbers], goals: [Goal], grid: Grid, chronology: Chronology, categories: [Breakdown]
  ) -> [Milestone] {
    func answerDay(_ index: EntryIndex) -> Day { asks[index].closed }
    let worthAWord = Set(goals.flatMap { numbers(upTo: $0.target) }).sorted()
    var milestones = worthAWord.filter { $0 <= grid.cells.count }.map {
      let entry = grid.cells[$0 - 1].entry
      return Milestone(kind: .noes($0), entry: entry, day: answerDay(entry))
    }
    let yeses = chronology.byAnswer.filter { asks[$0].outcome == .yes }
      .flatMap { Array(repeating: $0, count: asks[$0].count) }
    for number in [1, 10] where number <= yeses.count {
      let entry = yeses[number - 1]
      milestones.append(Milestone(kind: .yeses(number), entry: entry, day: answerDay(entry)))
    }
    let late = chronology.byAnswer.first {
      asks[$0].outcome.isReply && (asks[$0].daysToReply ?? 0) >= lateReplyDays
    }
    if let late {
      milestones.append(Milestone(kind: .lateReply, entry: late, day: answerDay(late)))
    }
    for category in categories {
      guard let first = category.entries.last else { continue }
      milestones.append(
        Milestone(
          kind: .category(slug: category.slug, name: category.name), entry: first,
          day: asks[first].asked))
    }
    return milestones.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }
}
