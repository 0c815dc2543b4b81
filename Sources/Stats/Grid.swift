package import Content

/// The place of an entry in `Edition.published`.
package typealias EntryIndex = Int

/// One numbered no. An entry that stands for several asks has several cells.
package struct Cell: Hashable, Sendable {
  /// Counted from 1 in the order of the answers, without gaps.
  package let number: Int
  package let entry: EntryIndex
  package let outcome: Outcome
}

/// A yes, and its place among the noes.
package struct FallenYes: Hashable, Sendable {
  package let entry: EntryIndex
  /// How many noes were counted before it.
  package let noesBefore: Int
}

/// A hundred squares of the grid.
package struct Leaf: Hashable, Sendable {
  /// The numbers of its squares; the last leaf of an odd goal has fewer than a hundred.
  package let numbers: ClosedRange<Int>
  /// The noes on it, in order.
  package let cells: ArraySlice<Cell>
  /// The yeses that came while this leaf was being filled.
  package let stars: [FallenYes]

  /// The entries of its yeses.
  package var yeses: [EntryIndex] { stars.map(\.entry) }

  /// The squares on a full leaf.
  package static let size = 100
}

/// The squares: every counted no at its number, and the leaves they are on.
package struct Grid: Hashable, Sendable {
  package let cells: [Cell]
  package let leaves: [Leaf]
  /// Every yes in the order of the answers, as often as its entry counts.
  package let yeses: [FallenYes]

  /// The number of squares: the goal, or more once it has been passed.
  package var squareCount: Int { leaves.last?.numbers.upperBound ?? 0 }

  /// The numbers of the cells that each of the published entries fills; `nil` for one that fills none.
  package func numbers(entries count: Int) -> [ClosedRange<Int>?] {
    var numbers = [ClosedRange<Int>?](repeating: nil, count: count)
    for cell in cells {
      numbers[cell.entry] = (numbers[cell.entry]?.lowerBound ?? cell.number)...cell.number
    }
    return numbers
  }

  /// Numbers the noes of an edition.
  /// - Parameter order: all entries in the order of their answers, as `Chronology` gives it.
  init(_ edition: Edition, asks: [AskNumbers], order: [EntryIndex]) {
    let counts = edition.journal.settings.counts
    let target = edition.goal.target
    var cells: [Cell] = []
    var yeses: [FallenYes] = []
    for index in order {
      let ask = asks[index]
      if counts.contains(ask.outcome) {
        for _ in 0..<ask.count {
          cells.append(Cell(number: cells.count + 1, entry: index, outcome: ask.outcome))
        }
      } else if ask.outcome == .yes {
        yeses += Array(
          repeating: FallenYes(entry: index, noesBefore: cells.count), count: ask.count)
      }
    }
    let last = max(target, cells.count)
    var leaves: [Leaf] = []
    for start in stride(from: 1, through: last, by: Leaf.size) {
      let end = min(start + Leaf.size - 1, last)
      let isLast = end == last
      leaves.append(
        Leaf(
          numbers: start...end,
          cells: cells[min(start - 1, cells.count)..<min(end, cells.count)],
          stars: yeses.filter { $0.noesBefore >= start - 1 && ($0.noesBefore < end || isLast) }))
    }
    self.cells = cells
    self.leaves = leaves
    self.yeses = yeses
  }
}
