import Markup
import Pictures

/// A photo with its addresses on the site.
struct ShownPhoto: Sendable, Hashable {
  let photo: DevelopedPhoto
  /// The common beginning of the addresses of its files: `entries/desk/me`.
  let stem: String

  /// The address of a rendition.
  func route(_ rendition: DevelopedPhoto.Rendition, _ format: DevelopedPhoto.Format) -> Route {
    Route("\(stem)-\(rendition.width).\(format.rawValue)")
  }

  /// The address for readers that accept only one file: feeds, previews, search engines.
  var route: Route { route(widest, .jpeg) }

  /// The picture for previews, which do not accept large files.
  var preview: (route: Route, width: Int, height: Int) {
    (route(middle, .jpeg), middle.width, middle.height)
  }

  private var middle: DevelopedPhoto.Rendition { photo.renditions[photo.renditions.count / 2] }

  private var widest: DevelopedPhoto.Rendition {
    photo.renditions[photo.renditions.count - 1]
  }

  /// How wide a photo is drawn in a story: the whole width of a phone, the column elsewhere.
  static let storySizes = "(min-width: 44rem) 42rem, 100vw"

  /// The photo as an HTML element, with the files to choose from, its size, and a colour until it
  /// has loaded.
  /// - Parameters:
  ///   - words: its alternative text.
  ///   - isFirst: whether it is visible at once; any other is loaded when the reader comes near.
  ///   - sizes: how wide it is drawn, if not as in a story.
  func html(
    words: String, isFirst: Bool, address: SiteAddress, sizes: String = ShownPhoto.storySizes
  ) -> HTML {
    let loading: StaticString =
      isFirst ? #" fetchpriority="high""# : #" loading="lazy" decoding="async""#
    return """
      <picture><source type="image/webp" srcset="\(choices(.webP, address))" \
      sizes="\(sizes)"><img class="\(photo.tint.className)" \
      src="\(url: percentEncoded(address.href(route(middle, .jpeg))))" \
      srcset="\(choices(.jpeg, address))" sizes="\(sizes)" width="\(String(widest.width))" \
      height="\(String(widest.height))" alt="\(words)"\(loading)></picture>
      """
  }

  private func choices(_ format: DevelopedPhoto.Format, _ address: SiteAddress) -> String {
    photo.renditions.map { rendition in
      "\(percentEncoded(address.href(route(rendition, format)))) \(rendition.width)w"
    }.joined(separator: ", ")
  }
}
