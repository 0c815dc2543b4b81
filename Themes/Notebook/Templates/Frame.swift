import Markup
import Phrases
import Publishing

extension PageFrame {
  /// The parts that all pages of the notebook share.
  init(drawnFor site: SiteFacts) {
    self.init(
      opening: documentOpening(of: site),
      feeds: "\(feeds: site.feeds)",
      links: """
        <link rel="stylesheet" href="\(url: site.styleSheet)">
        <link rel="icon" href="\(url: site.icon)" type="image/svg+xml">
        <link rel="apple-touch-icon" href="\(url: site.touchIcon)">
        <link rel="manifest" href="\(url: site.manifest)">
        <meta name="theme-color" content="\(site.frameColours.light)">
        <meta name="theme-color" content="\(site.frameColours.dark)" \
        media="(prefers-color-scheme: dark)">
        \(site.keepersPages, each: { #"<link rel="me" href="\#(url: $0)">\#n"# })\
        \(site.account, { #"<meta name="fediverse:creator" content="\#($0)">\#n"# })
        """,
      navigation: navigationLinks(site.navigation),
      lines: """
        <div class="lines">
        \(site.followLine, paragraph)\
        \(paragraph(site.beginLine))\
        </div>

        """,
      colophon: """
        <footer class="colophon" data-region="colophon">
        <p>\(site.phrases.asOf("\(site.today)")). \(site.phrases.colophon(generator: "Thousand"))\
        \(site.privacy, { " \($0)" })</p>
        <p>\(site.phrases.keptBy(keeper(of: site))) \(site.begin)\(site.startedBy, { ". \(site.phrases.startedBy("\($0)"))" })</p>
        </footer>

        """)
  }
}

/// The beginning of every page, even of one without the frame.
func documentOpening(of site: SiteFacts) -> HTML {
  """
  <!DOCTYPE html>
  <html lang="\(site.language)" dir="\(site.direction)">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="\(site.contentPolicy)">

  """
}

/// The keeper as an h-card: the home page is theirs.
private func keeper(of site: SiteFacts) -> HTML {
  #"""
  <span class="h-card"><a class="p-name u-url u-uid" rel="author" href="\#(url: site.home)" \#
  dir="auto">\#(site.keeper)</a></span>
  """#
}

/// The links of the navigation.
/// - Parameter current: the address of the page that they are on, if it is in the navigation.
func navigationLinks(_ links: [NamedLink], current: String? = nil) -> HTML {
  let draw: (NamedLink) -> HTML = { link in
    let mark: HTML = link.href == current ? #" aria-current="page""# : ""
    return #"<a href="\#(url: link.href)"\#(mark)>\#(link.title)</a>\#n"#
  }
  return "\(links, each: draw)"
}

extension HTML.StringInterpolation {
  /// The attributes of an element with the keeper's own words: their language, if it is not the
  /// page's, and a direction that follows from the letters.
  mutating func appendInterpolation(keepers site: SiteFacts) {
    appendInterpolation(attribute: "lang", site.keepersLanguage)
    appendLiteral(#" dir="auto""#)
  }

  /// The link to the style sheet for some kinds of pages, if the look has it.
  mutating func appendInterpolation(sheet: NotebookSheet, _ site: SiteFacts) {
    guard let href = site.pageStyle(sheet.rawValue) else { return }
    appendLiteral(#"<link rel="stylesheet" href=""#)
    appendInterpolation(url: href)
    appendLiteral(#"">\#n"#)
  }

  /// An outcome's word in its ink.
  mutating func appendInterpolation(_ mark: OutcomeMark) {
    appendLiteral(#"<span class="outcome "#)
    appendInterpolation(mark.name.rawValue)
    appendLiteral(#"">"#)
    appendInterpolation(mark.word)
    appendLiteral("</span>")
  }

  /// A day, for machines and for people.
  mutating func appendInterpolation(_ day: DayLabel) {
    appendLiteral(#"<time datetime=""#)
    appendInterpolation(day.machine)
    appendLiteral(#"">"#)
    appendInterpolation(day.text)
    appendLiteral("</time>")
  }

  /// The day on which something was published, also for programs that read microformats.
  mutating func appendInterpolation(published day: DayLabel) {
    appendLiteral(#"<time class="dt-published" datetime=""#)
    appendInterpolation(day.machine)
    appendLiteral(#"">"#)
    appendInterpolation(day.text)
    appendLiteral("</time>")
  }

  /// A link with its words.
  mutating func appendInterpolation(_ link: NamedLink) {
    appendLiteral(#"<a href=""#)
    appendInterpolation(url: link.href)
    appendLiteral(#"">"#)
    appendInterpolation(link.title)
    appendLiteral("</a>")
  }

  /// The feeds, for programs that look for one.
  mutating func appendInterpolation(feeds: [FeedLink]) {
    appendInterpolation(
      feeds,
      each: { feed in
        """
        <link rel="alternate" type="\(feed.type)" title="\(feed.title)" href="\(url: feed.href)">

        """
      })
  }
}
