import Markup
import Phrases
import Publishing

/// A page of the keeper's own.
struct ProseTemplate {
  let page: ProsePage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <article>
        <h1\(keepers: site)>\(page.title)</h1>
        <div class="story" data-region="story"\(keepers: site)>
        \(page.story)\
        </div>
        </article>

        """
    ).html(in: site)
  }
}

/// The page for addresses that do not exist.
struct NotFoundTemplate {
  let page: NotFoundPage
  let site: SiteFacts

  var html: HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <h1>\(page.heading)</h1>
        <p>\(page.sentence)</p>
        <ul>
        \(page.links, each: { "<li>\($0)</li>\n" })\
        </ul>

        """
    ).html(in: site)
  }
}

/// An old address.
struct RedirectTemplate {
  let page: RedirectPage
  let site: SiteFacts

  var html: HTML {
    """
    \(documentOpening(of: site))\
    <meta http-equiv="refresh" content="0; url=\(url: page.href)">
    <title>\(page.title)</title>
    <meta name="robots" content="noindex">
    \(page.canonical, { #"<link rel="canonical" href="\#(url: $0)">\#n"# })\
    <link rel="stylesheet" href="\(url: site.styleSheet)">
    </head>
    <body class="reading">
    <main>
    <p>\(site.phrases.moved) <a href="\(url: page.href)" dir="auto">\(page.title)</a></p>
    </main>
    </body>
    </html>

    """
  }
}
