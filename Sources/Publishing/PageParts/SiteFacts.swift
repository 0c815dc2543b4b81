import Content
public import Markup
public import Phrases
import Stats

/// What every page of a site has in common, ready to print.
public struct SiteFacts: Sendable {
  public let title: String
  public let keeper: String
  /// The BCP 47 tag of the site's own words, for `lang`.
  public let language: String
  /// The direction of the site's own words, `ltr` or `rtl`, for `dir`.
  public let direction: String
  /// The BCP 47 tag of what the keeper wrote; `nil` if it is in the language of the site's words.
  public let keepersLanguage: String?
  /// The address of the home page.
  public let home: String
  /// The pages that every page links to, in order.
  public let navigation: [NamedLink]
  /// The fingerprinted style sheet.
  public let styleSheet: String
  /// The fingerprinted scripts of the look, by their names.
  let scripts: [String: String]
  /// The fingerprinted style sheets of single kinds of pages, by their names.
  let pageStyles: [String: String]
  public let icon: String
  public let touchIcon: String
  public let manifest: String
  /// Whether the look shows the notebook open in a wide window: the cover on the left, the leaf on
  /// the right.
  public let opensNotebook: Bool
  /// The colour of the browser's own frame, in the light and the dark look.
  public let frameColours: (light: String, dark: String)
  /// What pages may load, for a `Content-Security-Policy` element.
  public let contentPolicy: String
  /// The page on privacy, which every page links to at its foot; `nil` while the keeper's own is a
  /// draft.
  public let privacy: NamedLink?
  /// The words of the site itself.
  public let phrases: any Phrases
  /// The day as of which all numbers hold.
  public let today: DayLabel
  /// The feeds that every page points to; none if the journal has no `url`.
  public let feeds: [FeedLink]
  /// The link to the instructions for beginning a journal of one's own.
  public let begin: NamedLink
  /// How to follow, in one short line with a link to each feed; `nil` if there are none.
  public let followLine: HTML?
  /// How to begin a journal of one's own, in one short line.
  public let beginLine: HTML
  /// The journal that inspired this one; `nil` if it does not say.
  public let startedBy: NamedLink?
  /// The addresses that are the keeper's own elsewhere, for `rel="me"`.
  public let keepersPages: [String]
  /// The keeper's account in the fediverse, `@ada@town.example`; `nil` if the journal names none.
  public let account: String?
  /// The parts that the theme has drawn for all pages; empty while it draws them.
  public internal(set) var frame = PageFrame()

  /// The address of a script of the look; `nil` if it has none with that name.
  public func script(_ name: String) -> String? { scripts[name] }

  /// The address of a style sheet for one kind of page; `nil` if the look has none with that name.
  public func pageStyle(_ name: String) -> String? { pageStyles[name] }
}

extension SiteFacts {
  /// - Parameter pages: the pages of the site; the navigation links to those that exist.
  init(_ outline: SiteOutline, pages: [PagePlan], look: Look) {
    let phrases = words(in: outline.edition.journal.settings.language)
    let (address, assets) = (outline.address, outline.assets)
    let settings = outline.edition.journal.settings
    let planned = Set(pages.lazy.filter { !$0.isKeepers }.map(\.route))
    func links(_ pages: [(title: String, route: Route)]) -> [NamedLink] {
      pages.filter { planned.contains($0.route) }.map {
        NamedLink(title: $0.title, href: address.href($0.route))
      }
    }
    let navigation =
      links([
        (phrases.log, .log), (phrases.statistics, .statistics), (phrases.follow, .follow),
        (phrases.milestones, .milestones), (phrases.find, .find), (phrases.circle, .circle),
      ])
      + outline.edition.pages.map {
        NamedLink(title: $0.title, href: address.href(.prose($0.slug)))
      } + links([(phrases.categories, .categories)])
    let begin = "\(address.href(.follow))#begin"
    self.init(
      title: settings.title, keeper: settings.keeper,
      language: settings.hasPhrases ? settings.language : phrases.language,
      direction: writingDirection(of: phrases.language),
      keepersLanguage: settings.hasPhrases ? nil : settings.language, home: address.href(.home),
      navigation: navigation, styleSheet: address.href(assets.styleSheet.route),
      scripts: assets.scripts.mapValues { address.href($0.route) },
      pageStyles: assets.pageStyles.mapValues { address.href($0.route) }, icon: address.href(.icon),
      touchIcon: address.href(.touchIcon), manifest: address.href(.manifest),
      opensNotebook: look.opensNotebook,
      frameColours: (
        look.colour(.cover), look.colour(.cover, dark: true)
      ),
      contentPolicy: Self.contentPolicy(of: look, videos: outline.hasVideos),
      privacy: outline.linksToPrivacy
        ? NamedLink(title: phrases.privacy, href: address.href(.privacy)) : nil, phrases: phrases,
      today: DayLabel(outline.edition.today, phrases),
      feeds: outline.feeds.filter(\.isEverywhere).flatMap {
        $0.links(in: settings, phrases, at: address)
      },
      begin: NamedLink(title: phrases.startYourOwn, href: begin),
      followLine: outline.feeds.isEmpty
        ? nil
        : phrases.followLine(
          everything: FollowFeed.everything.href(at: address),
          yeses: FollowFeed.yeses.href(at: address), weekly: FollowFeed.weekly.href(at: address)),
      beginLine: phrases.startLine(begin), startedBy: settings.origin,
      keepersPages: settings.links.map(\.url),
      account: settings.links.lazy.compactMap(\.account).first)
  }

  /// Everything from the site itself, nothing from elsewhere, and nothing inline except the small
  /// pictures in a style sheet.
  private static func contentPolicy(of look: Look, videos: Bool) -> String {
    let holdsData = look.styles.contains { $0.place(of: "data:".utf8) != nil }
    let fonts = look.files.contains(where: \.isFont) ? ["font-src 'self'"] : []
    return
      (["default-src 'none'", "style-src 'self'", "script-src 'self'"]
      + [holdsData ? "img-src 'self' data:" : "img-src 'self'"] + fonts
      + (videos ? ["media-src 'self'"] : [])
      + ["manifest-src 'self'", "base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
  }
}

/// The direction in which a language is written: `ltr` or `rtl`.
func writingDirection(of language: String) -> String {
  let parts = language.lowercased().split(separator: "-").map(String.init)
  if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
    return ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"].contains(script) ? "rtl" : "ltr"
  }
  let rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]
  return rightToLeft.contains(parts.first ?? "") ? "rtl" : "ltr"
}

extension JournalSettings {
  /// The journal that inspired this one, by its name in the circle, else by its address.
  fileprivate var origin: NamedLink? {
    startedBy.map { address in
      let name = circle.first { $0.url.value == address }?.name
      return NamedLink(
        title: name ?? String(address.drop { $0 != ":" }.dropFirst(3)), href: "\(address)/")
    }
  }
}
