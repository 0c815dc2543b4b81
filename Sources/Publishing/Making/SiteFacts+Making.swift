import Content
import Stats

extension SiteFacts {
  init(
    _ settings: JournalSettings, edition: Edition, statistics: Statistics, pages: [Prose],
    address: SiteAddress, assets: Assets, look: Look, feeds: [Feed]
  ) {
    let phrases = EnglishPhrases()
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
      title: settings.title, keeper: settings.keeper,
      language: settings.hasPhrases ? settings.language : phrases.language,
      direction: writingDirection(of: phrases.language),
      keepersLanguage: settings.hasPhrases ? nil : settings.language, home: address.href(.home),
      navigation: navigation, styleSheet: address.href(assets.styleSheet.route),
      gridScript: address.href(assets.gridScript.route),
      logScript: address.href(assets.logScript.route),
      copyScript: assets.copyScript.map { address.href($0.route) }, icon: address.href(.icon),
      touchIcon: address.href(.touchIcon), manifest: address.href(.manifest),
      frameColours: (
        look.token("cover", fallback: "#8c1720"), look.token("cover", dark: true, fallback: "#000")
      ),
      contentPolicy: Self.contentPolicy(for: look), phrases: phrases,
      today: DayLabel(edition.today, phrases),
      feeds: feeds.filter(\.isEverywhere).flatMap {
        $0.links(title: $0.title(in: settings, phrases), address: address)
      })
  }

  /// Everything from the site itself, nothing from elsewhere, nothing inline but the small pictures
  /// and typefaces that a look holds.
  private static func contentPolicy(for look: Look) -> String {
    let holdsData = look.styles.contains { $0.firstRange(of: "data:".utf8) != nil }
    return [
      "default-src 'none'", "style-src 'self'", "script-src 'self'",
      holdsData ? "img-src 'self' data:; font-src data:" : "img-src 'self'",
      "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }
}

extension JournalSettings {
  /// Whether the site's own words exist in the journal's language.
  var hasPhrases: Bool {
    language.lowercased().prefix { $0 != "-" } == EnglishPhrases().language
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
