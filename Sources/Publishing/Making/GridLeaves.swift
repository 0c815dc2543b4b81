import Content
import Phrases
import Stats

extension Site {
  /// The squares in their leaves: noes at their numbers, then the waiting asks, then what is still
  /// to come.
  func gridLeaves() -> [GridLeaf] {
    let milestones = Set(Milestone.numbers(upTo: statistics.goal.target))
    let waiting = statistics.waiting.flatMap {
      Array(repeating: $0, count: edition.published[$0.entry].ask.count)
    }
    return statistics.grid.leaves.map { leaf in
      let filled = leaf.cells.map { square($0) }
      let empty = leaf.numbers.dropFirst(filled.count).map { number -> GridSquare in
        let place = number - statistics.noes - 1
        let isMilestone = milestones.contains(number)
        guard waiting.indices.contains(place) else {
          return GridSquare(
            number: number, mark: .empty, isMilestone: isMilestone, href: nil, label: nil)
        }
        return square(number, waiting[place], isMilestone: isMilestone)
      }
      return GridLeaf(
        caption: phrases.range(leaf.numbers.lowerBound, leaf.numbers.upperBound),
        first: leaf.numbers.lowerBound,
        squares: filled + empty, stars: leaf.yeses.map(star))
    }
  }

  func squareMark(_ outcome: Outcome) -> SquareMark {
    switch outcome {
    case .no: .no
    case .ghosted: .ghosted
    case .yes, .partial, .withdrawn, .pending: .other
    }
  }

  private func square(_ cell: Cell) -> GridSquare {
    let link = link(to: cell.entry)
    let entry = edition.published[cell.entry]
    let label = link.map {
      phrases.square(title: $0.title, day: entry.ask.answered.map { self.label($0).text })
    }
    return GridSquare(
      number: cell.number, mark: squareMark(cell.outcome), isMilestone: false, href: link?.href,
      label: label ?? phrases.countedSquare)
  }

  private func square(_ number: Int, _ waiting: Waiting, isMilestone: Bool) -> GridSquare {
    let link = link(to: waiting.entry)
    let label = link.map {
      "\(phrases.outcome(waiting.isQuiet ? .quiet : .pending)): \($0.title)"
    }
    return GridSquare(
      number: number, mark: waiting.isQuiet ? .quiet : .waiting, isMilestone: isMilestone,
      href: link?.href, label: label)
  }

  private func star(_ index: EntryIndex) -> GridStar {
    let link = link(to: index)
    return GridStar(
      href: link?.href, label: link.map { phrases.star(title: $0.title) } ?? phrases.countedStar)
  }
}
