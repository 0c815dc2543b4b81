import Markup
import Phrases
import Publishing

/// What helps a reader to pass a page on. A script shows the buttons; without it there are the picture
/// and the lines, and one click selects all the lines.
/// - Parameter preview: the picture that goes with the page, shown small.
func share(_ block: ShareBlock, preview: HTML? = nil, in site: SiteFacts) -> HTML {
  let phrases = site.phrases
  return #"""
    <section class="pass" id="share" data-region="share" data-share="\#(url: block.address)" \#
    data-title="\#(block.title)" data-copied="\#(phrases.copied)">
    <h2>\#(phrases.passOn)</h2>
    \#(preview)\#
    <p class="share">
    <button type="button" hidden>\#(shareIcon)\#
    \#(phrases.share)</button>
    <button type="button" hidden>\#
    \#(icon("M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1"))\#
    <span>\#(phrases.copyLink)</span></button>
    \#(block.picture, { picture($0, phrases) })\#
    </p>
    <div class="snippet" data-copy="\#(phrases.copy)" data-copied="\#(phrases.copied)">
    <pre><code dir="auto">\#(block.line.words)
    \#(block.line.rows, each: row)\#
    \#(block.address)</code></pre>
    </div>
    </section>

    """#
}

let shareIcon = icon("M12 15V3M8 7l4-4 4 4M6 11H5v10h14V11h-1")

private func picture(_ href: String, _ phrases: any Phrases) -> HTML {
  #"""
  <a href="\#(url: href)" download>\#(icon("M7 2h10v20H7zM10 18h4M10 6h4v5h-4z"))\#
  \#(phrases.savePicture)</a>

  """#
}

private func row(_ row: ShareLine.Row) -> HTML {
  let words: HTML = row.words.isEmpty ? "" : "\(row.words) "
  guard let label = row.label else {
    return #"\#(words)<span aria-hidden="true">\#(row.squares)</span>\#n"#
  }
  return #"\#(words)<span role="img" aria-label="\#(label)">\#(row.squares)</span>\#n"#
}

private func icon(_ path: StaticString) -> HTML {
  #"<svg viewBox="0 0 24 24" aria-hidden="true"><path d="\#(path)"/></svg>"#
}
