import Markup
import Phrases
import Publishing

extension NotebookTheme {
  /// The squares in their leaves, with the legend below.
  func grid(_ page: HomePage, in site: SiteFacts) -> HTML {
    """
    <section class="grid" data-region="grid" aria-labelledby="grid">
    <h2 class="unseen" id="grid">\(site.phrases.grid)</h2>
    <a class="skip" href="#after-grid">\(site.phrases.skipGrid)</a>
    <div class="leaves">
    \(page.leaves.map { leaf($0, in: site) })\
    </div>
    <ul class="legend" id="after-grid" tabindex="-1">
    \(page.legend.map { item in
      "<li><i class=\"\(item.mark.rawValue)\"></i>\(item.words)</li>\n" as HTML
    })\
    </ul>
    </section>

    """
  }

  private func leaf(_ leaf: GridLeaf, in site: SiteFacts) -> HTML {
    """
    <section class="leaf">
    <h3>\(leaf.caption)</h3>
    <ol class="squares" start="\(leaf.first)">
    \(leaf.squares.map(square))\
    </ol>
    \(stars(leaf.stars, in: site))\
    </section>

    """
  }

  private func square(_ square: GridSquare) -> HTML {
    switch (square.href, square.label) {
    case (let href?, let label?):
      """
      <li id="\(square.number)" class="\(classes(of: square))">\
      <a href="\(url: href)"><span>\(label)</span></a></li>

      """
    case (nil, let label?):
      "<li id=\"\(square.number)\" class=\"\(classes(of: square))\"><span>\(label)</span></li>\n"
    case (_, nil):
      "<li id=\"\(square.number)\" class=\"\(classes(of: square))\" aria-hidden=\"true\"></li>\n"
    }
  }

  private func classes(of square: GridSquare) -> String {
    square.isMilestone ? "\(square.mark.rawValue) milestone" : square.mark.rawValue
  }

  private func stars(_ stars: [GridStar], in site: SiteFacts) -> HTML {
    guard !stars.isEmpty else { return "" }
    return """
      <ul class="stars" aria-label="\(site.phrases.stars)">
      \(stars.map(star))\
      </ul>

      """
  }

  private func star(_ star: GridStar) -> HTML {
    star.href.map { "<li><a href=\"\(url: $0)\">★<span>\(star.label)</span></a></li>\n" }
      ?? "<li><b>★<span>\(star.label)</span></b></li>\n"
  }
}
