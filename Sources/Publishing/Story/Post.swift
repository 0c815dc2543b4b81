import Markup

/// A post or a video on somebody else's site: its address without what tracks readers, and what the
/// keeper says about it.
struct Post: Hashable, Sendable {
  let address: String
  /// "TikTok", or the host of a site that has no better name here.
  let platform: String
  let title: String?
  /// "0:48", as the keeper wrote it.
  let length: String?

  /// A post on one of the platforms whose addresses become figures wherever they are on a line of
  /// their own; `nil` for any other address, and for one that is not a post.
  init?(of address: String, words: String = "") {
    guard let parts = AddressParts(address), let platform = Platform(parts.host),
      platform.isPost(parts)
    else { return nil }
    self.init(
      address: parts.kept(platform.keptParameters), platform: platform.rawValue, words: words)
  }

  /// A post anywhere, from an address and, after a space, what the keeper says about it.
  init(anywhere text: String) {
    let address = String(text.prefix { $0 != " " })
    let words = String(text.dropFirst(address.count).drop { $0 == " " })
    let parts = AddressParts(address)
    let platform = parts.flatMap { Platform($0.host) }
    let kept = parts.map { $0.kept(platform?.keptParameters) } ?? address
    self.init(
      address: kept, platform: platform?.rawValue ?? parts?.plainHost ?? address, words: words)
  }

  private init(address: String, platform: String, words: String) {
    (self.address, self.platform) = (address, platform)
    var title = words[...]
    let last = words.split { " (),".contains($0) }.last ?? ""
    let isLength =
      last.contains(":")
      && last.split(separator: ":", omittingEmptySubsequences: false).allSatisfy {
        (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber }
      }
    length = isLength ? String(last) : nil
    if isLength {
      while let end = title.last, end == ")" || end == " " { title.removeLast() }
      title = title.dropLast(last.count)
      while let end = title.last, " (,–-".contains(end) { title.removeLast() }
    }
    self.title = title.isEmpty ? nil : String(title)
  }
}

/// The platforms that are recognised by their addresses.
private enum Platform: String, CaseIterable {
  case tikTok = "TikTok"
  case instagram = "Instagram"
  case youTube = "YouTube"
  case vimeo = "Vimeo"

  init?(_ host: String) {
    let found = Self.allCases.first { platform in
      platform.domains.contains { host == $0 || host.hasSuffix(".\($0)") }
    }
    guard let found else { return nil }
    self = found
  }

  private var domains: [String] {
    switch self {
    case .tikTok: ["tiktok.com"]
    case .instagram: ["instagram.com", "instagr.am"]
    case .youTube: ["youtube.com", "youtu.be", "youtube-nocookie.com"]
    case .vimeo: ["vimeo.com"]
    }
  }

  /// The parameters of a query that say which post it is, or where in it to begin.
  var keptParameters: Set<String> {
    switch self {
    case .tikTok: []
    case .instagram: ["img_index"]
    case .youTube: ["v", "t", "start", "list", "index"]
    case .vimeo: ["h"]
    }
  }

  /// Whether an address is a post's, and not a profile's or the platform's own.
  func isPost(_ address: AddressParts) -> Bool {
    let steps = address.path.split(separator: "/")
    guard let first = steps.first else { return false }
    switch self {
    case .tikTok:
      return address.host.hasPrefix("vm.") || address.host.hasPrefix("vt.") || first == "t"
        || steps.contains("video") || steps.contains("photo")
    case .instagram:
      return steps.count > 1
        && steps.contains { ["p", "reel", "reels", "tv", "stories"].contains($0) }
    case .youTube:
      return address.host == "youtu.be" || first == "watch" && address.has("v")
        || steps.count > 1 && ["shorts", "live", "embed"].contains(first)
    case .vimeo: return steps.contains { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
  }
}

/// The parts of a web address.
private struct AddressParts {
  /// In lowercase.
  let host: String
  /// With the slash that it begins with.
  let path: Substring
  private let parameters: [Substring]
  private let fragment: Substring

  /// `nil` for anything but a plain web address, for example if a user name is before the host.
  init?(_ address: String) {
    // By bytes, because every external link is parsed here, and by characters it took 4 % of a whole
    // build.
    let scheme = address.utf8.prefix { $0 != UInt8(ascii: ":") }
    let behind = address.utf8[scheme.endIndex...]
    guard behind.starts(with: "://".utf8),
      ["http", "https"].contains(Substring(scheme).lowercased())
    else { return nil }
    let rest = behind.dropFirst(3)
    let host = rest.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard !host.isEmpty, Substring(host).unicodeScalars.allSatisfy(Self.isInHost) else {
      return nil
    }
    self.host = Substring(host).lowercased()
    let place = rest[host.endIndex...]
    let path = place.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let query = place[path.endIndex...].prefix { $0 != UInt8(ascii: "#") }
    self.path = Substring(path)
    parameters = Substring(query.dropFirst()).split(separator: "&")
    fragment = Substring(place[query.endIndex...])
  }

  private static func isInHost(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-": true
    default:
      !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }

  /// The host without `www.`.
  var plainHost: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  func has(_ name: String) -> Bool { parameters.contains { $0.hasPrefix("\(name)=") } }

  /// The address with only these parameters; `nil` keeps all except those that track readers.
  func kept(_ names: Set<String>?) -> String {
    let kept = parameters.filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return names?.contains(name) ?? !Self.tracks(name)
    }
    let query = kept.isEmpty ? "" : "?\(kept.joined(separator: "&"))"
    let place = fragment.hasPrefix("#t=") || names == nil ? fragment : ""
    return "https://\(host)\(path)\(query)\(place)"
  }

  /// Whether a parameter only says where a reader came from.
  private static func tracks(_ name: String) -> Bool {
    if ["utm_", "mc_", "_hs", "hsa_", "pk_", "mtm_"].contains(where: name.hasPrefix) {
      return true
    }
    return [
      "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "ttclid", "twclid", "yclid",
      "li_fat_id", "igsh", "igshid", "si", "mkt_tok", "ref_src", "ref_url", "share_id", "sharer",
    ].contains(name)
  }
}
