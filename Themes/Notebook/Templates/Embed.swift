import Markup
import Phrases
import Publishing

/// A page without navigation for a frame; its links open outside the frame.
struct EmbedTemplate {
  let page: EmbedPage
  let site: SiteFacts

  var html: HTML {
    """
    \(documentOpening(of: site))\
    <meta name="description" content="\(page.head.description)">
    <meta name="robots" content="noindex">
    <title>\(page.head.title)</title>
    \(page.head.oEmbed, oEmbedLink)\
    <link rel="stylesheet" href="\(url: site.styleSheet)">
    \(sheet: .subpages, site)\
    <link rel="icon" href="\(url: site.icon)" type="image/svg+xml">
    </head>
    <body class="embed">
    <main>
    <h1><a href="\(url: page.home)" target="_blank" rel="noopener">\(page.title)</a></h1>
    <p class="figures">\(page.figures, each: figure)</p>
    \(drawing(page.drawing, words: page.drawingWords))\
    <p class="quietly"><span>\(site.phrases.asOf("\(site.today)"))</span>
    <a href="\(url: page.follow.href)" target="_blank" rel="noopener">\(page.follow.title)</a></p>
    </main>
    </body>
    </html>

    """
  }

  private func figure(_ figure: HomePage.Figure) -> HTML {
    """
    <span class="\(figure.kind.rawValue)"><strong>\(figure.number)</strong> \(figure.caption)</span>

    """
  }
}
