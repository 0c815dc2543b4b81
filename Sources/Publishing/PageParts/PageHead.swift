import Content
public import Markup

/// What a page tells search engines, previews and browsers about itself.
public struct PageHead: Sendable {
  /// The title without the site's title.
  public let title: String
  public let isHome: Bool
  /// The address of the page itself, which navigation marks as the current one.
  public let href: String
  public let description: String
  /// The absolute address; `nil` if the journal has no `url`.
  public let canonical: String?
  /// The Open Graph type: `website` or `article`.
  public let kind: String
  /// The absolute address of a picture.
  public let image: String?
  /// What the picture shows; `nil` if there is none.
  public let imageWords: String?
  /// The width and height of the picture in pixels; `nil` if they are not known.
  public let imageSize: (width: Int, height: Int)?
  /// The address of the page's oEmbed document, for showing it within other pages; `nil` for pages
  /// that have none.
  public let oEmbed: String?
  /// Schema.org data; `nil` for pages that have none.
  public let structuredData: JSON?
  /// Whether search engines may list the page.
  public let isListed: Bool
  /// The feeds of this page alone, in addition to those of the whole site.
  public let feeds: [FeedLink]
}

/// The picture that a page is shared with.
struct PageImage {
  let route: Route
  let words: String
  let size: (width: Int, height: Int)?
}

extension PageImage {
  /// A picture of a story, in a size that previews accept.
  init(_ picture: ResolvedStory.Picture, words: String) {
    if let preview = picture.shown?.preview {
      self.init(route: preview.route, words: words, size: (preview.width, preview.height))
    } else {
      self.init(route: picture.route, words: words, size: nil)
    }
  }
}

extension PageHead {
  init(
    _ route: Route, of site: Site, title: String, description: String, kind: String = "website",
    image: PageImage? = nil, structuredData: JSON? = nil, isListed: Bool = true,
    feeds: [FeedLink] = []
  ) {
    let address = site.address
    let isHidden = site.edition.journal.settings.privacy.isUnlisted
    // A page without its own picture is shared with the picture of the whole journal.
    let image = image ?? (isListed ? PageImage(of: site) : nil)
    self.init(
      title: title, isHome: route == .home, href: address.href(route), description: description,
      canonical: isListed ? address.absolute(route).map(percentEncoded) : nil, kind: kind,
      image: (image?.route).flatMap(address.absolute).map(percentEncoded),
      imageWords: image?.words, imageSize: image?.size,
      oEmbed: [.home, .embed].contains(route) ? site.wholeAddress(.oEmbed) : nil,
      structuredData: structuredData,
      isListed: isListed && !isHidden, feeds: feeds)
  }
}
