import Markup
import TestSupport
import Testing

@Suite struct `Addresses` {
  @Test(arguments: [
    "/entries/airline/", "desk.jpg", "../about/", "#cell-87", "?month=2026-02", "",
    "https://example.org/a?b=c&d=e#f", "http://example.org", "mailto:mara@example.org",
    "tel:+351123", "//example.org/x", "a/b:c", "/a:b", "?q=javascript:x", "#javascript:x",
    "HTTPS://EXAMPLE.ORG",
  ])
  func `relative addresses and harmless schemes may be followed`(url: String) {
    #expect(isSafeURL(url))
    let html: HTML = "<a href='\(url: url)'>x</a>"
    #expect(html.text == "<a href='\(url.replacing("&", with: "&amp;"))'>x</a>")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)",
    "java\nscript:alert(1)", "java\r\nscript:alert(1)", "java\tscript:alert(1)",
    "java\u{0}script:alert(1)", "\u{1}javascript:alert(1)", "javascript :alert(1)",
    "j a v a s c r i p t:alert(1)", "jAvAsCrIpT\u{1F}:alert(1)", "vbscript:x", "data:text/html,x",
    "data:image/png;base64,x", "file:///etc/passwd", "blob:x", "about:blank", "x:y", ":x",
    "https:javascript".replacing("https", with: "jar"),
  ])
  func `a scheme that may run code becomes about:invalid in every disguise`(url: String) {
    #expect(!isSafeURL(url))
    let html: HTML = "<a href='\(url: url)'>x</a>"
    #expect(html.text == "<a href='about:invalid'>x</a>")
  }

  @Test(arguments: [
    ("/a b", "/a%20b"),
    ("/日本", "/%E6%97%A5%E6%9C%AC"),
    ("/é", "/%C3%A9"),
    ("/100%", "/100%"),
    ("/a%20b", "/a%20b"),
    ("/\"<>\\^`{|}", "/%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ("/-._~!$&'()*+,;=:@", "/-._~!$&'()*+,;=:@"),
    ("[::1]/?#", "[::1]/?#"),
    ("/\n\u{7F}", "/%0A%7F"),
    ("/👍🏽", "/%F0%9F%91%8D%F0%9F%8F%BD"),
  ])
  func `what an address may not hold is percent-encoded, once`(url: String, encoded: String) {
    #expect(percentEncoded(url) == encoded)
    #expect(percentEncoded(encoded) == encoded)
  }

  @Test func `an address in an attribute cannot leave it`() {
    let html: HTML = "<a href='\(url: "/'onclick='x\" <b>&")'>"
    #expect(html.text == "<a href='/&#39;onclick=&#39;x%22%20%3Cb%3E&amp;'>")
  }

  @Test(arguments: [
    ("/a%20b", "/a b"), ("%E6%97%A5", "日"), ("%e6%97%a5", "日"), ("100%", "100%"),
    ("%4", "%4"), ("%zz", "%zz"), ("%%41", "%A"), ("a%41", "aA"), ("plain", "plain"), ("", ""),
    ("%2541", "%41"),
  ])
  func `percent-encoding is undone, and what is none of it stays`(url: String, decoded: String) {
    #expect(percentDecoded(url) == decoded)
  }

  @Test(arguments: ["%FF", "/a%C3", "%E6%97/x%20y"])
  func `an address that decodes to no UTF-8 is returned as it came`(url: String) {
    #expect(percentDecoded(url) == url)
  }

  @Test func `decoding undoes encoding where no percent sign was there before`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1_000 {
      let text = generator.text(length: 30, favourites: ["/", " ", "a", "?", "é", "日", "\""])
        .replacing("%", with: "")
      #expect(Array(percentDecoded(percentEncoded(text)).utf8) == Array(text.utf8))
    }
  }

  @Test(arguments: [
    ("https://x", "https"), ("MailTo:x", "mailto"), (" java\nscript:x", "javascript"), ("x", nil),
    ("/a:b", nil), ("?a:b", nil), ("#a:b", nil), ("", nil),
  ])
  func `a scheme is what stands before a colon in the first part`(url: String, scheme: String?) {
    #expect(urlScheme(url) == scheme)
  }
}
