import Diagnostics
import TestSupport
import Testing

@Suite("What must not be told is in no byte of the site")
struct PrivacyTests {
  private static let marker = "zyzzyva"

  /// An entry that says the marker in every field, on days that nothing else in the journal has.
  private func secretEntry(_ fields: String, outcome: String = "no") -> String {
    let marker = Self.marker
    let answer = outcome == "pending" ? "" : "answered: 2025-10-29"
    return """
      -- entries/\(marker)/index.md --
      ---
      title: The \(marker) title
      date: 2025-07-15
      outcome: \(outcome)
      \(answer)
      category: \(marker) things
      tags: [\(marker), \(marker)-two]
      to: \(marker) and sons
      label: \(marker)!
      learned: Never trust a \(marker)
      slug: \(marker)-slug
      aliases: [/\(marker)-old/]
      cover: \(marker).gif
      shelf: [\(marker)]
      led_to: [told]
      \(fields)
      ---
      The \(marker) story with ![\(marker)](\(marker).gif).
      """
  }

  private func journal(_ secret: String) -> TinySite {
    TinySite(
      """
      \(secret)
      -- entries/2025-11-02-told.md --
      ---
      title: Told
      outcome: no
      answered: 2025-11-03
      category: Town
      led_to: [\(Self.marker)-slug]
      ---
      -- entries/2025-11-05-waiting.md --
      ---
      title: Waiting
      ---
      """, settings: "url: https://kim.example/",
      pictures: ["entries/\(Self.marker)/\(Self.marker).gif": tinyGIF])
  }

  /// Where a site tells the marker or one of the secret days.
  private func leaks(in site: BuiltSite) -> [String] {
    let secrets = [
      Self.marker, "2025-07-15", "2025-10-29", "15 july", "29 october", "july 15", "october 29",
    ]
    return site.bytes.flatMap { path, bytes in
      let text = (path + "\n" + String(decoding: bytes, as: UTF8.self)).lowercased()
      return secrets.filter(text.contains).map { "\($0) in \(path)" }
    }.sorted()
  }

  @Test(
    "an entry that is only counted, whatever came of it",
    arguments: ["no", "yes", "partial", "ghosted", "withdrawn", "pending"])
  func counted(outcome: String) async throws {
    let site = try await journal(secretEntry("visibility: counted", outcome: outcome)).built()
    #expect(!site.report.hasErrors)
    #expect(leaks(in: site) == [])
    #expect(site.paths.contains("entries/told/index.html"))
  }

  @Test("an entry that is only counted still counts")
  func countedCounts() async throws {
    let site = try await journal(secretEntry("visibility: counted\ncount: 5")).built()
    let squares = try site.page("index.html").tags("li").filter {
      ["no", "no last"].contains($0["class"])
    }
    #expect(squares.count == 6)
    #expect(try site.text("index.html").contains("Counted, kept private"))
    #expect(leaks(in: site) == [])
  }

  @Test("a hidden entry is not even counted")
  func hidden() async throws {
    let site = try await journal(secretEntry("visibility: hidden")).built()
    #expect(leaks(in: site) == [])
    let squares = try site.page("index.html").tags("li").filter {
      ["no", "no last"].contains($0["class"])
    }
    #expect(squares.count == 1)
  }

  @Test("a draft, and an entry whose day to be published has not come")
  func heldBack() async throws {
    for field in ["draft: true", "publish: 2026-02-10"] {
      let site = try await journal(secretEntry(field)).built(on: "2026-02-09")
      #expect(!site.report.hasErrors)
      #expect(leaks(in: site) == [])
    }
  }

  @Test("the search itself finds an entry that is public")
  func publicEntry() async throws {
    let site = try await journal(secretEntry("")).built()
    #expect(!site.report.hasErrors)
    let found = leaks(in: site)
    #expect(found.contains("\(Self.marker) in entries/\(Self.marker)-slug/index.html"))
    #expect(found.contains("2025-07-15 in entries/\(Self.marker)-slug/index.html"))
    #expect(found.contains("29 october in index.html"))
    // The index for the search tells it too, so that the tests above would see it there.
    #expect(found.contains("\(Self.marker) in find/w0.js"))
    #expect(found.contains("\(Self.marker) in find/t0.js"))
    #expect(found.contains("\(Self.marker) in find/index.html"))
  }
}
