import Markup
import Phrases
import Publishing

/// The page of a milestone: in a wide window the notebook is open, as on the home page.
struct MilestoneTemplate {
  let page: MilestonePage
  let site: SiteFacts

  var html: HTML {
    let phrases = site.phrases
    return Document(
      head: page.head, kind: page.isFeast ? "milestone-page feast" : "milestone-page",
      isOpen: page.drawing != nil,
      coverBelow: """
        <p class="day">\(page.day)</p>
        <h1 class="\(page.kind.rawValue)">\(page.title)</h1>
        <p>\(page.sentence)</p>
        \(page.isFeast, fallingStars)
        """,
      content: """
        \(page.drawing, leaf)\
        \(took)\
        <article class="passed">
        \(page.entry, entry)\
        <section data-region="next">
        \(page.ahead, { #"<p class="next">\#($0)</p>\#n"# })\
        \(page.share, { share($0, preview: poster($0), in: site) })\
        \(neighbours(
          page.previous, phrases.milestoneBefore, page.next, phrases.milestoneAfter, in: site))\
        <p class="more">\(page.index)</p>
        </section>
        </article>

        """,
      script: .share
    ).html(in: site)
  }

  /// The picture for stories, which is the same notebook upright.
  private func poster(_ block: ShareBlock) -> HTML? {
    guard let story = block.story else { return nil }
    return #"""
      <img class="poster" src="\#(url: story)" alt="" width="1080" height="1920" loading="lazy">

      """#
  }

  private func leaf(_ squares: SquareDrawing) -> HTML {
    """
    <section class="page" data-region="leaf">
    <div class="dated">
    \(drawing(squares, words: page.drawingWords))\
    \(!page.rowDays.isEmpty, rowDays)\
    </div>
    \(page.starSentence, { #"<p class="quietly">\#($0)</p>\#n"# })\
    </section>

    """
  }

  private var rowDays: HTML {
    """
    <ol class="row-days" aria-label="\(site.phrases.rowFull)">
    \(page.rowDays, each: { "<li>\($0 ?? "")</li>\n" })\
    </ol>

    """
  }

  private var took: HTML {
    guard !page.took.isEmpty else { return "" }
    return """
      <dl class="took" data-region="took">
      \(page.took, each: figure)\
      </dl>

      """
  }

  private func figure(_ figure: MilestonePage.Figure) -> HTML {
    """
    <div class="\(figure.kind.rawValue)"><dt>\(figure.caption)</dt><dd>\(figure.number)</dd></div>

    """
  }

  private func entry(_ entry: EntrySummary) -> HTML {
    """
    <section class="part asked" data-region="entry">
    <h2>\(site.phrases.milestoneEntry)</h2>
    <p class="kicker">\(sign(of: entry))\
    <span>\(verdict(of: entry)) · \(entry.answered ?? entry.asked)\(entry.to, { " · \($0)" })</span></p>
    <h3><a href="\(url: entry.href)" dir="auto">\(entry.title)</a></h3>
    \(!page.lead.isEmpty, #"<p class="lead"\#(keepers: site)>\#(page.lead)</p>\#n"#)\
    \(feelings(page.feelings))\
    <p class="more"><a href="\(url: entry.href)">\(site.phrases.readStory)</a></p>
    </section>

    """
  }
}
