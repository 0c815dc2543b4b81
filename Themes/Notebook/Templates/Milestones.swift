public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: MilestonesPage, in site: SiteFacts) -> HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <h1>\(page.head.title)</h1>
        <p>\(page.sentence)</p>
        <h2>\(site.phrases.reachedHeading)</h2>
        \(reached(page, in: site))\
        \(ahead(page, in: site))
        """
    ).html(in: site)
  }

  private func reached(_ page: MilestonesPage, in site: SiteFacts) -> HTML {
    guard !page.reached.isEmpty else { return "<p>\(site.phrases.noneReached)</p>\n" }
    return """
      <ol class="reached" data-region="reached">
      \(page.reached.map(milestone))\
      </ol>

      """
  }

  private func milestone(_ milestone: MilestonesPage.Reached) -> HTML {
    """
    <li id="\(milestone.anchor)" class="\(milestone.kind.rawValue)"><strong>\(name(of: milestone))</strong>\
    <span class="quietly">\(milestone.day)</span>\
    \(milestone.entry.map { "\($0)" as HTML })</li>

    """
  }

  private func name(of milestone: MilestonesPage.Reached) -> HTML {
    milestone.href.map { "<a href=\"\(url: $0)\">\(milestone.name)</a>" } ?? "\(milestone.name)"
  }

  private func ahead(_ page: MilestonesPage, in site: SiteFacts) -> HTML {
    guard !page.ahead.isEmpty else { return "" }
    return """
      <h2>\(site.phrases.aheadHeading)</h2>
      <ul class="ahead" data-region="ahead">
      \(page.ahead.map { "<li>\($0)</li>\n" as HTML })\
      </ul>

      """
  }
}
