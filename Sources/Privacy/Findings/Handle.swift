/// Somebody's name in a network: `@kim_noes`, or the address of their profile.
enum Handle {
  static let shapes: [PersonalShape] = [
    PersonalShape(#"@[\p{L}\d_][\p{L}\d_.\-]{0,60}@[\p{L}\d.\-]{1,100}\.\p{L}{2,}"#),
    PersonalShape(#"[@＠][\p{L}\d_][\p{L}\d_.\-]{1,29}"#, place: name),
    PersonalShape(
      #"\b(Instagram|Insta|IG|TikTok|Snapchat|Snap|Twitter|Telegram|Discord|Threads|Bluesky"#
        + #"|instagram|insta|ig|tiktok|snapchat|twitter|telegram|discord|threads|bluesky"#
        + #"|Skype|skype|Signal|signal|LINE ID|LINE|WeChat|Wechat|wechat|微信|微信号|KakaoTalk|카카오톡|Kik|Xing)"#
        + #"[:：] ?(live:)?[A-Za-z\d][A-Za-z\d_.]{2,29}"#, accepts: isNamed),
    PersonalShape(#"\b[Dd]iscord:? [A-Za-z\d_.]{2,32}#\d{4}\b"#),
    PersonalShape(
      #"\b(IG|ig|[Ii]nsta|[Ii]nstagram|[Dd]iscord|[Ss]nap|[Tt]elegram|[Tt]ik[Tt]ok) "#
        + #"[A-Za-z\d.]{2,20}[_#][A-Za-z\d_.]{1,20}"#),
    PersonalShape(#"/?u/[A-Za-z\d_\-]{3,20}\b"#, accepts: \.isApart),
    PersonalShape(#"\b[A-Za-z\d\-]{2,40}\.bsky\.social\b"#),
    PersonalShape(
      #"(https?://)?([a-z\d\-]{1,40}\.){1,3}[a-z]{2,6}/[^\s()<>\[\]"'`]{1,120}"#,
      accepts: { isProfile(String($0.text)) && $0.isApart }),
    PersonalShape(
      #"\b[a-z\d\-]{3,40}\.(tumblr|substack|bandcamp|livejournal|wordpress|blogspot)\.com\b"#),
    PersonalShape(
      #"\b(discord\.gg|linktr\.ee|ko-fi\.com|patreon\.com|fb\.me|keybase\.io|letterboxd\.com)/[A-Za-z\d_.\-]{3,40}"#
    ),
  ]

  /// Words after an @ that are not handles: from programs, from chats where they mean everybody, and
  /// places.
  private static let others: Set<String> = [
    "media", "import", "charset", "namespace", "supports", "layer", "container", "keyframes",
    "font-face", "page", "property", "param", "return", "returns", "override", "test", "suite",
    "mainactor", "available", "testable", "objc", "escaping", "staticmethod", "classmethod",
    "dataclass", "deprecated", "see", "since", "author", "throws", "everyone", "here", "channel",
    "all", "home", "work", "school", "office",
  ]

  private static let time = Pattern(#"\d{1,2}(am|pm|h|x|uhr)|\d{1,30}"#)

  private static func name(_ found: FoundText) -> Range<String.Index>? {
    var name = found.text
    while let last = name.last, ".-_".contains(last), name.count > 1 { name = name.dropLast() }
    let word = name.dropFirst().lowercased()
    guard found.isApart, word.count > 1, !others.contains(word), !time.matches(word),
      found.line[name.endIndex...].first != "/"
    else { return nil }
    return name.startIndex..<name.endIndex
  }

  /// Whether what follows the name of a network is a handle, not a sentence.
  private static func isNamed(_ found: FoundText) -> Bool {
    let name = found.text.drop { $0 != ":" && $0 != "：" }.dropFirst().drop { $0 == " " }
    let inner = name.dropLast()
    if inner.contains(where: { $0 == "_" || $0 == "." || $0.isNumber }) { return true }
    let isAlone = found.after.allSatisfy { !$0.isLetter && !$0.isNumber }
    return isAlone && name.count > 4 && found.before.allSatisfy { !$0.isLetter }
  }

  /// The networks whose addresses have the name first in the path, each with its own pages, which have
  /// none.
  private static let ownPages = [
    "instagram.com": "p reel reels explore accounts stories",
    "twitter.com": "home search explore i intent share",
    "x.com": "home search explore i intent share",
    "facebook.com": "watch groups events share sharer reel",
    "fb.com": "watch groups events",
    "t.me": "s share",
    "github.com": "about features search explore topics",
    "pinterest.com": "pin search ideas",
    "vk.com": "feed video search",
    "twitch.tv": "videos directory",
    "soundcloud.com": "discover search stream",
    "vimeo.com": "watch features upload",
    "buymeacoffee.com": "about",
    "bandcamp.com": "discover",
    "gitlab.com": "explore users",
    "codeberg.org": "explore",
  ]

  /// The networks whose addresses have the name after a word, each with those words.
  private static let wordsBeforeNames = [
    "linkedin.com": "in",
    "reddit.com": "user u",
    "youtube.com": "c user channel",
    "snapchat.com": "add",
    "open.spotify.com": "user",
    "strava.com": "athletes",
    "imdb.com": "name",
    "bsky.app": "profile",
    "xing.com": "profile",
    "etsy.com": "shop people",
    "goodreads.com": "user author",
    "kickstarter.com": "profile",
    "flickr.com": "photos people",
    "weibo.com": "u n",
    "last.fm": "user",
  ]

  /// Whether an address is somebody's profile, and not something that they posted.
  private static func isProfile(_ address: String) -> Bool {
    let plain = address.prefix { $0 != "?" && $0 != "#" }
    let parts = plain.split(separator: "/").map(String.init).filter { !$0.hasSuffix(":") }
    guard let host = parts.first else { return false }
    let path = parts.dropFirst().map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    guard let first = path.first else { return false }
    if path.count == 1, first.hasPrefix("@"), first.count > 2 { return true }
    let name = ["www.", "m."].first(where: host.hasPrefix).map { String(host.dropFirst($0.count)) }
    let network = name ?? host
    if let others = ownPages[network] {
      return path.count == 1 && first.count > 2 && !isOne(first, of: others)
    }
    guard let words = wordsBeforeNames[network], isOne(first, of: words) else { return false }
    return path.count == 2 || path.count == 3 && path[path.startIndex + 1] == "show"
  }

  private static func isOne(_ word: String, of words: String) -> Bool {
    words.split(separator: " ").contains { $0 == word }
  }
}
