import TestSupport
import Testing

@Suite("Addresses of entries, pages and aliases")
struct AddressTests {
  /// The problems of a journal with a few entries, each a file name and more front matter.
  private func problems(_ files: (String, String)...) async throws -> String {
    let text = files.map { path, fields in
      "-- \(path) --\n---\ntitle: One\n\(fields)\n---\n"
    }
    return try await TinySite(text.joined()).built().problems
  }

  @Test("two slugs that are the same are an error which names both places")
  func sameSlug() async throws {
    let found = try await problems(
      ("entries/2026-01-01-a.md", "slug: desk"), ("entries/2026-01-02-b.md", "slug: desk"))
    #expect(
      found == """
        entries/2026-01-02-b.md:3:7: error: the address /entries/desk/ is taken already \
        [duplicate-address]
          3 | slug: desk
            |       ^^^^ write another 'slug:' or alias
          see also entries/2026-01-01-a.md:3:7

        """)
  }

  @Test("an address from a file name collides as a whole file")
  func sameStem() async throws {
    let found = try await problems(
      ("entries/2026-01-01-desk.md", ""), ("entries/2026-01-02-desk.md", ""))
    #expect(
      found == """
        entries/2026-01-02-desk.md: error: the address /entries/desk/ is taken already \
        [duplicate-address]
          write another 'slug:' or alias
          see also entries/2026-01-01-desk.md

        """)
  }

  @Test(
    "an alias collides with whatever stands at its address",
    arguments: [
      ("/entries/other/", "the address /entries/other/ is taken already"),
      ("/entries/other", "the address /entries/other/ is taken already"),
      ("/entries/other/index.html", "the address /entries/other/index.html is taken already"),
      ("/about/", "the address /about/ is taken already"),
      ("/ENTRIES/Other/", "the address /ENTRIES/Other/ is taken already"),
      ("/log/", "the address /log/ belongs to the site itself"),
      ("/index.html", "the address /index.html belongs to the site itself"),
      ("/404.html", "the address /404.html belongs to the site itself"),
      ("/404.html/more/", "the address /404.html/more/ belongs to the site itself"),
      ("/robots.txt", "the address /robots.txt belongs to the site itself"),
      ("/sitemap.xml", "the address /sitemap.xml belongs to the site itself"),
      ("/Icon.SVG", "the address /Icon.SVG belongs to the site itself"),
      ("/categories/", "the address /categories/ belongs to the site itself"),
      ("/categories/travel/", "the address /categories/travel/ belongs to the site itself"),
      ("/tags/air/", "the address /tags/air/ belongs to the site itself"),
      (
        "/.thousand-manifest",
        "the address /.thousand-manifest belongs to the site itself"
      ),
    ])
  func aliasCollides(alias: String, words: String) async throws {
    let found = try await problems(
      ("entries/2026-01-01-other.md", "category: Travel\ntags: [air]"),
      ("entries/2026-01-02-b.md", "aliases: [\(alias)]"), ("pages/about.md", ""))
    #expect(
      found.hasPrefix(
        "entries/2026-01-02-b.md:3:11: error: \(words) [duplicate-address]\n"))
    #expect(found.contains("\n  3 | aliases: [\(alias)]\n    |           ^"))
  }

  @Test("an alias cannot be a file where another needs a folder, in either order")
  func fileOverFolder() async throws {
    for (first, second) in [("/old.d/a/", "/old.d"), ("/old.d", "/old.d/a/")] {
      let found = try await problems(
        ("entries/2026-01-01-a.md", "aliases: [\(first)]"),
        ("entries/2026-01-02-b.md", "aliases: [\(second)]"))
      #expect(
        found == """
          entries/2026-01-02-b.md:3:11: error: the address \(second) is taken already \
          [duplicate-address]
            3 | aliases: [\(second)]
              |           \(String(repeating: "^", count: second.count)) \
          write another 'slug:' or alias
            see also entries/2026-01-01-a.md:3:11

          """)
    }
  }

  @Test("slugs that differ in the composition of letters alone are one address")
  func composition() async throws {
    let found = try await problems(
      ("entries/2026-01-01-a.md", "slug: caf\u{E9}"),
      ("entries/2026-01-02-b.md", "aliases: [/entries/cafe\u{301}/]"))
    #expect(found.contains("2026-01-02-b.md:3:11: error: the address"))
    #expect(found.contains("[duplicate-address]"))
  }

  @Test("an alias is kept in composed form, whatever was typed")
  func composedAlias() async throws {
    let site = try await TinySite(
      "-- entries/2026-01-01-a.md --\n---\ntitle: A\naliases: [/cafe\u{301}/]\n---\n"
    ).built()
    let path = try #require(site.paths.first { $0.hasPrefix("caf") })
    #expect(Array(path.utf8) == Array("caf\u{E9}/index.html".utf8))
  }

  @Test("two aliases of one entry that are the same collide, too")
  func aliasTwice() async throws {
    let found = try await problems(("entries/2026-01-01-a.md", "aliases: [/x/, /x]"))
    #expect(found.hasPrefix("entries/2026-01-01-a.md:3:16: error: the address /x/ is taken"))
    #expect(found.contains("see also entries/2026-01-01-a.md:3:11"))
  }

  @Test("what is hidden or only counted has no address that could collide")
  func withoutPage() async throws {
    let found = try await problems(
      ("entries/2026-01-01-desk.md", "visibility: hidden"),
      ("entries/2026-01-02-desk.md", "visibility: counted"), ("entries/2026-01-03-desk.md", ""))
    #expect(found == "")
  }

  @Test("a page may not take the address of the site's own pages")
  func reservedPage() async throws {
    let found = try await problems(("pages/log.md", ""), ("pages/x.md", "slug: milestones"))
    #expect(
      found == """
        pages/log.md: error: the address /log/ belongs to the site itself [duplicate-address]
          write another 'slug:' or alias
        pages/x.md:3:7: error: the address /milestones/ belongs to the site itself \
        [duplicate-address]
          3 | slug: milestones
            |       ^^^^^^^^^^ write another 'slug:' or alias

        """)
  }
}
