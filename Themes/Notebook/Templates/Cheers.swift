import Markup
import Phrases
import Publishing

extension NotebookTheme {
  /// What readers wrote back, in a section of its own; nothing where nobody has.
  func cheers(_ cheers: [CheerNote], more: NamedLink? = nil, in site: SiteFacts) -> HTML {
    guard !cheers.isEmpty else { return "" }
    return """
      <section id="cheers" data-region="cheers">
      <h2>\(site.phrases.cheers)</h2>
      <ul class="cheers">
      \(cheers.map { cheer($0, in: site) })\
      </ul>
      \(more.map { "<p class=\"more\">\($0)</p>\n" as HTML })\
      </section>

      """
  }

  private func cheer(_ cheer: CheerNote, in site: SiteFacts) -> HTML {
    """
    <li><blockquote><p dir="auto">\(cheer.words)</p></blockquote>
    <p class="details"><span class="from">\(writer(cheer))</span> \(cheer.day)\
    \(cheer.entry.map { " <span>\(site.phrases.cheerAbout("\($0)"))</span>" as HTML })</p></li>

    """
  }

  private func writer(_ cheer: CheerNote) -> HTML {
    cheer.link.map { "<a href=\"\(url: $0)\" rel=\"ugc noopener\">\(cheer.from)</a>" }
      ?? "\(cheer.from)"
  }
}
