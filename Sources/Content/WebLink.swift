import Diagnostics

/// A place on the web that the keeper names.
package struct WebLink: Sendable {
  /// What it is called: the keeper's word, else the service's name, else the host.
  package let name: String
  /// The whole address.
  package let url: String
  /// Its account in the fediverse, as `@ada@town.example`; `nil` for anything else.
  package let account: String?
}

/// Another journal in the keeper's circle.
package struct Companion: Sendable {
  /// What the keeper calls its author, so that no words of the author's own are published.
  package let name: String
  /// The address of its home page, without a slash at the end.
  package let url: Located<String>
}

/// Where readers can write to the keeper.
package enum Contact: Sendable, Hashable {
  /// An e-mail address.
  case mail(String)
  /// A page with a form, or a profile.
  case page(String)

  /// The address for a link.
  package var href: String {
    switch self {
    case .mail(let address): "mailto:\(address)"
    case .page(let address): address
    }
  }
}

extension WebLink {
  /// A link to an address, or to an account in the fediverse.
  init(name: String? = nil, address: WebAddress) {
    let service = Service(host: address.host)
    let isFediverse =
      address.isAccount
      || service == nil && name.map { Self.fediverse.contains($0.lowercased()) } ?? false
    self.init(
      name: name ?? (address.isAccount ? "Mastodon" : service?.name ?? address.host),
      url: address.url, account: isFediverse ? address.account : nil)
  }

  /// The names of programs whose accounts have a name and a host.
  private static let fediverse = ["mastodon", "fediverse", "pixelfed", "peertube", "gotosocial"]
}

/// A service that readers know by name.
package struct Service: Sendable, Equatable {
  package let name: String

  /// The service at a host; `nil` for any other host.
  package init?(host: String) {
    let host = host.lowercased()
    let known = Self.hosts.first { host == $0.host || host.hasSuffix(".\($0.host)") }
    guard let known else { return nil }
    name = known.name
  }

  private static let hosts: [(host: String, name: String)] = [
    ("tiktok.com", "TikTok"), ("instagram.com", "Instagram"), ("youtube.com", "YouTube"),
    ("youtu.be", "YouTube"), ("threads.net", "Threads"), ("threads.com", "Threads"),
    ("bsky.app", "Bluesky"), ("x.com", "X"), ("twitter.com", "X"), ("facebook.com", "Facebook"),
    ("linkedin.com", "LinkedIn"), ("pinterest.com", "Pinterest"), ("reddit.com", "Reddit"),
    ("twitch.tv", "Twitch"), ("vimeo.com", "Vimeo"), ("substack.com", "Substack"),
    ("patreon.com", "Patreon"), ("ko-fi.com", "Ko-fi"), ("linktr.ee", "Linktree"),
    ("github.com", "GitHub"), ("snapchat.com", "Snapchat"), ("tumblr.com", "Tumblr"),
  ]
}

/// The address of a page anywhere on the web, or an account in the fediverse.
struct WebAddress {
  let url: String
  let host: String
  /// The account whose page this is, `@ada@town.example`; `nil` if it is not an account's page.
  let account: String?
  /// Whether it was written as an account.
  let isAccount: Bool

  /// Reads `https://name.example/page` or `@ada@town.example`.
  static func parse(_ text: String) -> Result<WebAddress, Message> {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 3, parts[0].isEmpty, isName(parts[1]), isHost(parts[2]) {
      return .success(
        WebAddress(
          url: "https://\(parts[2])/@\(parts[1])", host: String(parts[2]), account: text,
          isAccount: true))
    }
    return parseWebLink(text).map { url in
      let rest = url.drop { $0 != ":" }.dropFirst(3)
      let host = rest.prefix { !"/?#".contains($0) }
      let path = rest.dropFirst(host.count)
      let name = path.dropFirst(2).prefix { $0 != "/" }
      let isProfile = path.hasPrefix("/@") && isName(name)
      return WebAddress(
        url: url, host: String(host.hasPrefix("www.") ? host.dropFirst(4) : host),
        account: isProfile ? "@\(name)@\(host)" : nil, isAccount: false)
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
  }

  private static func isHost(_ text: Substring) -> Bool { isName(text) && text.contains(".") }
}
