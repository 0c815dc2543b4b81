import Content
import Markup
import Phrases

extension FeedSource {
  /// A feed as a JSON Feed document (version 1.1, jsonfeed.org).
  func json(_ feed: Feed, _ content: FeedContent) -> [UInt8] {
    let settings = site.edition.journal.settings
    let document: JSON = .object(dropping: [
      "version": "https://jsonfeed.org/version/1.1",
      "title": .string(feed.title(in: settings, site.phrases)),
      "home_page_url": .string(address.whole(feed.page)),
      "feed_url": .string(address.whole(feed.json)),
      "description": settings.description.map { .string($0) },
      "icon": .string(address.whole(.touchIcon)),
      "authors": [
        ["name": .string(settings.keeper), "url": .string(address.whole(.home))]
      ],
      "language": .string(settings.language),
      "_thousand": elsewhere,
      "items": .array(content.items.map { item($0.item, content: $0.content) }),
    ])
    return document.bytes + [UInt8(ascii: "\n")]
  }

  /// Where else the keeper is and how to write to them, as an extension of our own; `nil` if the
  /// journal does not say.
  private var elsewhere: JSON? {
    let settings = site.edition.journal.settings
    let links = site.elsewhere.map { link -> JSON in
      ["title": .string(link.title), "url": .string(percentEncoded(link.href))]
    }
    guard !links.isEmpty || settings.contact != nil else { return nil }
    return .object(dropping: [
      "about": .string(Project.page),
      "contact": settings.contact.map { .string($0.href) },
      "links": links.isEmpty ? nil : .array(links),
    ])
  }

  private func item(_ item: FeedItem, content: HTML) -> JSON {
    .object(dropping: [
      "id": .string(item.id),
      "url": .string(item.url),
      "title": .string(item.title),
      "content_html": .html(content),
      "image": item.image.map { .string($0) },
      "date_published": .string(item.published.timestamp),
      "date_modified": .string(item.updated.timestamp),
      "tags": item.topics.isEmpty ? nil : .array(item.topics.map { .string($0) }),
    ])
  }
}
