import Markup
import Phrases
import Publishing

/// The frame of every page.
struct Document {
  let head: PageHead
  /// The class of `body`, for the layout.
  let kind: StaticString
  /// Whether the notebook is open in a wide window, in a look that opens it.
  var isOpen = false
  /// What is on the cover before the links to other pages: the home page's title and its figures.
  var cover: HTML = ""
  /// What is on the cover after them.
  var coverBelow: HTML = ""
  let content: HTML
  /// The script that the page needs.
  var script: NotebookScript?
  /// The style sheet that this kind of page needs in addition to the site's.
  var styleSheet: NotebookSheet?

  func html(in site: SiteFacts) -> HTML {
    """
    \(site.frame.opening)\
    \(metadata(in: site))\
    \(site.frame.feeds)\(feeds: head.feeds)\
    \(site.frame.links)\
    \(!head.isHome, "\(sheet: .subpages, site)")\
    \(styleSheet, { "\(sheet: $0, site)" })\
    \(script.flatMap { site.script($0.rawValue) }, { #"<script src="\#(url: $0)" defer></script>\#n"# })\
    </head>
    <body class="\(kind)\(isOpen && site.opensNotebook, " open")">
    <a class="skip" href="#content">\(site.phrases.skipToContent)</a>
    <header class="cover" data-region="cover">
    \(!head.isHome, #"<a class="site-title" href="\#(url: site.home)" dir="auto">\#(site.title)</a>\#n"#)\
    \(cover)\
    <nav class="pages" aria-label="\(site.phrases.navigation)">
    \(navigation(in: site))\
    </nav>
    \(coverBelow)\
    </header>
    <main id="content">
    \(content)\
    </main>
    \(site.frame.colophon)\
    </body>
    </html>

    """
  }

  /// The navigation; drawn again only for pages that are in it.
  private func navigation(in site: SiteFacts) -> HTML {
    site.navigation.contains { $0.href == head.href }
      ? navigationLinks(site.navigation, current: head.href) : site.frame.navigation
  }

  private func metadata(in site: SiteFacts) -> HTML {
    """
    <title>\(head.title)\(!head.isHome, " · \(site.title)")</title>
    <meta name="description" content="\(head.description)">
    \(!head.isListed, #"<meta name="robots" content="noindex">\#n"#)\
    \(head.canonical, { #"<link rel="canonical" href="\#(url: $0)">\#n"# })\
    \(head.oEmbed, oEmbedLink)\
    <meta property="og:type" content="\(head.kind)">
    <meta property="og:title" content="\(head.title)">
    <meta property="og:description" content="\(head.description)">
    <meta property="og:site_name" content="\(site.title)">
    \(head.canonical, { #"<meta property="og:url" content="\#(url: $0)">\#n"# })\
    \(head.image, { image($0) })\
    <meta name="twitter:card" content="\(head.image == nil ? "summary" : "summary_large_image")">
    \(head.structuredData, { #"<script type="application/ld+json">\#(json: $0)</script>\#n"# })
    """
  }

  private func image(_ address: String) -> HTML {
    """
    <meta property="og:image" content="\(url: address)">
    \(head.imageSize, { imageSize($0) })\
    \(head.imageWords, { #"<meta property="og:image:alt" content="\#($0)">\#n"# })
    """
  }

  private func imageSize(_ size: (width: Int, height: Int)) -> HTML {
    """
    <meta property="og:image:width" content="\(size.width)">
    <meta property="og:image:height" content="\(size.height)">

    """
  }
}

/// The link by which programs find the page's oEmbed document.
func oEmbedLink(_ address: String) -> HTML {
  #"<link rel="alternate" type="application/json+oembed" href="\#(url: address)">\#n"#
}
