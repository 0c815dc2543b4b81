import Content
import Phrases
import Stats

/// Each leaf as a small drawing, made once for all the pages that show it, and where the yeses came.
struct LeafDrawings: Sendable {
  private let leaves: [(first: Int, range: String, drawing: SquareDrawing)]
  /// How many noes had been counted when a yes came, by its entry.
  private let stars: [EntryIndex: Int]

  init(_ statistics: Statistics, _ phrases: any Phrases) {
    let milestones = Set(
      Milestone.numbers(upTo: statistics.goal.target).filter { $0 > statistics.noes })
    leaves = statistics.grid.leaves.map { leaf in
      let first = leaf.numbers.lowerBound
      let filled = leaf.cells.map { SquareMark($0.outcome) }
      let empty = [SquareMark](repeating: .empty, count: leaf.numbers.count - filled.count)
      return (
        first, phrases.range(first, leaf.numbers.upperBound),
        SquareDrawing(filled + empty, milestones: Set(milestones.map { $0 - first + 1 }))
      )
    }
    stars = Dictionary(
      statistics.grid.yeses.map { ($0.entry, $0.noesBefore) }, uniquingKeysWith: min)
  }

  /// The leaf of a square with a ring around it, and the range of its numbers.
  func square(_ number: Int) -> (drawing: SquareDrawing, range: String)? {
    leaf(of: number).map { ($0.drawing.ringed(number - $0.first + 1), $0.range) }
  }

  /// The leaf on which a yes came, with a star at its place, and how many noes had been counted.
  func star(_ entry: EntryIndex) -> (drawing: SquareDrawing, range: String, noes: Int)? {
    // As in the grid, a yes after the last no of a leaf is on the next leaf, if there is one.
    guard let after = stars[entry], let leaf = leaf(of: after + 1) ?? leaves.last else {
      return nil
    }
    return (leaf.drawing.starred(after: after - leaf.first + 1), leaf.range, after)
  }

  private func leaf(of number: Int) -> (first: Int, range: String, drawing: SquareDrawing)? {
    let place = (number - 1) / Leaf.size
    return leaves.indices.contains(place) ? leaves[place] : nil
  }
}

extension EntryPage.Place {
  /// The place of an entry; `nil` for one that has neither a square nor a star.
  init?(_ index: EntryIndex, _ summary: EntrySummary, on site: Site) {
    let phrases = site.phrases
    func link(_ number: Int) -> NamedLink {
      NamedLink(title: phrases.seeInNotebook, href: "\(site.address.href(.home))#\(number)")
    }
    if let numbers = site.numbers[index], let found = site.leafDrawings.square(numbers.upperBound) {
      self.init(
        drawing: found.drawing, words: phrases.leafDrawing(range: found.range),
        title: phrases.place(
          summary.verdict.numbers ?? summary.verdict.outcome.word,
          target: site.statistics.goal.target), link: link(numbers.lowerBound))
    } else if let found = site.leafDrawings.star(index) {
      self.init(
        drawing: found.drawing, words: phrases.leafDrawing(range: found.range),
        title: phrases.starPlace(noes: found.noes), link: link(max(found.noes, 1)))
    } else {
      return nil
    }
  }
}
