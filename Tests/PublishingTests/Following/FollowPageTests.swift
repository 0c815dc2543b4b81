import TestSupport
import Testing

@Suite("The page to follow")
struct FollowPageTests {
  private let about = "-- pages/about.md --\n---\ntitle: About Kim\n---\nI am Kim.\n"

  @Test("it names each feed that the site makes with its whole address, and no other")
  func feeds() async throws {
    let site = try await TinySite("", settings: "url: https://kim.example/n").built()
    let page = try site.page("follow/index.html")
    #expect(page.problems == [])
    for path in ["feed.xml", "feeds/yeses.xml", "feeds/weekly.xml"] {
      let isMade = site.paths.contains(path)
      #expect(page.texts(in: "code").contains("https://kim.example/n/\(path)") == isMade)
      #expect(page.values(of: "href").contains("/n/\(path)") == isMade)
    }
  }

  @Test("its code for other pages is ready to be pasted")
  func snippets() async throws {
    let codes = try await TinySite("", settings: "url: https://kim.example/n").built()
      .page("follow/index.html").texts(in: "code")
    #expect(
      codes.contains(
        """
        <a href="https://kim.example/n/"><img src="https://kim.example/n/badge.svg" \
        height="20" alt="Kim’s noes"></a>
        """))
    #expect(
      codes.contains(
        "[![Kim’s noes](https://kim.example/n/grid.svg)](https://kim.example/n/)"))
    #expect(
      codes.contains(
        """
        <iframe src="https://kim.example/n/embed/" title="Kim’s noes" width="480" height="340" \
        loading="lazy" style="border: 0; max-width: 100%"></iframe>
        """))
    #expect(codes.contains("https://kim.example/n/embed/"))
  }

  @Test("a keeper's name stays a name in the code that is pasted")
  func hostileName() async throws {
    let site = try await TinySite(
      """
      -- journal.md --
      ---
      title: Tiny
      keeper: "K\\"><script>x</script>](y) *i*m"
      url: https://kim.example/a(b)
      ---
      """
    ).built()
    let page = try site.page("follow/index.html")
    #expect(page.problems == [])
    let codes = page.texts(in: "code")
    #expect(codes.contains { $0.contains("K&quot;&gt;&lt;script&gt;x&lt;/script&gt;](y) *i*m’s") })
    let markdown = try #require(codes.first { $0.hasPrefix("[![") })
    #expect(markdown.contains(#"K"\>\<script\>x\</script\>\](y) \*i\*m’s"#))
    #expect(markdown.hasSuffix("](https://kim.example/a%28b%29/)"))
  }

  @Test("without a public address there are no feeds and no code, and the rest stays")
  func withoutAddress() async throws {
    let site = try await TinySite("").built()
    let page = try site.page("follow/index.html")
    #expect(page.texts(in: "h2") == ["Start your own thousand"])
    #expect(!page.values(of: "href").contains { $0.hasSuffix(".xml") })
    #expect(
      page.texts(in: "code").contains("thousand new my-thousand\nthousand serve my-thousand --open")
    )
    let home = try site.page("index.html")
    #expect(
      home.values(of: "href").filter { $0.contains("#") && $0.contains("follow") } == [
        "/follow/#begin", "/follow/#begin",
      ])
  }

  @Test("it says where the keeper is told of, if anywhere")
  func keeper() async throws {
    let with = try await TinySite(about).built().page("follow/index.html")
    #expect(with.texts(in: "p").contains("Who keeps this notebook: About Kim."))
    let without = try await TinySite("").built().page("follow/index.html")
    #expect(!without.texts(in: "p").contains { $0.hasPrefix("Who keeps") })
  }

  @Test("every page leads to it, and the home page to each way of following")
  func panel() async throws {
    let site = try await TinySite(about, settings: "url: https://kim.example/n").built()
    for path in ["index.html", "log/index.html", "404.html", "about/index.html"] {
      #expect(try site.page(path).values(of: "href").contains("/n/follow/"), "\(path)")
    }
    let links = try site.page("index.html").values(of: "href")
    let ids = try site.page("follow/index.html").values(of: "id")
    let hasFeeds = site.paths.contains("feed.xml")
    for fragment in (hasFeeds ? ["every-answer", "yeses", "weekly"] : []) + ["begin"] {
      #expect(links.contains("/n/follow/#\(fragment)"))
      #expect(ids.contains(fragment))
    }
  }

  @Test("the home page remembers visits under a name that holds the path of the site")
  func visits() async throws {
    let entry =
      "-- entries/2026-01-01-a.md --\n---\ntitle: A\noutcome: no\nanswered: 2026-01-02\n---\n"
    for (url, key) in [("https://kim.example", "/"), ("https://kim.example/n/", "/n/")] {
      let page = try await TinySite(entry, settings: "url: \(url)").built().page("index.html")
      let line = try #require(page.tags("p").first { $0["class"] == "since" })
      #expect(line["data-visit"] == "thousand \(key)")
      #expect(line["data-one"] == "{n} new since you were here")
      #expect(line["data-other"] == "{n} new since you were here")
      #expect(line["data-few"] == nil)
      #expect(line["hidden"] != nil)
    }
  }
}
