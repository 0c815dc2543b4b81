import Content
public import Markup
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
  /// "19": how many stars there are; `nil` for none.
  public let starCount: String?
  /// What is drawn on the leaf when it is small.
  public let mini: LeafMini
}

/// One square.
public struct GridSquare: Sendable {
  /// From 1; also the fragment that opens at this square.
  public let number: Int
  public let mark: SquareMark
  /// Whether a milestone waits here.
  public let isMilestone: Bool
  /// Whether this is the newest of the filled squares.
  public let isNewest: Bool
  /// The entry's page; `nil` for squares that link nowhere.
  public let href: String?
  /// The square's label for a screen reader, without its number, because the list counts: in a
  /// thousand squares numbers would cost every reader 2.5 KB. `nil` for no label.
  public let label: HTML?
  /// Fear and sting for the sheet of the square, "9 7", with "-" for one that is not rated; `nil`
  /// if neither is.
  public let feelings: String?
}

/// A yes under its leaf.
public struct GridStar: Sendable {
  /// The entry's page; `nil` for a yes without one.
  public let href: String?
  public let label: String
}

extension GridLeaf {
  /// The squares in their leaves: noes at their numbers, then the waiting asks, then the squares
  /// still empty.
  /// - Parameter hasLooseLeaf: whether a whole leaf follows a goal that has been passed, so that
  ///   there is always a next square.
  static func all(_ site: Site, hasLooseLeaf: Bool = false) -> [GridLeaf] {
    let statistics = site.statistics
    let milestones = Set(Milestone.numbers(upTo: statistics.goal.target))
    let waiting = statistics.waiting.flatMap {
      Array(repeating: $0, count: site.edition.published[$0.entry].ask.count)
    }
    var leaves = statistics.grid.leaves.map { (numbers: $0.numbers, leaf: Optional($0)) }
    if hasLooseLeaf, statistics.noes > statistics.goal.target, let last = leaves.popLast() {
      let first = last.numbers.lowerBound
      leaves.append((first...first + Leaf.size - 1, last.leaf))
      let next = first + Leaf.size
      if next == statistics.noes + 1 { leaves.append((next...next + Leaf.size - 1, nil)) }
    }
    return leaves.map { numbers, leaf in
      let filled = leaf?.cells.map { GridSquare($0, in: site) } ?? []
      let empty = numbers.dropFirst(filled.count).map { number -> GridSquare in
        let place = number - statistics.noes - 1
        let isMilestone = milestones.contains(number)
        guard waiting.indices.contains(place) else {
          return GridSquare(number, isMilestone: isMilestone)
        }
        return GridSquare(number, waiting[place], isMilestone: isMilestone, in: site)
      }
      let stars = leaf?.stars ?? []
      return GridLeaf(
        caption: site.phrases.range(numbers.lowerBound, numbers.upperBound),
        first: numbers.lowerBound, squares: filled + empty,
        stars: stars.map { GridStar($0.entry, in: site) },
        starCount: stars.isEmpty ? nil : site.phrases.number(stars.count),
        mini: LeafMini(
          filled.map(\.mark), numbers: numbers, milestones: milestones,
          // The place among the noes of a yes without a page would give away its day.
          stars: stars.filter { site.routes[$0.entry] != nil }.map(\.noesBefore)))
    }
  }
}

extension GridSquare {
  /// An empty square.
  fileprivate init(_ number: Int, isMilestone: Bool) {
    self.init(
      number: number, mark: .empty, isMilestone: isMilestone, isNewest: false, href: nil,
      label: nil, feelings: nil)
  }

  fileprivate init(_ cell: Cell, in site: Site) {
    let link = site.link(to: cell.entry)
    let ask = site.edition.published[cell.entry].ask
    let label = link.map {
      site.phrases.square(title: $0.title, day: ask.answered.map { site.label($0).text })
    }
    let ratings = [ask.fear, ask.sting]
    self.init(
      number: cell.number, mark: SquareMark(cell.outcome), isMilestone: false,
      isNewest: cell.number == site.statistics.noes, href: link?.href,
      label: label ?? "\(site.phrases.countedSquare)",
      feelings: link == nil || ratings.allSatisfy { $0 == nil }
        ? nil : ratings.map { $0.map { String($0) } ?? "-" }.joined(separator: " "))
  }

  fileprivate init(_ number: Int, _ waiting: Waiting, isMilestone: Bool, in site: Site) {
    let outcome = site.phrases.outcome(waiting.isQuiet ? .quiet : .pending)
    let link = site.link(to: waiting.entry)
    self.init(
      number: number, mark: waiting.isQuiet ? .quiet : .waiting, isMilestone: isMilestone,
      isNewest: false, href: link?.href,
      label: link.map { site.phrases.square(title: $0.title, waiting: outcome) }, feelings: nil)
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
