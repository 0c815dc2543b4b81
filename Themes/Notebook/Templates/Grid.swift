import Markup
import Phrases
import Publishing

/// The squares in their leaves, with the legend below.
struct GridTemplate {
  let leaves: [GridLeaf]
  let legend: [HomePage.LegendItem]
  let site: SiteFacts

  var html: HTML {
    """
    <section class="grid" data-region="grid" aria-labelledby="grid">
    <h2 class="unseen" id="grid">\(site.phrases.grid)</h2>
    <a class="skip" href="#after-grid">\(site.phrases.skipGrid)</a>
    <div class="leaves">
    \(leaves, each: leaf)\
    </div>
    <ul class="legend" id="after-grid" tabindex="-1">
    \(legend, each: { #"<li><i class="\#($0.mark.rawValue)"></i>\#($0.words)</li>\#n"# })\
    </ul>
    </section>

    """
  }

  private func leaf(_ leaf: GridLeaf) -> HTML {
    """
    <section class="leaf">
    <h3>\(leaf.caption)</h3>
    <ol class="squares" start="\(leaf.first)">
    \(leaf.squares, each: square)\
    </ol>
    \(stars(leaf.stars))\
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
      """
      <li id="\(square.number)" class="\(classes(of: square))"><span>\(label)</span></li>

      """
    case (_, nil):
      """
      <li id="\(square.number)" class="\(classes(of: square))" aria-hidden="true"></li>

      """
    }
  }

  private func classes(of square: GridSquare) -> String {
    square.isMilestone ? "\(square.mark.rawValue) milestone" : square.mark.rawValue
  }

  private func stars(_ stars: [GridStar]) -> HTML {
    guard !stars.isEmpty else { return "" }
    return """
      <ul class="stars" aria-label="\(site.phrases.stars)">
      \(stars, each: star)\
      </ul>

      """
  }

  private func star(_ star: GridStar) -> HTML {
    guard let href = star.href else { return "<li><b>★<span>\(star.label)</span></b></li>\n" }
    return #"<li><a href="\#(url: href)">★<span>\#(star.label)</span></a></li>\#n"#
  }
}
