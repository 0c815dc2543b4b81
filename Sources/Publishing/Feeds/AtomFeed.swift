import Content
import Markup
import Phrases

extension FeedSource {
  /// A feed as an Atom document (RFC 4287).
  ///
  /// People who open it in a browser see a page: a style sheet lays it out, its content is XHTML, and
  /// a few words in XHTML, which feed readers ignore, say what it is for. We do not use XSLT, because
  /// browsers are giving it up, nor a separate page, because people who have opened the feed would not
  /// find it. The style sheet has a fixed name, so that a feed changes only when the journal does.
  func atom(_ feed: Feed, _ content: FeedContent) -> [UInt8] {
    let settings = site.edition.journal.settings
    let subtitle: XML = settings.description.map { "<subtitle>\($0)</subtitle>\n" } ?? ""
    let document: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-stylesheet type="text/css" href="\(site.address.href(.feedStyle))"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(settings.language)">
      <id>\(id(feed.name))</id>
      <title>\(feed.title(in: settings, site.phrases))</title>
      \(subtitle)\
      <updated>\(content.updated.timestamp)</updated>
      <author>
      <name>\(settings.keeper)</name>
      <uri>\(address.whole(.home))</uri>
      \(mail)\
      </author>
      <link rel="self" type="application/atom+xml" href="\(address.whole(feed.atom))"/>
      <link rel="alternate" type="text/html" href="\(address.whole(feed.page))"/>
      <link rel="alternate" type="application/feed+json" href="\(address.whole(feed.json))"/>
      \(elsewhere)\
      <icon>\(address.whole(.touchIcon))</icon>
      <generator>Thousand</generator>
      <div xmlns="http://www.w3.org/1999/xhtml"><p>\(site.phrases.feedIsFor)</p>\
      <p><a href="\(address.whole(feed.page))">\(site.phrases.feedPage)</a> \
      <a href="\(address.whole(.follow))">\(site.phrases.followAlong)</a></p></div>
      \(content.items.map { entry($0.item, content: $0.content) })\
      </feed>

      """
    return document.bytes
  }

  private var mail: XML {
    guard case .mail(let address) = site.edition.journal.settings.contact else { return "" }
    return "<email>\(address)</email>\n"
  }

  /// Where else the keeper is, and who sends the digest by e-mail.
  private var elsewhere: [XML] {
    site.elsewhere.map {
      #"<link rel="related" title="\#($0.title)" href="\#(percentEncoded($0.href))"/>\#n"#
    }
  }

  private func entry(_ item: FeedItem, content: HTML) -> XML {
    let topics: [XML] = item.topics.map { #"<category term="\#($0)"/>\#n"# }
    return """
      <entry>
      <id>\(item.id)</id>
      <title>\(item.title)</title>
      <link rel="alternate" type="text/html" href="\(item.url)"/>
      <published>\(item.published.timestamp)</published>
      <updated>\(item.updated.timestamp)</updated>
      \(topics)\
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
      \(xhtml: content)</div></content>
      </entry>

      """
  }
}
