import Markup
import Phrases
import Publishing

/// The page of a milestone.
struct MilestoneTemplate {
  let page: MilestonePage
  let site: SiteFacts

  var html: HTML {
    let phrases = site.phrases
    return Document(
      head: page.head, kind: "reading milestone-page",
      content: """
        <article>
        <p class="quietly">\(page.index)</p>
        <h1 class="\(page.kind.rawValue)">\(page.title)</h1>
        <p class="quietly">\(page.day)</p>
        \(page.drawing, { drawing($0, words: page.drawingWords) })\
        <p>\(page.sentence)</p>
        \(page.entry, entry)\
        </article>
        \(neighbours(
          page.previous, phrases.milestoneBefore, page.next, phrases.milestoneAfter, in: site))\
        \(page.share, { share($0, in: site) })
        """,
      script: "share"
    ).html(in: site)
  }

  private func entry(_ entry: EntrySummary) -> HTML {
    """
    <section data-region="entry">
    <h2>\(site.phrases.milestoneEntry)</h2>
    \(answers([entry]))\
    </section>

    """
  }
}
