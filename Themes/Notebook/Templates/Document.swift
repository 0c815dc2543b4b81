import Markup
import Phrases
public import Publishing

/// The frame of every page.
struct Document {
  let head: PageHead
  /// The class of `body`, which the layout goes by.
  let kind: StaticString
  /// What stands on the cover behind the links; the home page's title.
  var cover: HTML = ""
  let content: HTML
  /// The script that the page needs.
  var script: String?

  func html(in site: SiteFacts) -> HTML {
    """
    \(site.frame.opening)\
    \(metadata(in: site))\
    \(site.frame.feeds)\(feeds: head.feeds)\
    \(site.frame.links)\
    \(script.map { "<script src=\"\(url: $0)\" defer></script>\n" as HTML })\
    </head>
    <body class="\(kind)">
    <a class="skip" href="#content">\(site.phrases.skipToContent)</a>
    <header class="cover" data-region="cover">
    \(cover)\
    <nav aria-label="\(site.phrases.navigation)">
    \(head.isHome ? "" : homeLink(in: site))\
    \(site.frame.navigation)\
    </nav>
    </header>
    <main id="content">
    \(content)\
    </main>
    \(site.frame.colophon)\
    </body>
    </html>

    """
  }

  private func homeLink(in site: SiteFacts) -> HTML {
    "<a class=\"site-title\" href=\"\(url: site.home)\" dir=\"auto\">\(site.title)</a>\n"
  }

  private func metadata(in site: SiteFacts) -> HTML {
    let title: HTML = head.isHome ? "\(site.title)" : "\(head.title) · \(site.title)"
    let card = head.image == nil ? "summary" : "summary_large_image"
    return """
      <title>\(title)</title>
      <meta name="description" content="\(head.description)">
      \(head.isListed ? HTML() : "<meta name=\"robots\" content=\"noindex\">\n" as HTML)\
      \(head.canonical.map { "<link rel=\"canonical\" href=\"\(url: $0)\">\n" as HTML })\
      <meta property="og:type" content="\(head.kind)">
      <meta property="og:title" content="\(head.title)">
      <meta property="og:description" content="\(head.description)">
      <meta property="og:site_name" content="\(site.title)">
      \(head.canonical.map { "<meta property=\"og:url\" content=\"\(url: $0)\">\n" as HTML })\
      \(head.image.map { image($0) })\
      <meta name="twitter:card" content="\(card)">
      \(head.structuredData.map {
        "<script type=\"application/ld+json\">\(json: $0)</script>\n" as HTML
      })
      """
  }

  private func image(_ address: String) -> HTML {
    """
    <meta property="og:image" content="\(url: address)">
    \(head.imageSize.map { size in
      """
      <meta property="og:image:width" content="\(size.width)">
      <meta property="og:image:height" content="\(size.height)">

      """ as HTML
    })\
    \(head.imageWords.map { "<meta property=\"og:image:alt\" content=\"\($0)\">\n" as HTML })
    """
  }
}

extension NotebookTheme {
  /// What every page begins with, one without the frame too.
  func opening(of site: SiteFacts) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(site.language)" dir="\(site.direction)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(site.contentPolicy)">

    """
  }

  public func frame(of site: SiteFacts) -> PageFrame {
    PageFrame(
      opening: opening(of: site),
      feeds: "\(feeds: site.feeds)",
      links: """
        <link rel="stylesheet" href="\(url: site.styleSheet)">
        <link rel="icon" href="\(url: site.icon)" type="image/svg+xml">
        <link rel="apple-touch-icon" href="\(url: site.touchIcon)">
        <link rel="manifest" href="\(url: site.manifest)">
        <meta name="theme-color" content="\(site.frameColours.light)">
        <meta name="theme-color" content="\(site.frameColours.dark)" \
        media="(prefers-color-scheme: dark)">

        """,
      navigation: "\(site.navigation.map { "<a href=\"\(url: $0.href)\">\($0.title)</a>\n" })",
      colophon: """
        <footer class="colophon" data-region="colophon">
        <p>\(site.phrases.asOf) \(site.today). \(site.phrases.colophon(generator: "Thousand"))</p>
        </footer>

        """)
  }
}

extension HTML.StringInterpolation {
  /// The attributes of an element that holds what the keeper wrote: its language, where it is not
  /// that of the page, and whichever direction its letters have.
  mutating func appendInterpolation(keepers site: SiteFacts) {
    if let language = site.keepersLanguage {
      appendLiteral(" lang=\"")
      appendInterpolation(language)
      appendLiteral("\"")
    }
    appendLiteral(" dir=\"auto\"")
  }

  /// A day, for machines and for people.
  mutating func appendInterpolation(_ day: DayLabel) {
    appendLiteral("<time datetime=\"")
    appendInterpolation(day.machine)
    appendLiteral("\">")
    appendInterpolation(day.text)
    appendLiteral("</time>")
  }

  /// The feeds, for programs that look for one.
  mutating func appendInterpolation(feeds: [FeedLink]) {
    for feed in feeds {
      appendLiteral("<link rel=\"alternate\" type=\"")
      appendInterpolation(feed.type)
      appendLiteral("\" title=\"")
      appendInterpolation(feed.title)
      appendLiteral("\" href=\"")
      appendInterpolation(url: feed.href)
      appendLiteral("\">\n")
    }
  }

  /// A link with its words.
  mutating func appendInterpolation(_ link: NamedLink) {
    appendLiteral("<a href=\"")
    appendInterpolation(url: link.href)
    appendLiteral("\">")
    appendInterpolation(link.title)
    appendLiteral("</a>")
  }
}
