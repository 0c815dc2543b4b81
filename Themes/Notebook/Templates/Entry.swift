import Markup
import Phrases
import Publishing

/// The page of an entry.
struct EntryTemplate {
  let page: EntryPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading entry",
      content: """
        <article class="h-entry">
        \(page.cover, { picture($0) })\
        <header class="entry-head" data-region="head">
        <p class="kicker">\(sign(of: page.summary))\
        <span>\(verdict(of: page.summary)) · \(page.summary.answered ?? page.summary.asked)</span></p>
        <h1 class="p-name"\(keepers: site)>\(page.summary.title)</h1>
        \(byline)\
        </header>
        \(feelings(page.feelings))\
        \(page.outlook, { #"<p class="quietly" data-region="outlook">\#($0)</p>\#n"# })\
        \(page.watch, { $0 })\
        <div class="story e-content" data-region="story"\(keepers: site)>
        \(page.story)\
        </div>
        \(page.learned, { learned($0) })\
        \(steps)\
        \(related(page.ledTo, site.phrases.ledTo, region: "led-to"))\
        \(related(page.grewFrom, site.phrases.grewFrom, region: "grew-from"))\
        \(!page.cheers.isEmpty, Cheers(cheers: page.cheers, site: site).html)\
        \(microformats)\
        </article>
        <div class="rail" data-region="rail">
        \(page.place, { place($0) })\
        \(neighbours(page.previous, site.phrases.previous, page.next, site.phrases.next, in: site))\
        \(page.share, { share($0, in: site) })\
        \(site.frame.lines)\
        \(facts)\
        \(tags)\
        </div>

        """,
      script: .share
    ).html(in: site)
  }

  /// What programs that read microformats need, if the page says it elsewhere or in other words.
  private var microformats: HTML {
    let day = page.summary.answered ?? page.summary.asked
    return """
      <p hidden><a class="u-url" href="\(url: page.summary.href)"></a>\(published: day) \
      <a class="p-author h-card" href="\(url: site.home)">\(site.keeper)</a></p>

      """
  }

  private var byline: HTML {
    guard !page.byline.isEmpty else { return "" }
    return """
      <p class="byline">\(page.byline, each: { #"<span dir="auto">\#($0)</span> "# })</p>

      """
  }

  private func place(_ place: EntryPage.Place) -> HTML {
    """
    <section class="place" data-region="place">
    \(drawing(place.drawing, words: place.words))\
    <p><strong>\(place.title)</strong>
    \(place.link)</p>
    </section>

    """
  }

  private var facts: HTML {
    guard !page.facts.isEmpty else { return "" }
    return """
      <dl class="facts" data-region="facts">
      \(page.facts, each: { "<dt>\($0.term)</dt><dd>\(value($0.value))</dd>\n" })\
      </dl>

      """
  }

  private func value(_ value: EntryPage.Fact.Value) -> HTML {
    switch value {
    case .text(let text): "\(text)"
    case .link(let link): "\(link)"
    case .day(let day): "\(day)"
    }
  }

  private func picture(_ picture: EntryPage.Picture) -> HTML {
    #"<figure class="photo first" data-region="picture">\#(picture.html)</figure>\#n"#
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

/// Fear and sting, each as ten squares; nothing if neither was rated.
func feelings(_ feelings: [EntryPage.Feeling]) -> HTML {
  guard !feelings.isEmpty else { return "" }
  return """
    <dl class="feelings" data-region="feelings">
    \(feelings, each: feeling)\
    </dl>

    """
}

private func feeling(_ feeling: EntryPage.Feeling) -> HTML {
  """
  <dt>\(feeling.term)</dt><dd><span class="ten \(feeling.kind.rawValue) n\(feeling.value)"></span>\
  <span>\(feeling.value)</span></dd>

  """
}
