import Content
import Diagnostics
import Markup
import Phrases
package import Pictures
import Stats

extension PlannedCard {
  /// The poster of a site.
  package init(posterOf site: Site) {
    let settings = site.edition.journal.settings
    self.init(
      file: "poster.pdf", svg: site.theme.svg(for: Poster(site)).bytes, path: settings.file.path,
      title: settings.title)
  }
}

extension Poster {
  init(_ site: Site) {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let cells = statistics.grid.cells
    let starred = Set(
      statistics.grid.yeses.filter { site.routes[$0.entry] != nil }.map(\.noesBefore))
    let leaves = GridLeaf.all(site).map { leaf in
      Leaf(
        caption: leaf.caption,
        squares: leaf.squares.map { square in
          let entry = square.number <= cells.count ? cells[square.number - 1].entry : nil
          return Square(
            number: phrases.number(square.number), mark: square.mark,
            isMilestone: square.isMilestone,
            title: entry.flatMap { site.link(to: $0)?.title },
            hasStar: starred.contains(square.number))
        })
    }
    self.init(
      journal: site.facts.title, address: site.address.shown, language: site.facts.language,
      isRightToLeft: site.facts.direction == "rtl", day: site.facts.today.text,
      number: phrases.number(statistics.noes),
      caption: phrases.noesCaption(target: statistics.goal.target),
      yeses: statistics.tally.yes > 0 ? phrases.yeses(statistics.tally.yes) : nil, leaves: leaves)
  }
}

extension SiteAddress {
  /// The public address without its scheme, as people say it.
  var shown: String? { url.map { String($0.drop { $0 != ":" }.dropFirst(3)) } }
}
