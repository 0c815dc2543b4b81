import Content
import Markup
import Phrases

/// `circle.opml`: the feeds of the whole circle, for a feed reader (OPML 2.0).
enum CircleFeeds {
  static func plans(_ outline: SiteOutline) -> [FilePlan] {
    outline.edition.journal.settings.circle.isEmpty
      ? [] : [FilePlan(.circleFeeds) { document(of: $0) }]
  }

  private static func document(of site: Site) -> [UInt8] {
    let settings = site.edition.journal.settings
    let own = site.wholeAddress(.home).map { String($0.dropLast()) }
    let all =
      [own.map { (name: settings.title, url: $0) }].compactMap(\.self)
      + settings.circle.map { (name: $0.name, url: $0.url.value) }
    let rows: [XML] = all.map { name, url in
      """
      <outline type="rss" version="ATOM" text="\(name)" title="\(name)" \
      xmlUrl="\(percentEncoded("\(url)/feed.xml"))" htmlUrl="\(percentEncoded("\(url)/"))"/>

      """
    }
    let document: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
      <head>
      <title>\(site.phrases.circleTitle(keeper: settings.keeper))</title>
      <ownerName>\(settings.keeper)</ownerName>
      </head>
      <body>
      \(rows)</body>
      </opml>

      """
    return document.bytes
  }
}
