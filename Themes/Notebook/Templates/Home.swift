public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: HomePage, in site: SiteFacts) -> HTML {
    let words = [page.description, page.begun].compactMap(\.self).joined(separator: " ")
    return Document(
      head: page.head, kind: "home",
      cover: "<h1\(keepers: site)>\(page.title)</h1>\n<p>\(words)</p>\n",
      content: """
        \(page.beginning.isEmpty ? figures(page, in: site) : beginning(page, in: site))\
        \(grid(page, in: site))\
        \(latest(page, in: site))\
        \(outlook(page, in: site))\
        \(follow(page, in: site))\
        \(introduction(page, in: site))\
        \(cheers(page.cheers, more: page.allCheers, in: site))
        """,
      script: site.gridScript
    ).html(in: site)
  }

  private func beginning(_ page: HomePage, in site: SiteFacts) -> HTML {
    """
    <section data-region="beginning">
    <h2>\(site.phrases.blankHeading)</h2>
    \(page.beginning.map { "<p>\($0)</p>\n" as HTML })\
    </section>

    """
  }

  private func figures(_ page: HomePage, in site: SiteFacts) -> HTML {
    """
    <div data-region="figures">
    <dl class="figures">
    \(page.figures.map { figure in
      "<div class=\"\(figure.kind.rawValue)\"><dt>\(figure.caption)</dt><dd>\(figure.number)</dd></div>\n" as HTML
    })\
    </dl>
    \(visit(page, in: site))\
    </div>

    """
  }

  /// A line that a script fills for those who come back.
  private func visit(_ page: HomePage, in site: SiteFacts) -> HTML {
    let words = site.phrases.newSinceVisit
    return """
      <p class="since" data-visit="\(page.visitKey)" data-square="\(site.phrases.newSquare)"\
      \(attribute: "data-zero", words.zero)\(attribute: "data-one", words.one)\
      \(attribute: "data-two", words.two)\(attribute: "data-few", words.few)\
      \(attribute: "data-many", words.many) data-other="\(words.other)" hidden></p>

      """
  }

  private func latest(_ page: HomePage, in site: SiteFacts) -> HTML {
    guard !page.latest.isEmpty else { return "" }
    return """
      <section data-region="latest">
      <h2>\(site.phrases.latest)</h2>
      \(answers(page.latest))\
      <p class="more"><a href="\(url: page.logHref)">\(site.phrases.wholeLog)</a></p>
      </section>

      """
  }

  private func outlook(_ page: HomePage, in site: SiteFacts) -> HTML {
    let sentences = page.outlook + page.news
    guard !sentences.isEmpty else { return "" }
    return """
      <section data-region="outlook">
      <h2>\(site.phrases.outlook)</h2>
      \(sentences.map { "<p>\($0)</p>\n" as HTML })\
      <p class="more"><a href="\(url: page.statisticsHref)">\(site.phrases.allNumbers)</a></p>
      </section>

      """
  }

  private func follow(_ page: HomePage, in site: SiteFacts) -> HTML {
    """
    <section data-region="follow">
    <h2>\(site.phrases.followAlong)</h2>
    \(page.follow.sentence.map { "<p>\($0)</p>\n" as HTML })\
    <p>\(page.follow.start)</p>
    </section>

    """
  }

  private func introduction(_ page: HomePage, in site: SiteFacts) -> HTML {
    guard !page.introduction.isEmpty else { return "" }
    return """
      <section class="story" data-region="introduction"\(keepers: site)>
      \(page.introduction)\
      </section>

      """
  }
}
