import Calendar
import Content
import Markup
import Phrases
import Stats

/// The files that search engines and phones look for.
enum WellKnownFiles {
  static func plans(_ outline: SiteOutline) -> [FilePlan] {
    let always = [
      FilePlan(.robots) { robots(of: $0) }, FilePlan(.manifest) { webManifest(of: $0) },
    ]
    let isListed =
      outline.address.url != nil && !outline.edition.journal.settings.privacy.isUnlisted
    return isListed ? [FilePlan(.sitemap) { sitemap(of: $0) }] + always : always
  }

  /// The absolute addresses of all listed pages, for search engines.
  private static func sitemap(of site: Site) -> [UInt8] {
    let rows: [XML] = site.pages.compactMap { page in
      guard case .listed(let changed) = page.listing,
        let absolute = site.address.absolute(page.route)
      else { return nil }
      let day: XML = changed.map { "<lastmod>\($0.description)</lastmod>" } ?? ""
      return "<url><loc>\(percentEncoded(absolute))</loc>\(day)</url>\n"
    }
    let map: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(rows)</urlset>

      """
    return map.bytes
  }

  /// `robots.txt`: crawlers may read everything, except those that the keeper refuses. Even a page
  /// that must not be listed has to be readable, because only the page itself says so.
  private static func robots(of site: Site) -> [UInt8] {
    let privacy = site.edition.journal.settings.privacy
    let map = privacy.isUnlisted ? nil : site.address.absolute(.sitemap)
    let refused =
      privacy.welcomesAICrawlers
      ? "" : AICrawlers.names.map { "User-agent: \($0)\n" }.joined() + "Disallow: /\n\n"
    let mapLine = map.map { "\nSitemap: \($0)\n" } ?? ""
    return Array("\(refused)User-agent: *\nAllow: /\n\(mapLine)".utf8)
  }

  /// The manifest for adding the site to a phone's home screen.
  private static func webManifest(of site: Site) -> [UInt8] {
    let settings = site.edition.journal.settings
    let facts = site.facts
    let manifest: JSON = .object(dropping: [
      "name": .string(settings.title),
      "short_name": .string(facts.phrases.shortName(target: site.statistics.goal.target)),
      "description": settings.description.map { .string($0) },
      "lang": .string(settings.language),
      "dir": .string(writingDirection(of: settings.language)),
      "start_url": .string(facts.home),
      "scope": .string(facts.home),
      "display": "browser",
      "theme_color": .string(facts.frameColours.light),
      "background_color": .string(site.theme.look.colour(.paper)),
      "icons": [
        ["src": .string(facts.icon), "type": "image/svg+xml", "sizes": "any"],
        ["src": .string(facts.touchIcon), "type": "image/png", "sizes": "180x180"],
      ],
    ])
    return manifest.indentedBytes
  }
}
