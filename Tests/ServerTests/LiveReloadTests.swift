import Server
import Testing

@Suite struct LiveReloadTests {
  @Test func `Only pages get the script`() {
    for path in ["/", "/nothing", "/entries/a%20b/"] {
      #expect(reply(path).text.contains(#"<script src="/_thousand/reload.js" data-site="7-1""#))
    }
    for path in ["/feed.xml", "/icon.svg", "/site.css", "/progress.json"] {
      #expect(!reply(path).text.contains("_thousand"))
    }
  }

  @Test func `The script stands in the head, once`() {
    let text = reply("/").text
    #expect(text.parts("</head>").count == 2)
    #expect(text.parts("</head>")[0].parts("reload.js").count == 2)
  }

  @Test func `The page's policy lets the script ask for news`() {
    #expect(reply("/").text.contains(#"content="connect-src 'self'; default-src"#))
  }

  @Test func `A policy that names connections already is widened`() {
    let page = """
      <head><meta http-equiv="Content-Security-Policy" content="connect-src https://a.example">\
      </head>
      """
    let site = ServedSite(base: "/", files: ["index.html": { Array(page.utf8) }])
    let text = reply("/", showing: Showing(site: site)).text
    #expect(text.contains(#"content="connect-src 'self' https://a.example""#))
  }

  @Test func `A page that was read just before still gets its own style sheet, and no page`()
    async
  {
    let live = LiveSite()
    for name in ["one", "two", "three"] {
      let files: [String: @Sendable () throws -> [UInt8]] = [
        "assets/\(name).css": { Array(name.utf8) }, "\(name)/index.html": { [] },
      ]
      await live.show(.site(ServedSite(base: "/", files: files)))
    }
    let showing = await live.showing
    #expect(reply("/assets/three.css", showing: showing).text == "three")
    #expect(reply("/assets/two.css", showing: showing).text == "two")
    #expect(reply("/two/", showing: showing).status == .notFound)
    #expect(reply("/assets/one.css", showing: showing).status == .notFound)
  }

  @Test func `Problems before the first good site are an escaped page`() {
    let reply = reply("/any/", showing: Showing(problems: "a.md:1:1: error: '<script>x</script>'"))
    #expect(reply.status == .failed)
    #expect(reply.text.contains("&lt;script&gt;x&lt;/script&gt;"))
    #expect(!reply.text.contains("<script>"))
    #expect(reply.text.contains("/_thousand/reload.js"))
  }

  @Test func `A file that cannot be made says why, escaped`() {
    let reply = reply("/broken.jpg")
    #expect(reply.status == .failed)
    #expect(reply.text.contains("broken.jpg: no &lt;script&gt;"))
    #expect(!reply.text.contains("<script>"))
  }

  @Test func `Problems leave the last good page as it is`() {
    #expect(reply("/", showing: showing(problems: "wrong")) == reply("/"))
  }

  @Test func `The news say what is wrong, as JSON that no page can be broken with`() {
    let news = reply("/_thousand/news", showing: showing(problems: "a \"b\" </script>"))
    #expect(news.type == "application/json")
    #expect(news.text.contains(#""site":"7-1""#))
    #expect(!news.text.contains("</script>"))
    #expect(reply("/_thousand/news").text.contains(#""problems":null"#))
  }

  @Test func `A good site takes the place of problems`() async {
    let live = LiveSite()
    await live.show(.problems("wrong"))
    #expect(await live.showing.problems == "wrong")
    await live.show(.site(ServedSite(base: "/", files: [:])))
    #expect(await live.showing.problems == nil)
    let number = await live.showing.siteNumber
    await live.show(.problems("again"))
    #expect(await live.showing.siteNumber == number)
    #expect(await live.showing.site != nil)
  }

  @Test func `Who waits for news gets them when there are some`() async {
    let live = LiveSite()
    async let news = live.showing(after: 0, within: .seconds(300))
    await live.show(.problems("wrong"))
    #expect(await news.problems == "wrong")
  }

  @Test func `Who waits in vain gets an answer all the same`() async {
    let live = LiveSite()
    #expect(await live.showing(after: 0, within: .milliseconds(10)).number == 0)
  }
}

extension StringProtocol {
  fileprivate func parts(_ separator: String) -> [SubSequence] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
