import Content
public import Phrases
import Stats

/// A hundred squares as the page shows them.
public struct GridLeaf: Sendable {
  /// "1–100".
  public let caption: String
  /// The number of the first square, for the list to count from.
  public let first: Int
  public let squares: [GridSquare]
  /// The yeses that came while this leaf was being filled.
  public let stars: [GridStar]
}

/// One square.
public struct GridSquare: Sendable {
  /// From 1; also the fragment that opens at this square.
  public let number: Int
  public let mark: SquareMark
  /// Whether a milestone waits here.
  public let isMilestone: Bool
  /// The entry's page; `nil` for squares that lead nowhere.
  public let href: String?
  /// What the square says when it is reached, without its number, which the list counts: in a
  /// thousand squares it would cost every reader 2.5 KB. `nil` where it says nothing.
  public let label: String?
}

/// A yes under its leaf.
public struct GridStar: Sendable {
  /// The entry's page; `nil` for a yes without one.
  public let href: String?
  public let label: String
}

extension GridLeaf {
  /// The squares in their leaves: noes at their numbers, then the waiting asks, then what is still
  /// to come.
  static func all(_ site: Site) -> [GridLeaf] {
    let statistics = site.statistics
    let milestones = Set(Milestone.numbers(upTo: statistics.goal.target))
    let waiting = statistics.waiting.flatMap {
      Array(repeating: $0, count: site.edition.published[$0.entry].ask.count)
    }
    return statistics.grid.leaves.map { leaf in
      let filled = leaf.cells.map { GridSquare($0, in: site) }
      let empty = leaf.numbers.dropFirst(filled.count).map { number -> GridSquare in
        let place = number - statistics.noes - 1
        let isMilestone = milestones.contains(number)
        guard waiting.indices.contains(place) else {
          return GridSquare(
            number: number, mark: .empty, isMilestone: isMilestone, href: nil, label: nil)
        }
        return GridSquare(number, waiting[place], isMilestone: isMilestone, in: site)
      }
      return GridLeaf(
        caption: site.phrases.range(leaf.numbers.lowerBound, leaf.numbers.upperBound),
        first: leaf.numbers.lowerBound,
        squares: filled + empty, stars: leaf.yeses.map { GridStar($0, in: site) })
    }
  }
}

extension GridSquare {
  fileprivate init(_ cell: Cell, in site: Site) {
    let link = site.link(to: cell.entry)
    let entry = site.edition.published[cell.entry]
    let label = link.map {
      site.phrases.square(title: $0.title, day: entry.ask.answered.map { site.label($0).text })
    }
    self.init(
      number: cell.number, mark: SquareMark(cell.outcome), isMilestone: false, href: link?.href,
      label: label ?? site.phrases.countedSquare)
  }

  fileprivate init(_ number: Int, _ waiting: Waiting, isMilestone: Bool, in site: Site) {
    let link = site.link(to: waiting.entry)
    let label = link.map {
      "\(site.phrases.outcome(waiting.isQuiet ? .quiet : .pending)): \($0.title)"
    }
    self.init(
      number: number, mark: waiting.isQuiet ? .quiet : .waiting, isMilestone: isMilestone,
      href: link?.href, label: label)
  }
}

extension GridStar {
  fileprivate init(_ index: EntryIndex, in site: Site) {
    let link = site.link(to: index)
    self.init(
      href: link?.href,
      label: link.map { site.phrases.star(title: $0.title) } ?? site.phrases.countedStar)
  }
}
