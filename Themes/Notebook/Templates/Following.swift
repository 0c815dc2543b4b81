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
        \(mail)\
        \(elsewhere)\
        \(embeds)\
        \(begin)\
        \(Cheers(cheers: page.cheers, site: site).html)
        """,
      script: .copy
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

  private var mail: HTML {
    guard let service = page.subscribe else { return "" }
    return """
      <section id="by-mail" data-region="by-mail">
      <h2>\(site.phrases.byMail)</h2>
      <p>\(site.phrases.subscribeSentence("\(service)"))</p>
      </section>

      """
  }

  private var elsewhere: HTML {
    guard !page.links.isEmpty || page.contact != nil else { return "" }
    return """
      <section id="elsewhere" class="h-card" data-region="elsewhere">
      <h2>\(site.phrases.elsewhere)</h2>
      <p><a class="p-name u-url" href="\(url: site.home)" dir="auto">\(site.keeper)</a></p>
      \(links)\
      \(page.contact, contact)\
      </section>

      """
  }

  private var links: HTML {
    guard !page.links.isEmpty else { return "" }
    return #"<ul>\#n\#(page.links, each: link)</ul>\#n"#
  }

  private func link(_ link: NamedLink) -> HTML {
    #"<li><a class="u-url" rel="me" href="\#(url: link.href)" dir="auto">\#(link.title)</a></li>\#n"#
  }

  private func contact(_ contact: NamedLink) -> HTML {
    let kind: StaticString = contact.href.hasPrefix("mailto:") ? "u-email" : "u-url"
    let link: HTML = #"<a class="\#(kind)" href="\#(url: contact.href)">\#(contact.title)</a>"#
    return "<p>\(site.phrases.contactSentence(keeper: site.keeper, link))</p>\n"
  }

  private var begin: HTML {
    let (begin, phrases) = (page.begin, site.phrases)
    return """
      <section id="begin" data-region="begin">
      <h2>\(phrases.startYourOwn)</h2>
      \(begin.introduction, each: paragraph)\
      <h3>\(phrases.withPhone)</h3>
      <ol>
      \(begin.phone, each: { "<li>\($0)</li>\n" })\
      </ol>
      <h3>\(phrases.withTerminal)</h3>
      <p>\(begin.terminal)</p>
      <pre class="commands" tabindex="0" role="region" \
      aria-label="\(phrases.withTerminal)"><code>\(begin.commands)</code></pre>
      \(begin.line, { snippet($0, of: phrases.startYourOwn) })\
      \(begin.startedBy, { "<p>\(phrases.startedBy("\($0)"))</p>\n" })\
      \(page.about, { "<p>\(phrases.aboutSentence("\($0)"))</p>\n" })\
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
