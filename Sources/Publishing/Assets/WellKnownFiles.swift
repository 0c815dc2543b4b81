import Content
import Markup
import Stats

extension Site {
  /// The addresses of all listed pages for search engines, which need whole addresses: there is
  /// none on it where the public address is not known.
  func sitemap(of routes: [(route: Route, changed: Day?)]) -> [UInt8] {
    let rows: [XML] = routes.compactMap { route, changed in
      guard let absolute = address.absolute(route) else { return nil }
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

  /// What crawlers may read: everything.
  var robots: [UInt8] {
    let map = address.absolute(.sitemap).map { "\nSitemap: \($0)\n" } ?? ""
    return Array("User-agent: *\nAllow: /\n\(map)".utf8)
  }

  /// What a phone needs to keep the site on its home screen.
  var webManifest: [UInt8] {
    let settings = edition.journal.settings
    let manifest: JSON = .object(dropping: [
      "name": .string(settings.title),
      "short_name": .string("\(facts.phrases.number(statistics.goal.target)) noes"),
      "description": settings.description.map { .string($0) },
      "lang": .string(settings.language),
      "dir": .string(writingDirection(of: settings.language)),
      "start_url": .string(address.base),
      "scope": .string(address.base),
      "display": "browser",
      "theme_color": .string(facts.frameColours.light),
      "background_color": .string(theme.look.token("paper", fallback: "#ffffff")),
      "icons": [
        ["src": .string(facts.icon), "type": "image/svg+xml", "sizes": "any"],
        ["src": .string(facts.touchIcon), "type": "image/png", "sizes": "180x180"],
      ],
    ])
    return manifest.indentedBytes
  }
}
