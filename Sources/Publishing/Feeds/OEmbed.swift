import Content
import Markup
import Phrases

/// `oembed.json`: with it, writing programs replace a pasted link to the journal by its small page
/// (oEmbed 1.0). It is one static file, because a pasted link does not ask for a size.
enum OEmbed {
  static func plans(_ outline: SiteOutline) -> [FilePlan] {
    outline.address.url == nil ? [] : [FilePlan(.oEmbed) { document(of: $0).indentedBytes }]
  }

  private static func document(of site: Site) -> JSON {
    let home = site.wholeAddress(.home) ?? ""
    let picture = PageImage(of: site)
    return .object(dropping: [
      "version": "1.0",
      "type": "rich",
      "title": .string(site.facts.title),
      "author_name": .string(site.facts.keeper),
      "author_url": .string(home),
      "provider_name": .string(site.facts.title),
      "provider_url": .string(home),
      "html": site.embedCode.map { .html($0) },
      "width": .integer(EmbedPage.width),
      "height": .integer(EmbedPage.height),
      "thumbnail_url": (picture?.route).flatMap(site.wholeAddress).map { .string($0) },
      "thumbnail_width": (picture?.size?.width).map { .integer($0) },
      "thumbnail_height": (picture?.size?.height).map { .integer($0) },
    ])
  }
}
