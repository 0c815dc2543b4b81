public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: FollowPage, in site: SiteFacts) -> HTML {
    Document(
      head: page.head, kind: "reading following",
      content: """
        <h1>\(page.heading)</h1>
        <p>\(page.introduction)</p>
        \(feeds(page, in: site))\
        \(embeds(page, in: site))\
        \(start(page, in: site))\
        \(cheers(page.cheers, in: site))
        """,
      script: site.copyScript
    ).html(in: site)
  }

  private func feeds(_ page: FollowPage, in site: SiteFacts) -> HTML {
    guard !page.feeds.isEmpty else { return "" }
    return """
      <section data-region="feeds">
      <h2>\(site.phrases.feedsHeading)</h2>
      <p>\(page.feedsIntroduction)</p>
      \(page.feeds.map { feed($0, in: site) })\
      </section>

      """
  }

  private func feed(_ feed: FollowPage.Feed, in site: SiteFacts) -> HTML {
    """
    <div class="feed" id="\(feed.anchor)">
    <h3><a href="\(url: feed.href)" type="application/atom+xml">\(feed.name)</a></h3>
    <p>\(feed.sentence)</p>
    \(snippet(feed.address, of: feed.name, in: site))\
    </div>

    """
  }

  private func embeds(_ page: FollowPage, in site: SiteFacts) -> HTML {
    guard !page.embeds.isEmpty else { return "" }
    return """
      <section data-region="embeds">
      <h2>\(site.phrases.embedsHeading)</h2>
      <p>\(page.embedsIntroduction)</p>
      \(page.embeds.map { embed($0, in: site) })\
      </section>

      """
  }

  private func embed(_ embed: FollowPage.Embed, in site: SiteFacts) -> HTML {
    """
    <div class="offer" id="\(embed.anchor)">
    <h3>\(embed.name)</h3>
    <p>\(embed.sentence)\(embed.page.map { " \($0)." as HTML })</p>
    \(samples(embed.pictures))\
    \(embed.snippets.map { snippet($0, of: embed.name, in: site) })\
    </div>

    """
  }

  private func samples(_ pictures: [FollowPage.Picture]) -> HTML {
    guard !pictures.isEmpty else { return "" }
    return "<p class=\"samples\">\n\(pictures.map(sample))</p>\n"
  }

  private func sample(_ picture: FollowPage.Picture) -> HTML {
    """
    <img src="\(url: picture.href)" alt="\(picture.words)" width="\(picture.width)" \
    height="\(picture.height)" loading="lazy">

    """
  }

  private func start(_ page: FollowPage, in site: SiteFacts) -> HTML {
    """
    <section id="start" data-region="start">
    <h2>\(site.phrases.startYourOwn)</h2>
    \(page.start.map { "<p>\($0)</p>\n" as HTML })\
    <pre class="commands" tabindex="0" role="region" \
    aria-label="\(site.phrases.startYourOwn)"><code>\(page.commands)</code></pre>
    <p>\(site.phrases.startAfterwards)</p>
    \(page.about.map { "<p>\(site.phrases.aboutSentence("\($0)"))</p>\n" as HTML })\
    </section>

    """
  }

  /// Text to be copied; a script puts a button beside it.
  private func snippet(
    _ snippet: FollowPage.Snippet, of name: String, in site: SiteFacts
  ) -> HTML {
    """
    <div class="snippet" data-copy="\(site.phrases.copy)" data-copied="\(site.phrases.copied)">
    <p class="quietly">\(snippet.label)\(snippet.note.map { ". \($0)" as HTML })</p>
    <pre tabindex="0" role="region" aria-label="\(name): \(snippet.label)">\
    <code>\(snippet.code)</code></pre>
    </div>

    """
  }
}
