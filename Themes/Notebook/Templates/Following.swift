import Markup
import Phrases
import Publishing

/// The page on following.
struct FollowTemplate {
  let page: FollowPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading following",
      content: """
        <h1>\(page.heading)</h1>
        <p>\(page.introduction)</p>
        \(feeds)\
        \(embeds)\
        \(start)\
        \(Cheers(cheers: page.cheers, site: site).html)
        """,
      script: "copy"
    ).html(in: site)
  }

  private var feeds: HTML {
    guard !page.feeds.isEmpty else { return "" }
    return """
      <section data-region="feeds">
      <h2>\(site.phrases.feedsHeading)</h2>
      <p>\(page.feedsIntroduction)</p>
      \(page.feeds, each: feed)\
      </section>

      """
  }

  private func feed(_ feed: FollowPage.Feed) -> HTML {
    """
    <div class="feed" id="\(feed.anchor)">
    <h3><a href="\(url: feed.href)" type="application/atom+xml">\(feed.name)</a></h3>
    <p>\(feed.sentence)</p>
    \(snippet(feed.address, of: feed.name))\
    </div>

    """
  }

  private var embeds: HTML {
    guard !page.embeds.isEmpty else { return "" }
    return """
      <section data-region="embeds">
      <h2>\(site.phrases.embedsHeading)</h2>
      <p>\(page.embedsIntroduction)</p>
      \(page.embeds, each: embed)\
      </section>

      """
  }

  private func embed(_ embed: FollowPage.Embed) -> HTML {
    """
    <div class="offer" id="\(embed.anchor)">
    <h3>\(embed.name)</h3>
    <p>\(embed.sentence)\(embed.page, { " \($0)." })</p>
    \(samples(embed.pictures))\
    \(embed.snippets, each: { snippet($0, of: embed.name) })\
    </div>

    """
  }

  private func samples(_ pictures: [FollowPage.Picture]) -> HTML {
    guard !pictures.isEmpty else { return "" }
    return #"<p class="samples">\#n\#(pictures, each: sample)</p>\#n"#
  }

  private func sample(_ picture: FollowPage.Picture) -> HTML {
    """
    <img src="\(url: picture.href)" alt="\(picture.words)" width="\(picture.width)" \
    height="\(picture.height)" loading="lazy">

    """
  }

  private var start: HTML {
    """
    <section id="start" data-region="start">
    <h2>\(site.phrases.startYourOwn)</h2>
    \(page.start, each: { "<p>\($0)</p>\n" })\
    <pre class="commands" tabindex="0" role="region" \
    aria-label="\(site.phrases.startYourOwn)"><code>\(page.commands)</code></pre>
    <p>\(site.phrases.startAfterwards)</p>
    \(page.about, { "<p>\(site.phrases.aboutSentence("\($0)"))</p>\n" })\
    </section>

    """
  }

  /// Text to be copied; a script puts a button beside it.
  private func snippet(_ snippet: FollowPage.Snippet, of name: String) -> HTML {
    """
    <div class="snippet" data-copy="\(site.phrases.copy)" data-copied="\(site.phrases.copied)">
    <p class="quietly">\(snippet.label)\(snippet.note, { ". \($0)" })</p>
    <pre tabindex="0" role="region" aria-label="\(name): \(snippet.label)">\
    <code>\(snippet.code)</code></pre>
    </div>

    """
  }
}
