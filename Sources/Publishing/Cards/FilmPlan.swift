import Content
import Phrases
package import Pictures
import Stats

extension Film {
  /// The most drawings in a film.
  private static let most = 150

  /// A film of the notebook filling up, from the first no to today.
  package init(of site: Site) {
    let count = site.statistics.grid.cells.count
    let step = max(1, (count + Self.most - 1) / Self.most)
    let stages = Array(stride(from: 0, to: count, by: step))
    self.init(
      stages.map { site.drawing(of: StoryPicture(after: $0, on: site), file: "frame-\($0).png") }
        + [site.picture(of: .home, as: .shape(.story))])
  }
}

extension StoryPicture {
  /// The journal when this many noes had been counted, upright.
  fileprivate init(after count: Int, on site: Site) {
    let (grid, phrases) = (site.statistics.grid, site.phrases)
    let leaf = grid.leaves.first { $0.numbers.upperBound > count } ?? grid.leaves.last
    let yeses = grid.yeses.prefix { $0.noesBefore < max(1, count) }.count
    let home = Home(
      number: phrases.number(count),
      caption: phrases.noesCaption(target: site.statistics.goal.target),
      yeses: yeses > 0 ? phrases.yeses(yeses) : nil,
      leaf: leaf?.numbers.map { number in
        Square(
          mark: number <= count ? SquareMark(grid.cells[number - 1].outcome) : .empty,
          isNewest: number == count)
      } ?? [], laterLeaves: Self.laterLeaves(after: leaf, on: site))
    self.init(
      shape: .story, journal: site.facts.title, address: site.address.shown,
      language: site.facts.language, isRightToLeft: site.facts.direction == "rtl",
      day: count > 0 ? site.month(ofSquare: count) : "", subject: .home(home))
  }
}
