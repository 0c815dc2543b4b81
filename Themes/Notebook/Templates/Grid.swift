import Markup
import Phrases
import Publishing

/// The squares: the current leaf, and the other leaves, small, in strips that open into lists.
struct GridTemplate {
  let grid: SquareGrid
  let legend: [HomePage.LegendItem]
  let sheet: SquareSheet
  /// Whether squares can be shared, because the page knows the public address.
  let sharesSquares: Bool
  let visitKey: String
  let site: SiteFacts

  var html: HTML {
    """
    <section class="grid" data-region="grid" aria-labelledby="grid">
    <h2 class="unseen" id="grid">\(site.phrases.grid)</h2>
    <a class="skip" href="#after-grid">\(site.phrases.skipGrid)</a>
    <div class="leaves">
    \(grid.inWork == nil, visit)\
    \(grid.before, { strip($0, grid.inWork == nil ? "rest done thousand" : "rest done") })\
    \(grid.inWork, leafInWork)\
    \(grid.inWork == nil, legendList)\
    \(grid.after, { strip($0, "rest") })\
    </div>
    <p class="unseen" id="after-grid" tabindex="-1">\(site.phrases.gridEnd)</p>
    \(SheetTemplate(sheet: sheet, sharesSquares: sharesSquares, site: site).html)\
    </section>

    """
  }

  private var legendList: HTML {
    """
    <ul class="legend">
    \(legend, each: { #"<li><i class="\#($0.mark.rawValue)"></i>\#($0.words)</li>\#n"# })\
    </ul>

    """
  }

  /// A line that a script fills in for returning readers.
  private var visit: HTML {
    let words = site.phrases.newSinceVisit
    return """
      <p class="since" data-visit="\(visitKey)" data-square="\(site.phrases.newSquare)"\
      \(attribute: "data-zero", words.zero)\(attribute: "data-one", words.one)\
      \(attribute: "data-two", words.two)\(attribute: "data-few", words.few)\
      \(attribute: "data-many", words.many) data-other="\(words.other)" hidden></p>

      """
  }

  private func leafInWork(_ leaf: GridLeaf) -> HTML {
    """
    <section class="leaf in-work\(grid.isBlank, " blank")">
    <div class="leaf-head"><h3>\(leaf.caption)</h3>
    \(visit)\
    <p class="note">\(grid.note)</p></div>
    \(squares(of: leaf))\
    \(grid.isBlank, pencil)\
    \(legendList)\
    </section>

    """
  }

  private func strip(_ strip: SquareGrid.Strip, _ kind: StaticString) -> HTML {
    """
    <details class="\(kind)">
    <summary>\(strip.leaves, each: mini)\
    <span class="words">\(strip.heading, { "<strong>\($0)</strong> " })<span>\(strip.sentence)</span>
    <u>\(strip.disclosure)</u></span></summary>
    \(strip.leaves, each: smallLeaf)\
    </details>

    """
  }

  private func mini(_ leaf: GridLeaf) -> HTML {
    let kind: StaticString = leaf.mini.isFull ? #" class="full""# : ""
    return """
      <span class="one"><b\(kind)>\(!leaf.mini.isBlank, drawing(of: leaf.mini))</b>\
      <small>\(leaf.caption)</small>\(leaf.starCount, { #"<small class="y">★ \#($0)</small>"# })</span>

      """
  }

  private func drawing(of mini: LeafMini) -> HTML {
    """
    <svg viewBox="0 0 200 200" aria-hidden="true">\
    \(path("sil", mini.silences))\(path("mil", mini.milestones))\(path("s", mini.stars))</svg>
    """
  }

  private func path(_ kind: StaticString, _ shape: String) -> HTML {
    shape.isEmpty ? "" : #"<path class="\#(kind)" d="\#(shape)"></path>"#
  }

  private func smallLeaf(_ leaf: GridLeaf) -> HTML {
    """
    <section class="leaf">
    <div class="leaf-head"><h3>\(leaf.caption)</h3></div>
    \(squares(of: leaf))\
    </section>

    """
  }

  private func squares(of leaf: GridLeaf) -> HTML {
    """
    <ol class="squares" start="\(leaf.first)">
    \(leaf.squares, each: square)\
    </ol>
    \(stars(leaf.stars))
    """
  }

  private func square(_ square: GridSquare) -> HTML {
    let start: HTML = #"<li id="\#(square.number)" class="\#(classes(of: square))""#
    return switch (square.href, square.label) {
    case (let href?, let label?):
      """
      \(start)\(attribute: "data-f", square.feelings)>\
      <a href="\(url: href)"><span>\(label)</span></a></li>

      """
    case (nil, let label?): "\(start)><span>\(label)</span></li>\n"
    case (_, nil): #"\#(start) aria-hidden="true"></li>\#n"#
    }
  }

  private func classes(of square: GridSquare) -> HTML {
    """
    \(square.mark.rawValue)\(square.isMilestone, " milestone")\(square.isNewest, " last")
    """
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

/// The sheet that a tap on a square opens; a script fills and shows it, and without one it is never
/// seen.
struct SheetTemplate {
  let sheet: SquareSheet
  let sharesSquares: Bool
  let site: SiteFacts

  var html: HTML {
    let phrases = site.phrases
    return """
      <div class="sheet" popover="manual" hidden data-square="\(phrases.squarePattern)"\
      \(sheet.kinds, each: { #" data-\#($0.mark.rawValue)="\#($0.pattern)""# })>
      <div class="head"><span class="mark" data-part="mark" aria-hidden="true"></span>
      <p><strong data-part="kind"></strong><span data-part="day"></span></p>
      <button type="button" class="close" aria-label="\(phrases.close)">✕</button></div>
      <h2 data-part="title" tabindex="-1"\(keepers: site)></h2>
      <dl class="feelings">
      <dt>\(phrases.fearBefore)</dt><dd><span class="ten fear"></span><span></span></dd>
      <dt>\(phrases.stingAfter)</dt><dd><span class="ten sting"></span><span></span></dd>
      </dl>
      <a class="button main" data-part="read" href="\(url: site.home)">\(phrases.readStory)</a>
      <p class="walk"><button type="button" data-part="before"></button>\
      \(sharesSquares, shareButton)\
      <button type="button" data-part="after"></button></p>
      </div>

      """
  }

  private var shareButton: HTML {
    """
    <button type="button" data-part="share">\(shareIcon)<span>\(site.phrases.share)</span></button>\

    """
  }
}
