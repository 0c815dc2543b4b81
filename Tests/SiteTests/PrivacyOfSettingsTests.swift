import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content

@Suite("/privacy/ says what each setting of a journal means for its readers")
struct PrivacyOfSettingsTests {
  /// A setting, and what `/privacy/` says because of it; `nil` where nothing changes for a reader.
  private static let samples: [String: [(setting: String, says: String?)]] = [
    // Every journal of these tests has them, or they only stop a build.
    "title": [], "keeper": [], "url": [], "names": [], "review": [],
    "description": [("description: One thousand", nil)], "language": [("language: en-GB", nil)],
    "timezone": [("timezone: Europe/Lisbon", nil)], "begun": [("begun: 2025-01-01", nil)],
    "goal": [("goal: 500", nil)], "counts": [("counts: [no]", nil)],
    "pauses": [("pauses: [{from: 2026-01-05, to: 2026-01-06}]", nil)],
    "theme": [("theme: Ledger", nil), ("theme: Marquee", nil)],
    "typography": [("typography: plain", nil)], "quiet_after": [("quiet_after: 10", nil)],
    "feed_id": [("feed_id: kim.example,2026-01-01", nil)], "feed_items": [("feed_items: 5", nil)],
    "allow": [("allow: [{finding: street, because: mine}]", nil)],
    // Nothing of another site is loaded: a sentence on links is always there.
    "links": [
      (#"links: ["https://social.example/@kim"]"#, nil), (#"links: ["@kim@town.example"]"#, nil),
    ],
    "started_by": [("started_by: https://ada.example/", nil)],
    "contact": [
      ("contact: kim@kim.example", "ask Kim (kim@kim.example)"),
      ("contact: https://forms.example/kim", "your message goes through forms.example"),
    ],
    "subscribe": [("subscribe: https://mail.example/kim", "come from mail.example")],
    "circle": [
      (#"circle: [{name: Bo, url: "https://bo.example/"}]"#, "The numbers of another journal"),
      (
        #"circle: [{name: Bo, url: "https://bo.example/"}, {name: Cy, url: "https://cy.example/"}]"#,
        "The numbers of 2 other journals"
      ),
    ],
    "delay": [("delay: 3", "shown 3 days after")],
    "noindex": [("noindex: true", "asked not to list")],
    "ai_crawlers": [("ai_crawlers: no", "asked to stay away")],
  ]

  private func site(_ setting: String) async throws -> BuiltSite {
    try await TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: Asked for a desk
      outcome: no
      answered: 2026-01-02
      ---
      """, settings: "url: https://kim.example/\n\(setting)"
    ).built(on: "2026-02-09")
  }

  private func sentences(_ site: BuiltSite) throws -> Substring {
    let page = try site.text("privacy/index.html")
    let start = try #require(page.range(of: "<article>")).lowerBound
    return try page[start..<#require(page.range(of: "</article>")).lowerBound]
  }

  @Test("a new setting needs a line in this test", arguments: JournalKey.allCases.map(\.rawValue))
  func everySetting(key: String) async throws {
    let samples = try #require(Self.samples[key])
    let before = try sentences(try await site(""))
    for (setting, says) in samples {
      let site = try await site(setting)
      #expect(!site.report.hasErrors, "\(setting)")
      let page = try sentences(site)
      if let says {
        #expect(page.contains(says) && !before.contains(says), "\(setting): \(page)")
      } else {
        #expect(page == before, "\(setting)")
      }
      // Whatever is set, a page loads nothing from elsewhere.
      for path in site.paths where path.hasSuffix(".html") {
        let page = try site.page(path)
        let loaded =
          ["img", "script", "iframe", "source", "video", "audio"].flatMap(page.tags).map {
            $0["src"]
          }
          + page.tags("form").map { $0["action"] }
        #expect(!loaded.contains { $0?.contains("//") ?? false }, "\(setting) in \(path)")
      }
    }
  }
}
