import Foundation
import TestSupport
import Testing

@Suite("Whole sites")
struct WholeSiteTests {
  @Test("every page keeps the rules of all pages")
  func rules() async throws {
    let site = try await richJournal().built()
    #expect(site.problems == "")
    #expect(try breaches(in: site) == [])
    #expect(site.pages.count >= 19)
  }

  @Test("no two files of a site have one path, and no path leads out of it")
  func paths() async throws {
    let paths = try await richJournal(settings: "url: https://kim.example/").built().paths
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    #expect(!paths.contains { $0.hasPrefix("/") || $0.contains("..") || $0.contains("//") })
  }

  @Test("below a sub-path nothing leads outside of it")
  func subPath() async throws {
    let site = try await richJournal(settings: "url: https://kim.example/my/journal/").built()
    #expect(try breaches(in: site, base: "/my/journal/") == [])
    for path in site.pages.keys {
      for address in try site.page(path).tags.compactMap({ $0["href"] ?? $0["src"] })
      where !address.hasPrefix("#") {
        let isOutside = ["/", "https://kim.example/"].contains {
          address.hasPrefix($0) && !address.hasPrefix("\($0)my/journal/")
        }
        #expect(!isOutside, "\(path) links to \(address)")
      }
    }
    let css = try #require(site.paths.first { $0.hasSuffix(".css") })
    #expect(try !site.text(css).contains("url("))
  }

  @Test("a preview stands at the address that it is given instead of the journal's own")
  func preview() async throws {
    let site = try await richJournal(settings: "url: https://kim.example/")
      .built(url: "https://preview.example/pull/7")
    #expect(try breaches(in: site, base: "/pull/7/") == [])
    let all = site.pages.values.joined()
    #expect(!all.contains("kim.example"))
    #expect(all.contains("https://preview.example/pull/7/log/"))
  }

  @Test("the same journal gives the same bytes, in whatever order its files were made")
  func sameBytes() async throws {
    let first = try await richJournal().built()
    for seed: UInt64 in 1...3 {
      var journal = richJournal()
      var random = SeededGenerator(seed: seed)
      journal.files.shuffle(using: &random)
      let again = try await journal.built()
      #expect(again.paths == first.paths)
      #expect(again.bytes == first.bytes)
    }
  }

  @Test("an empty journal has a home page that invites, and keeps all rules")
  func emptyJournal() async throws {
    let site = try await TinySite("").built()
    #expect(site.problems == "")
    #expect(try breaches(in: site) == [])
    let home = try site.page("index.html")
    #expect(home.texts(in: "h2").contains("Nothing asked yet, and everything ahead"))
    #expect(home.tags.contains { $0["data-region"] == "beginning" })
    #expect(home.tags("li").count { $0["id"] != nil } == 1000)
    #expect(try !site.text("log/index.html").contains("<tr data-outcome"))
  }

  @Test(
    "every page is in the language of the site's own words, what the keeper wrote is in the keeper's",
    arguments: [("ar-EG", "en"), ("he", "en"), ("en-GB", "en-GB"), ("pt-BR", "en"), ("enm", "en")])
  func language(tag: String, words: String) async throws {
    let site = try await richJournal(settings: "language: \(tag)").built()
    for html in site.pages.values {
      #expect(html.contains("<html lang=\"\(words)\" dir=\"ltr\">"))
    }
    let page = try site.page("entries/all-fields/index.html")
    let story = page.tags.first { $0["data-region"] == "story" }
    let heading = page.tags("h1").first
    for tag in [story, heading] { #expect(tag?["dir"] == "auto") }
    for found in [story, heading] { #expect(found?["lang"] == (tag == words ? nil : tag)) }
    let isRightToLeft = ["ar-EG", "he"].contains(tag)
    #expect(
      try site.text("manifest.webmanifest").contains(#""dir": "\#(isRightToLeft ? "rtl" : "ltr")""#)
    )
  }

  @Test("an outcome and its number are said in one where one says both")
  func mark() async throws {
    let site = try await TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: A
      outcome: no
      ---
      -- entries/2026-01-02-b.md --
      ---
      title: B
      outcome: no
      label: Blocked
      ---
      -- entries/2026-01-03-c.md --
      ---
      title: C
      outcome: ghosted
      answered: 2026-01-20
      ---
      """
    ).built()
    func head(_ slug: String) throws -> [String] {
      try site.page("entries/\(slug)/index.html").texts(in: "header")
    }
    #expect(try head("a").last?.contains("No 1") == true)
    #expect(try !head("a").joined().contains("No No"))
    #expect(try head("b").last?.contains("Blocked No 2") == true)
    #expect(try head("c").last?.contains("Silence 3") == true)
  }

  @Test("previous and next lead through all public entries once, in the order of the asks")
  func neighbours() async throws {
    let site = try await richJournal().built()
    func follow(_ relation: String, from slug: String) throws -> [String] {
      var slugs = [slug]
      while slugs.count < 20, let last = slugs.last {
        let page = try site.page("entries/\(last)/index.html")
        guard let link = page.tags("a").first(where: { $0["rel"] == relation })?["href"] else {
          break
        }
        slugs.append(String(link.dropFirst("/entries/".count).dropLast()))
      }
      return slugs
    }
    #expect(try follow("next", from: "all-fields") == richSlugs)
    #expect(try follow("prev", from: "waiting") == richSlugs.reversed())
  }

  @Test("old addresses lead to the new page, by a page that search engines leave out")
  func redirects() async throws {
    let site = try await richJournal(settings: "url: https://kim.example/a").built()
    for (path, target) in [
      ("old/address/index.html", "entries/all-fields/"), ("info.html", "about/"),
    ] {
      let page = try site.page(path)
      let refresh = page.tags("meta").first { $0["http-equiv"] == "refresh" }
      #expect(refresh?["content"] == "0; url=/a/\(target)")
      #expect(page.tags("a").map { $0["href"] } == ["/a/\(target)"])
      #expect(page.meta("robots") == "noindex")
      let canonical = page.tags("link").first { $0["rel"] == "canonical" }
      #expect(canonical?["href"] == "https://kim.example/a/\(target)")
    }
  }

  @Test("drafts are part of a preview that asks for them, and of nothing else")
  func drafts() async throws {
    let journal = TinySite(
      "-- entries/2026-01-01-a.md --\n---\ntitle: A\ndraft: true\n---\n"
        + "-- pages/p.md --\n---\ntitle: P\ndraft: true\n---\n")
    let draft = try await journal.built(drafts: true)
    #expect(draft.paths.contains("entries/a/index.html"))
    #expect(draft.paths.contains("p/index.html"))
    let site = try await journal.built()
    #expect(!site.paths.contains("entries/a/index.html"))
    #expect(!site.paths.contains("p/index.html"))
  }
}
