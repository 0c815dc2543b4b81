import Markup
import Phrases
import Publishing

/// What readers wrote back, as a section; nothing if there is none.
struct Cheers {
  let cheers: [CheerNote]
  /// The page with all cheers, if there are more.
  var more: NamedLink?
  let site: SiteFacts

  var html: HTML {
    guard !cheers.isEmpty else { return "" }
    return """
      <section id="cheers" data-region="cheers">
      <h2>\(site.phrases.cheers)</h2>
      <ul class="cheers">
      \(cheers, each: cheer)\
      </ul>
      \(more, { #"<p class="more">\#($0)</p>\#n"# })\
      </section>

      """
  }

  private func cheer(_ cheer: CheerNote) -> HTML {
    """
    <li><blockquote><p dir="auto">\(cheer.words)</p></blockquote>
    <p class="details"><span class="from">\(writer(cheer))</span> \(cheer.day)\
    \(cheer.entry, { " <span>\(site.phrases.cheerAbout("\($0)"))</span>" })</p></li>

    """
  }

  private func writer(_ cheer: CheerNote) -> HTML {
    guard let link = cheer.link else { return "\(cheer.from)" }
    return #"<a href="\#(url: link)" rel="ugc noopener">\#(cheer.from)</a>"#
  }
}
