import Markup

/// The address of a site whose public address is known.
struct PublicAddress: Sendable {
  /// Scheme, host and port.
  let origin: String
  private let url: String

  /// `nil` for a site without a public address.
  init?(_ address: SiteAddress) {
    guard let url = address.url else { return nil }
    let scheme = url.prefix { $0 != ":" }
    let host = url.dropFirst(scheme.count + 3).prefix { $0 != "/" }
    self.url = url
    origin = percentEncoded("\(scheme)://\(host)")
  }

  /// The absolute address of a page.
  func whole(_ route: Route) -> String { percentEncoded("\(url)/\(route.encodedPath)") }

  /// The absolute address of a link that begins at the server's root.
  func whole(_ href: String) -> String { origin + percentEncoded(href) }
}
