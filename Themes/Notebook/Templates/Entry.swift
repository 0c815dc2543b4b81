import Markup
import Phrases
import Publishing

/// The page of an entry.
struct EntryTemplate {
  let page: EntryPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <article class="h-entry">
        <header class="entry-head" data-region="head">
        <p>\(page.mark.outcome)\
        \(page.mark.numbers, { #" <span class="quietly">\#($0)</span>"# })</p>
        <h1 class="p-name"\(keepers: site)>\(page.summary.title)</h1>
        </header>
        \(facts)\
        \(page.outlook, { #"<p class="quietly" data-region="outlook">\#($0)</p>\#n"# })\
        \(page.cover, picture)\
        <div class="story e-content" data-region="story"\(keepers: site)>
        \(page.story)\
        </div>
        \(page.learned, learned)\
        \(steps)\
        \(related(page.ledTo, site.phrases.ledTo, region: "led-to"))\
        \(related(page.grewFrom, site.phrases.grewFrom, region: "grew-from"))\
        \(Cheers(cheers: page.cheers, site: site).html)\
        \(tags)\
        \(microformats)\
        </article>
        \(neighbours(page.previous, site.phrases.previous, page.next, site.phrases.next, in: site))\
        \(page.share, { share($0, in: site) })
        """,
      script: "share"
    ).html(in: site)
  }

  /// What programs that read microformats need and the page says elsewhere, or in other words.
  private var microformats: HTML {
    let day = page.summary.answered ?? page.summary.asked
    return """
      <p hidden><a class="u-url" href="\(url: page.summary.href)"></a>\(published: day) \
      <a class="p-author h-card" href="\(url: site.home)">\(site.keeper)</a></p>

      """
  }

  private var facts: HTML {
    """
    <dl class="facts" data-region="facts">
    \(page.facts, each: { "<dt>\($0.term)</dt><dd>\(value($0.value))</dd>\n" })\
    </dl>

    """
  }

  private func value(_ value: EntryPage.Fact.Value) -> HTML {
    switch value {
    case .text(let text): "\(text)"
    case .link(let link): "\(link)"
    case .day(let day, let wait): "\(day)\(wait, { " (\($0))" })"
    }
  }

  private func picture(_ picture: EntryPage.Picture) -> HTML {
    #"<p class="picture">\#(picture.html)</p>\#n"#
  }

  private func learned(_ words: String) -> HTML {
    """
    <aside class="learned" data-region="learned">
    <h2>\(site.phrases.learned)</h2>
    <p\(keepers: site)>\(words)</p>
    </aside>

    """
  }

  private var steps: HTML {
    guard !page.steps.isEmpty else { return "" }
    return """
      <section data-region="steps">
      <h2>\(site.phrases.history)</h2>
      <ol class="steps">
      \(page.steps, each: { #"<li>\#($0.word) <span class="quietly">\#($0.day)</span></li>\#n"# })\
      </ol>
      </section>

      """
  }

  private func related(_ entries: [EntrySummary], _ title: String, region: StaticString) -> HTML {
    guard !entries.isEmpty else { return "" }
    return """
      <section data-region="\(region)">
      <h2>\(title)</h2>
      \(answers(entries))\
      </section>

      """
  }

  private var tags: HTML {
    guard !page.tags.isEmpty else { return "" }
    return """
      <ul class="tags" data-region="tags" aria-label="\(site.phrases.filedUnder)">
      \(page.tags, each: { "<li>\($0)</li>\n" })\
      </ul>

      """
  }
}
