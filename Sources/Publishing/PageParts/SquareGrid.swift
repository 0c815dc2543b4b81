import Content
import Phrases
import Stats

/// All squares of the home page: the current leaf large, and those before and after it small, in
/// strips that open into lists of their squares.
public struct SquareGrid: Sendable {
  /// The leaves that are full; `nil` if there are none.
  public let before: Strip?
  /// The leaf with the next square; `nil` on the day when all of several leaves have become full.
  public let inWork: GridLeaf?
  /// The words beside the caption of the current leaf: "14 to the hundredth".
  public let note: String
  /// The leaves still to come; `nil` if there are none.
  public let after: Strip?
  /// Whether nothing has been counted yet.
  public let isBlank: Bool

  /// Leaves that are drawn small.
  public struct Strip: Sendable {
    public let leaves: [GridLeaf]
    /// "9 leaves to go, 101–1,000".
    public let sentence: String
    /// What opens the lists of their squares.
    public let disclosure: String
    /// The words above the sentence if the last square has just been filled; else `nil`.
    public let heading: String?
  }
}

extension SquareGrid {
  init(_ site: Site) {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let (noes, target) = (statistics.noes, statistics.goal.target)
    let leaves = GridLeaf.all(site, hasLooseLeaf: true)
    let isComplete = noes == target
    let place = leaves.firstIndex { $0.first + $0.squares.count > noes + 1 }
    let current = leaves.count == 1 ? 0 : place
    inWork = current.map { leaves[$0] }
    let full = Array(leaves[..<(current ?? leaves.count)])
    let ahead = Array(leaves[((current ?? leaves.count - 1) + 1)...])
    before = full.isEmpty ? nil : Strip(full: full, isComplete: current == nil, in: site)
    after = ahead.isEmpty ? nil : Strip(ahead: ahead, in: site)
    isBlank = noes == 0
    let next = Milestone.numbers(upTo: target).first { $0 > noes }
    note =
      if isComplete {
        phrases.everySquareFull
      } else if noes == 0 {
        phrases.firstSquare
      } else {
        next.map { phrases.toMilestone(missing: $0 - noes, number: $0) } ?? phrases.looseLeaf
      }
  }
}

extension SquareGrid.Strip {
  fileprivate init(full leaves: [GridLeaf], isComplete: Bool, in site: Site) {
    let phrases = site.phrases
    self.leaves = leaves
    disclosure = phrases.allSquares(leaves.reduce(0) { $0 + $1.squares.count })
    let number = site.statistics.goal.target
    let last = site.statistics.milestones.first { $0.kind == .noes(number) }
    guard isComplete, let last else {
      heading = nil
      sentence = phrases.leavesFull(
        leaves.count, yeses: leaves.reduce(0) { $0 + $1.stars.count })
      return
    }
    heading = phrases.everySquareFull
    sentence = phrases.lastSquare(
      number: number, day: last.label(in: site).text, waiting: site.statistics.tally.pending)
  }

  fileprivate init(ahead leaves: [GridLeaf], in site: Site) {
    let count = leaves.reduce(0) { $0 + $1.squares.count }
    let first = leaves.first?.first ?? 1
    self.init(
      leaves: leaves,
      sentence: site.phrases.leavesAhead(
        leaves.count, range: site.phrases.range(first, first + count - 1)),
      disclosure: site.phrases.moreSquares(count), heading: nil)
  }
}
