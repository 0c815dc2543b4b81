import Content
import Phrases
import Stats

/// A page in the form of a short message: numbers first, because a screen reader says them first,
/// then squares, and the address last. There are no titles, because people who read the message did
/// not ask for the story.
public struct ShareLine: Sendable {
  /// "Ada Quill: 86 of 1,000 noes, 17 yeses".
  public let words: String
  /// The squares, row by row; together never more than `mostSquares`.
  public let rows: [Row]
  /// The absolute address; `nil` if the journal does not know its own.
  public let address: String?

  /// One row of squares.
  public struct Row: Sendable {
    /// The words before them: "Fear 9"; empty if the first line says it.
    public let words: String
    /// One emoji for each square.
    public let squares: String
    /// The squares in words; `nil` if the words before them say everything.
    public let label: String?
  }

  /// Messages have little room, and a screen reader reads every square.
  package static let mostSquares = 20

  /// The whole message, without the address.
  public var message: String {
    ([words] + rows.map { $0.words.isEmpty ? $0.squares : "\($0.words) \($0.squares)" })
      .joined(separator: "\n")
  }

  /// The whole message.
  public var text: String { [message, address].compactMap(\.self).joined(separator: "\n") }
}

extension ShareLine {
  /// How many of the newest answers represent the journal.
  private static let answers = 10

  /// The journal: its numbers and its last ten answers, the oldest of them first. Answers that are
  /// only counted are not among the ten, because their place would narrow down their day.
  package init(of site: Site) {
    let newest = site.closedInPublic.lazy.flatMap { index -> [OutcomeName] in
      let ask = site.edition.published[index].ask
      return Self.emoji(ask.outcome) == nil
        ? [] : Array(repeating: OutcomeName(ask.outcome), count: min(ask.count, Self.answers))
    }
    let last = Array(newest.prefix(Self.answers).reversed())
    self.init(
      words: site.phrases.shared(
        keeper: site.facts.keeper, noes: site.statistics.noes, target: site.statistics.goal.target,
        yeses: site.statistics.tally.yes),
      rows: last.isEmpty
        ? []
        : [
          Row(
            words: "", squares: last.map(Self.emoji).joined(),
            label: site.phrases.lastAnswers(last))
        ],
      address: site.wholeAddress(.home))
  }

  /// An ask: what came of it, and how it felt.
  init(_ index: EntryIndex, at address: String?, on site: Site) {
    let (phrases, ask) = (site.phrases, site.edition.published[index].ask)
    let name = OutcomeName(ask.outcome)
    let feelings = [
      ask.fear.map { Row(words: phrases.sharedFear($0), squares: Self.fears[$0], label: nil) },
      ask.sting.map { Row(words: phrases.sharedSting($0), squares: Self.stings[$0], label: nil) },
    ].compactMap(\.self)
    self.init(
      words: phrases.shared(
        keeper: site.facts.keeper, outcome: name, squares: site.numbers[index],
        target: site.statistics.goal.target),
      rows: feelings.isEmpty
        ? [Row(words: "", squares: Self.emoji(name), label: phrases.outcome(name))] : feelings,
      address: address)
  }

  /// A milestone: a square for every ten of what was reached.
  /// - Parameters:
  ///   - number: how many noes or yeses.
  ///   - words: the first line.
  init(reached number: Int, _ kind: MilestoneKind, words: String, address: String?) {
    let square = kind == .yeses ? "⭐" : "🟥"
    let count = Self.squares(for: number)
    self.init(
      words: words,
      rows: stride(from: 0, to: count, by: 10).map {
        Row(words: "", squares: String(repeating: square, count: min(10, count - $0)), label: nil)
      },
      address: address)
  }

  /// How many squares represent this many noes: one for ten, from 250 on one for fifty, and above a
  /// thousand one for as many as are needed to stay within the limit.
  static func squares(for number: Int) -> Int {
    let usual = number < 250 ? 10 : 50
    let worth = max(usual, (number + mostSquares - 1) / mostSquares)
    return max(1, number / worth)
  }

  /// The ratings from 0 to 10, each as ten squares.
  private static let fears = ratings("🟧")
  private static let stings = ratings("🟥")

  private static func ratings(_ square: String) -> [String] {
    (0...10).map {
      String(repeating: square, count: $0) + String(repeating: "⬜", count: 10 - $0)
    }
  }

  private static func emoji(_ outcome: Outcome) -> String? {
    switch outcome {
    case .no: "🟥"
    case .ghosted: "⬛"
    case .yes: "⭐"
    case .partial: "🟨"
    case .withdrawn, .pending: nil
    }
  }

  private static func emoji(_ name: OutcomeName) -> String {
    switch name {
    case .no: "🟥"
    case .ghosted: "⬛"
    case .yes: "⭐"
    case .partial: "🟨"
    case .withdrawn, .pending, .quiet: "⬜"
    }
  }
}
