public import Markup
import Phrases
public import Publishing

extension NotebookTheme {
  public func html(for page: ProsePage, in site: SiteFacts) -> HTML {
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

  public func html(for page: NotFoundPage, in site: SiteFacts) -> HTML {
    Document(
      head: page.head, kind: "reading",
      content: """
        <h1>\(page.heading)</h1>
        <p>\(page.sentence)</p>
        <ul>
        \(page.links.map { "<li>\($0)</li>\n" as HTML })\
        </ul>

        """
    ).html(in: site)
  }

  public func html(for page: RedirectPage, in site: SiteFacts) -> HTML {
    """
    \(opening(of: site))\
    <meta http-equiv="refresh" content="0; url=\(url: page.href)">
    <title>\(page.title)</title>
    <meta name="robots" content="noindex">
    \(page.canonical.map { "<link rel=\"canonical\" href=\"\(url: $0)\">\n" as HTML })\
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
