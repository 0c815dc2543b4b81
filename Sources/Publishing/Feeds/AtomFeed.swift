import Content
import Markup

extension FeedSource {
  /// A feed as an Atom document (RFC 4287).
  func atom(_ feed: Feed, _ content: FeedContent) -> [UInt8] {
    let settings = site.edition.journal.settings
    let subtitle: XML = settings.description.map { "<subtitle>\($0)</subtitle>\n" } ?? ""
    let document: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(settings.language)">
      <id>\(id(feed.name))</id>
      <title>\(feed.title(in: settings, site.phrases))</title>
      \(subtitle)\
      <updated>\(content.updated.timestamp)</updated>
      <author>
      <name>\(settings.keeper)</name>
      <uri>\(address.whole(.home))</uri>
      </author>
      <link rel="self" type="application/atom+xml" href="\(address.whole(feed.atom))"/>
      <link rel="alternate" type="text/html" href="\(address.whole(feed.page))"/>
      <link rel="alternate" type="application/feed+json" href="\(address.whole(feed.json))"/>
      <icon>\(address.whole(.touchIcon))</icon>
      <generator>Thousand</generator>
      \(content.items.map { entry($0.item, content: $0.content) })\
      </feed>

      """
    return document.bytes
  }

  private func entry(_ item: FeedItem, content: HTML) -> XML {
    let topics: [XML] = item.topics.map { "<category term=\"\($0)\"/>\n" }
    return """
      <entry>
      <id>\(item.id)</id>
      <title>\(item.title)</title>
      <link rel="alternate" type="text/html" href="\(item.url)"/>
      <published>\(item.published.timestamp)</published>
      <updated>\(item.updated.timestamp)</updated>
      \(topics)\
      <content type="html">\(asText: content)</content>
      </entry>

      """
  }
}
