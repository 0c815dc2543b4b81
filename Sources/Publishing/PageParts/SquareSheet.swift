import Content
public import Phrases
import Stats

/// What the sheet of a square says, for a script to fill in: each pattern has `{n}` where the number
/// goes.
public struct SquareSheet: Sendable {
  /// What a square is, for each kind that can be tapped.
  public let kinds: [Kind]

  /// A kind of square.
  public struct Kind: Sendable {
    public let mark: SquareMark
    public let pattern: String
  }
}

extension SquareSheet {
  init(_ site: Site) {
    let target = site.statistics.goal.target
    kinds = [SquareMark.no, .ghosted, .other, .waiting, .quiet].map {
      Kind(mark: $0, pattern: site.phrases.sheetPattern($0, target: target))
    }
  }
}
