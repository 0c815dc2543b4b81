public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: EntryPage, in site: SiteFacts) -> HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <article>
        <header class="entry-head" data-region="head">
        <p>\(page.mark.outcome)\
        \(page.mark.numbers.map { " <span class=\"quietly\">\($0)</span>" as HTML })</p>
        <h1\(keepers: site)>\(page.summary.title)</h1>
        </header>
        \(facts(page.facts))\
        \(page.outlook.map { "<p class=\"quietly\" data-region=\"outlook\">\($0)</p>\n" as HTML })\
        \(page.cover.map(picture))\
        <div class="story" data-region="story"\(keepers: site)>
        \(page.story)\
        </div>
        \(page.learned.map { learned($0, in: site) })\
        \(steps(page.steps, in: site))\
        \(related(page.ledTo, site.phrases.ledTo, region: "led-to"))\
        \(related(page.grewFrom, site.phrases.grewFrom, region: "grew-from"))\
        \(cheers(page.cheers, in: site))\
        \(tags(page.tags, in: site))\
        </article>
        \(neighbours(page, in: site))
        """
    ).html(in: site)
  }

  private func facts(_ facts: [EntryPage.Fact]) -> HTML {
    """
    <dl class="facts" data-region="facts">
    \(facts.map { "<dt>\($0.term)</dt><dd>\(value($0.value))</dd>\n" as HTML })\
    </dl>

    """
  }

  private func value(_ value: EntryPage.Fact.Value) -> HTML {
    switch value {
    case .text(let text): "\(text)"
    case .link(let link): "\(link)"
    case .day(let day, let wait?): "\(day) (\(wait))"
    case .day(let day, nil): "\(day)"
    }
  }

  private func picture(_ picture: EntryPage.Picture) -> HTML {
    "<p class=\"picture\"><img src=\"\(url: picture.href)\" alt=\"\(picture.words)\"></p>\n"
  }

  private func learned(_ words: String, in site: SiteFacts) -> HTML {
    """
    <aside class="learned" data-region="learned">
    <h2>\(site.phrases.learned)</h2>
    <p\(keepers: site)>\(words)</p>
    </aside>

    """
  }

  private func steps(_ steps: [EntryPage.StepLine], in site: SiteFacts) -> HTML {
    guard !steps.isEmpty else { return "" }
    return """
      <section data-region="steps">
      <h2>\(site.phrases.history)</h2>
      <ol class="steps">
      \(steps.map { "<li>\($0.word) <span class=\"quietly\">\($0.day)</span></li>\n" as HTML })\
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

  private func tags(_ tags: [NamedLink], in site: SiteFacts) -> HTML {
    guard !tags.isEmpty else { return "" }
    return """
      <ul class="tags" data-region="tags" aria-label="\(site.phrases.filedUnder)">
      \(tags.map { "<li>\($0)</li>\n" as HTML })\
      </ul>

      """
  }

  private func neighbours(_ page: EntryPage, in site: SiteFacts) -> HTML {
    guard page.previous != nil || page.next != nil else { return "" }
    return """
      <nav class="neighbours" data-region="neighbours" aria-label="\(site.phrases.entryNavigation)">
      \(page.previous.map { neighbour($0, site.phrases.previous, "before", "prev") })\
      \(page.next.map { neighbour($0, site.phrases.next, "after", "next") })\
      </nav>

      """
  }

  func neighbour(
    _ link: NamedLink, _ words: String, _ side: String, _ relation: String
  ) -> HTML {
    """
    <p class="\(side)"><small>\(words)</small>\
    <a rel="\(relation)" href="\(url: link.href)" dir="auto">\(link.title)</a></p>

    """
  }
}
