import Content
public import Phrases
import Stats

/// What every page of a site has in common, ready to print.
public struct SiteFacts: Sendable {
  public let title: String
  public let keeper: String
  /// The BCP 47 tag for `lang`.
  public let language: String
  /// `ltr` or `rtl`, for `dir`.
  public let direction: String
  /// The address of the home page.
  public let home: String
  /// The pages that every page links to, in order.
  public let navigation: [NamedLink]
  /// The fingerprinted style sheet.
  public let styleSheet: String
  /// The fingerprinted scripts of the look, by their names.
  let scripts: [String: String]
  public let icon: String
  public let touchIcon: String
  public let manifest: String
  /// The colour of the browser's own frame, in light and in dark.
  public let frameColours: (light: String, dark: String)
  /// What pages may load, for a `Content-Security-Policy` element.
  public let contentPolicy: String
  /// The words of the site itself.
  public let phrases: any Phrases
  /// The day as of which all numbers hold.
  public let today: DayLabel
  /// The feeds that every page points to; none where the journal has no `url`.
  public let feeds: [FeedLink]
  /// What the theme has drawn for all pages; empty while it draws that.
  public internal(set) var frame = PageFrame()

  /// The address of a script of the look; `nil` where it has none of that name.
  public func script(_ name: String) -> String? { scripts[name] }
}

extension SiteFacts {
  init(_ outline: SiteOutline, look: Look) {
    let phrases = words(in: outline.edition.journal.settings.language)
    let (address, assets) = (outline.address, outline.assets)
    let settings = outline.edition.journal.settings
    var navigation = [
      NamedLink(title: phrases.log, href: address.href(.log)),
      NamedLink(title: phrases.statistics, href: address.href(.statistics)),
      NamedLink(title: phrases.milestones, href: address.href(.milestones)),
    ]
    if !outline.statistics.categories.isEmpty {
      navigation.append(NamedLink(title: phrases.categories, href: address.href(.categories)))
    }
    navigation.append(NamedLink(title: phrases.follow, href: address.href(.follow)))
    navigation += outline.edition.pages.map {
      NamedLink(title: $0.title, href: address.href(.prose($0.slug)))
    }
    self.init(
      title: settings.title, keeper: settings.keeper, language: settings.language,
      direction: Self.direction(of: settings.language), home: address.href(.home),
      navigation: navigation, styleSheet: address.href(assets.styleSheet.route),
      scripts: assets.scripts.mapValues { address.href($0.route) }, icon: address.href(.icon),
      touchIcon: address.href(.touchIcon), manifest: address.href(.manifest),
      frameColours: (
        look.colour(.cover), look.colour(.cover, dark: true)
      ),
      contentPolicy: Self.contentPolicy(of: look), phrases: phrases,
      today: DayLabel(outline.edition.today, phrases),
      feeds: outline.feeds.filter(\.isEverywhere).flatMap {
        $0.links(in: settings, phrases, at: address)
      })
  }

  /// Everything from the site itself, nothing inline, nothing from elsewhere.
  private static func contentPolicy(of look: Look) -> String {
    let fonts = look.files.contains(where: \.isFont) ? ["font-src 'self'"] : []
    return
      (["default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'"] + fonts
      + ["manifest-src 'self'", "base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
  }

  /// The direction in which a language is written.
  private static func direction(of language: String) -> String {
    let primary = language.lowercased().prefix { $0 != "-" }
    let rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]
    return rightToLeft.contains(String(primary)) ? "rtl" : "ltr"
  }
}
