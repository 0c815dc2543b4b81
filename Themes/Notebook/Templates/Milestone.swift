public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: MilestonePage, in site: SiteFacts) -> HTML {
    Document(
      head: page.head, kind: "reading milestone-page",
      content: """
        <article>
        <p class="quietly">\(page.index)</p>
        <h1 class="\(page.kind.rawValue)">\(page.title)</h1>
        <p class="quietly">\(page.day)</p>
        \(page.drawing.map { drawing($0, words: page.drawingWords) })\
        <p>\(page.sentence)</p>
        \(entry(page.entry, in: site))\
        </article>
        \(neighbours(page, in: site))
        """
    ).html(in: site)
  }

  private func entry(_ entry: EntrySummary?, in site: SiteFacts) -> HTML? {
    entry.map { entry in
      """
      <section data-region="entry">
      <h2>\(site.phrases.milestoneEntry)</h2>
      \(answers([entry]))\
      </section>

      """
    }
  }

  private func neighbours(_ page: MilestonePage, in site: SiteFacts) -> HTML {
    guard page.previous != nil || page.next != nil else { return "" }
    return """
      <nav class="neighbours" data-region="neighbours" aria-label="\(site.phrases.entryNavigation)">
      \(page.previous.map { neighbour($0, site.phrases.milestoneBefore, "before", "prev") })\
      \(page.next.map { neighbour($0, site.phrases.milestoneAfter, "after", "next") })\
      </nav>

      """
  }
}
