import Markup

/// The live reload, added to pages only as they are served.
enum LiveReload {
  static let scriptPath = "/_thousand/reload.js"
  static let stylePath = "/_thousand/reload.css"
  /// The address at which a page asks for news; the response waits until there is some.
  static let newsPath = "/_thousand/news"

  /// The current state, as a page needs it.
  static func news(of showing: Showing) -> [UInt8] {
    let news: JSON = [
      "site": .string(showing.siteNumber), "number": .integer(showing.number),
      "problems": showing.problems.map { .string($0) } ?? .null,
    ]
    return news.bytes
  }

  /// A page with the script in its head, a policy that lets the script ask for news, and a link to
  /// the private pages at its end.
  static func added(to page: [UInt8], at file: String, of showing: Showing) -> [UInt8] {
    var page = page
    if let end = page.start(of: "</head>") {
      let head: HTML = """
        <link rel="stylesheet" href="\(url: stylePath)">
        <script src="\(url: scriptPath)" data-site="\(showing.siteNumber)" defer></script>

        """
      page.insert(contentsOf: head.bytes, at: end)
    }
    if !file.hasPrefix("embed/"), let end = page.start(of: "</body>") {
      let link: HTML = """
        <a class="thousand-forms" href="\(url: Visit.address)">Log an ask</a>

        """
      page.insert(contentsOf: link.bytes, at: end)
    }
    allowNews(in: &page)
    return page
  }

  private static func allowNews(in page: inout [UInt8]) {
    let opening = #"http-equiv="Content-Security-Policy" content=""#
    guard let start = page.start(of: opening).map({ $0 + opening.utf8.count }),
      let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return }
    let directive = "connect-src "
    if let own = Array(page[start..<end]).start(of: directive) {
      page.insert(contentsOf: "'self' ".utf8, at: start + own + directive.utf8.count)
    } else {
      page.insert(contentsOf: "connect-src 'self'; ".utf8, at: start)
    }
  }

  /// The page shown until a build first succeeds.
  static func problemPage(_ problems: String) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
    script-src 'self'">
    <meta name="viewport" content="width=device-width">
    <title>The journal has problems</title>
    </head>
    <body>
    <main class="thousand-problems">
    <h1>The journal has problems</h1>
    <p>Fix them and the site comes back by itself.</p>
    <pre>\(problems)</pre>
    </main>
    </body>
    </html>

    """
  }
}

extension [UInt8] {
  /// The first offset of a text.
  fileprivate func start(of text: String) -> Int? {
    let text = Array(text.utf8)
    guard let first = text.first, count >= text.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      (0...bytes.count - text.count).first { index in
        bytes[index] == first && bytes[index..<index + text.count].elementsEqual(text)
      }
    }
  }
}
