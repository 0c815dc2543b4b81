import Markup
import Phrases
import Publishing

/// The list of milestones.
struct MilestonesTemplate {
  let page: MilestonesPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <h1>\(page.head.title)</h1>
        <p>\(page.sentence)</p>
        <h2>\(site.phrases.reachedHeading)</h2>
        \(reached)\
        \(ahead)
        """
    ).html(in: site)
  }

  private var reached: HTML {
    guard !page.reached.isEmpty else { return "<p>\(site.phrases.noneReached)</p>\n" }
    return """
      <ol class="reached" data-region="reached">
      \(page.reached, each: milestone)\
      </ol>

      """
  }

  private func milestone(_ milestone: MilestonesPage.Reached) -> HTML {
    """
    <li id="\(milestone.anchor)" class="\(milestone.kind.rawValue)">\
    <strong>\(name(of: milestone))</strong>\
    <span class="quietly">\(milestone.day)</span>\
    \(milestone.entry, { "\($0)" })</li>

    """
  }

  private func name(of milestone: MilestonesPage.Reached) -> HTML {
    guard let href = milestone.href else { return "\(milestone.name)" }
    return #"<a href="\#(url: href)">\#(milestone.name)</a>"#
  }

  private var ahead: HTML {
    guard !page.ahead.isEmpty else { return "" }
    return """
      <h2>\(site.phrases.aheadHeading)</h2>
      <ul class="ahead" data-region="ahead">
      \(page.ahead, each: { "<li>\($0)</li>\n" })\
      </ul>

      """
  }
}
