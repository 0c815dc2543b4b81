import Markup

/// The address of a page within its site, without a leading slash; a folder ends with one.
package struct Route: Hashable, Sendable {
  /// `""` for the home page, `entries/airline/`, `404.html`.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The file that a web server shows at this address.
  package var file: String {
    path.isEmpty || path.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path
  }

  /// The path in a URL: a `?` or `#` in a name is encoded.
  package var encodedPath: String { percentEncodedPath(path) }

  package static let home = Route("")
  package static let log = Route("log/")
  package static let categories = Route("categories/")
  package static let tags = Route("tags/")
  package static let milestones = Route("milestones/")
  package static let statistics = Route("stats/")
  package static let notFound = Route("404.html")
  package static let sitemap = Route("sitemap.xml")
  package static let robots = Route("robots.txt")
  package static let manifest = Route("manifest.webmanifest")
  package static let icon = Route("icon.svg")
  package static let touchIcon = Route("apple-touch-icon.png")

  package static let progress = Route("progress.json")
  package static let progressSchema = Route("progress.schema.json")
  package static let noesShield = Route("shields/noes.json")
  package static let yesesShield = Route("shields/yeses.json")
  package static let circle = Route("circle/")
  package static let circleFeeds = Route("circle.opml")
  package static let find = Route("find/")
  package static let follow = Route("follow/")
  package static let oEmbed = Route("oembed.json")
  package static let embed = Route("embed/")
  package static let privacy = Route("privacy/")
  package static let feed = Route("feed.xml")
  package static let yesesFeed = Route("feeds/yeses.xml")
  package static let weeklyFeed = Route("feeds/weekly.xml")
  package static let feedStyle = Route("feeds/feed.css")
  package static let badge = Route("badge.svg")
  package static let yesesBadge = Route("badge-yeses.svg")
  package static let bothBadge = Route("badge-both.svg")
  package static let gridPicture = Route("grid.svg")

  /// The page of a milestone, by its anchor on the page of all milestones.
  package static func milestone(_ anchor: String) -> Route { Route("milestones/\(anchor)/") }
  package static func entry(_ slug: String) -> Route { Route("entries/\(slug)/") }
  package static func category(_ slug: String) -> Route { Route("categories/\(slug)/") }
  package static func tag(_ slug: String) -> Route { Route("tags/\(slug)/") }
  package static func prose(_ slug: String) -> Route { Route("\(slug)/") }

  /// An older address: `/old/address` and `/old/address/` are folders, a name with an extension is
  /// a file.
  package static func alias(_ address: String) -> Route {
    let path = String(address.drop { $0 == "/" })
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return Route(name.isEmpty || name.contains(".") ? path : path + "/")
  }
}

/// The address of the site on the web.
package struct SiteAddress: Hashable, Sendable {
  /// The public address without a trailing slash; `nil` if the journal has none.
  package let url: String?
  /// The path that every link begins with: `/`, or for example `/journal/`.
  package let base: String

  package init(url: String?) {
    self.url = url
    let rest = url.map { $0.drop { $0 != ":" }.dropFirst(3) } ?? ""
    let path = rest.drop { $0 != "/" }
    base = path.isEmpty ? "/" : "\(path)/"
  }

  /// The link to a page from any page of the site, percent-encoded.
  package func href(_ route: Route) -> String { base + route.encodedPath }

  /// The absolute address, percent-encoded; `nil` if the public address is not known.
  package func absolute(_ route: Route) -> String? { url.map { "\($0)/\(route.encodedPath)" } }
}
