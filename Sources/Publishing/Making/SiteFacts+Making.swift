import Calendar
import Content
import Phrases
import Stats

extension SiteFacts {
  init(
    _ settings: JournalSettings, edition: Edition, statistics: Statistics, pages: [Prose],
    address: SiteAddress, assets: Assets, look: Look, feeds: [Feed]
  ) {
    let phrases = words(in: settings.language)
    var navigation = [
      NamedLink(title: phrases.log, href: address.href(.log)),
      NamedLink(title: phrases.statistics, href: address.href(.statistics)),
      NamedLink(title: phrases.milestones, href: address.href(.milestones)),
    ]
    if !statistics.categories.isEmpty {
      navigation.append(NamedLink(title: phrases.categories, href: address.href(.categories)))
    }
    navigation.append(NamedLink(title: phrases.follow, href: address.href(.follow)))
    navigation += pages.map {
      NamedLink(title: $0.title, href: address.href(.prose($0.slug)))
    }
    self.init(
      title: settings.title, keeper: settings.keeper, language: settings.language,
      direction: Self.direction(of: settings.language), home: address.href(.home),
      navigation: navigation, styleSheet: address.href(assets.styleSheet.route),
      gridScript: address.href(assets.gridScript.route),
      logScript: address.href(assets.logScript.route),
      copyScript: assets.copyScript.map { address.href($0.route) }, icon: address.href(.icon),
      touchIcon: address.href(.touchIcon), manifest: address.href(.manifest),
      frameColours: (
        look.token("cover", fallback: "#8c1720"), look.token("cover", dark: true, fallback: "#000")
      ),
      contentPolicy: Self.contentPolicy, phrases: phrases,
      today: DayLabel(edition.today, phrases),
      feeds: feeds.filter(\.isEverywhere).flatMap {
        $0.links(title: $0.title(in: settings, phrases), address: address)
      })
  }

  /// Everything from the site itself, nothing inline, nothing from elsewhere.
  private static let contentPolicy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'",
    "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
  ].joined(separator: "; ")

  /// The direction in which a language is written.
  private static func direction(of language: String) -> String {
    let primary = language.lowercased().prefix { $0 != "-" }
    let rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]
    return rightToLeft.contains(String(primary)) ? "rtl" : "ltr"
  }
}

extension DayLabel {
  init(_ day: Day, _ phrases: any Phrases) {
    let (year, month, number) = day.civil
    self.init(
      machine: day.description, text: phrases.day(year: year, month: month, day: number))
  }

  init(_ month: Month, _ phrases: any Phrases) {
    self.init(
      machine: month.description, text: phrases.month(year: month.year, month: month.month))
  }
}
