import Foundation
import TestSupport
import Testing

/// Text that breaks pages which do not escape it.
private let hostileTexts = [
  "<script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "' onmouseover='alert(1)' x='",
  "&amp; &lt;b&gt; &#60; &copy &",
  "]]> x <![CDATA[ y",
  "--> x <!-- y --!>",
  "</title></style></script></textarea><b>x",
  "\u{202E}right \u{2066}to left",
  "🎭 e\u{301}\u{323} \u{FDFD} العربية x",
  "a\"\u{338}<\u{338}>\u{301}&\u{301}b",
  "${7*7} {{7*7}} <%= 7 %> `x` \\ %3Cb%3E",
  "NUL\u{0}, bell\u{7}, escape\u{1B}[31m, delete\u{7F}, C1\u{9F}",
  "# not *a* _heading_ [x](y) ![z](w) ~~~ <https://a.b>",
  "javascript:alert(1)//https://x",
  String(repeating: "long", count: 400),
]

/// The sites of journals that hold such a text in every field, each built once.
private let hostileSites = Dictionary(
  uniqueKeysWithValues: hostileTexts.map { text in (text, site(of: text)) })
private let plainSite = site(of: "Plain words")

private func site(of words: String) -> Task<BuiltSite, any Error> {
  Task { try await richJournal(words: words, settings: "url: https://kim.example/").built() }
}

private func hostileSite(_ text: String) async throws -> BuiltSite {
  try await #require(hostileSites[text]).value
}

@Suite("Text that breaks pages which do not escape it")
struct HostileTextTests {
  /// The names of all tags and attributes of a page outside of drawings, in their order.
  private func structure(_ page: ScannedPage) -> [String] {
    page.tagsOutsideDrawings.map { tag in
      ([tag.name] + tag.attributes.map(\.name)).joined(separator: " ")
    }
  }

  /// What a page shows of a text: control characters are replaced, blanks are folded.
  private func shown(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value)
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "in every field it leaves every page the same elements and attributes",
    arguments: hostileTexts)
  func structureStays(text: String) async throws {
    let plain = try await plainSite.value
    let hostile = try await hostileSite(text)
    #expect(hostile.problems == "")
    try #require(hostile.paths.count == plain.paths.count)
    for (path, plainPath) in zip(hostile.paths, plain.paths) where path.hasSuffix(".html") {
      let page = try hostile.page(path)
      #expect(page.problems == [], "\(path)")
      #expect(structure(page) == structure(try plain.page(plainPath)), "\(path)")
    }
    #expect(try breaches(in: hostile) == [])
  }

  @Test("it is shown as it was written", arguments: hostileTexts)
  func textStays(text: String) async throws {
    let site = try await hostileSite(text)
    let words = shown(text)
    let entry = try site.page("entries/all-fields/index.html")
    #expect(entry.texts(in: "h1") == [words])
    #expect(entry.texts(in: "title") == ["\(words) · \(words)"])
    #expect(entry.meta("og:title") == words)
    #expect(entry.texts(in: "aside").joined().contains(words))
    #expect(entry.texts(in: "ol").joined().contains(words))
    #expect(entry.tags("img").allSatisfy { ($0["alt"] ?? "").contains(words) })
    #expect(try site.page("index.html").texts(in: "h1") == [words])
    #expect(try site.page("index.html").meta("description") == words)
    #expect(try site.page("about/index.html").texts(in: "h1") == [words])
    #expect(try site.page("log/index.html").texts(in: "tbody").joined().contains(words))
    let manifest = try JSONSerialization.jsonObject(
      with: Data(site.bytes["manifest.webmanifest"] ?? []))
    #expect((manifest as? [String: Any])?["name"] as? String == words)
  }

  @Test("structured data stays one JSON document inside its element", arguments: hostileTexts)
  func structuredData(text: String) async throws {
    let site = try await hostileSite(text)
    for path in ["index.html", "entries/the-yes/index.html"] {
      let scripts = try site.page(path).texts(in: "script").filter { !$0.isEmpty }
      let json = try #require(scripts.first)
      #expect(!json.contains("<") && !json.contains(">"))
      let data = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect((data?["headline"] ?? data?["name"]) as? String == shown(text))
    }
  }

  @Test("no page holds a byte that HTML forbids", arguments: hostileTexts)
  func forbiddenBytes(text: String) async throws {
    let site = try await hostileSite(text)
    let allowed: Set<UInt8> = [9, 10, 13]
    for (path, bytes) in site.bytes where path.hasSuffix(".html") || path.hasSuffix(".webmanifest")
    {
      let found = bytes.filter { $0 < 32 && !allowed.contains($0) || $0 == 0x7F }
      #expect(found == [], "\(path)")
    }
  }

  @Test("a word of which no address can be made is refused as a category and as a tag")
  func noAddress() async throws {
    let site = try await TinySite(
      "-- entries/2026-01-01-a.md --\n---\ntitle: A\ncategory: 🎭\ntags: [fine, '!?']\n---\n"
    ).built()
    #expect(
      site.problems == """
        entries/2026-01-01-a.md:3:11: error: no address can be made from '🎭' [bad-slug]
          3 | category: 🎭
            |           ^^ expected a letter or a digit in it
        entries/2026-01-01-a.md:4:14: error: no address can be made from '!?' [bad-slug]
          4 | tags: [fine, '!?']
            |              ^^^^ expected a letter or a digit in it

        """)
  }
}
