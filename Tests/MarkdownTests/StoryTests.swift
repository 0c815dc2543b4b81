import Markdown
import Markup
import Testing

@Suite struct `Stories` {
  private func story(_ text: String, headingLevel: Int = 1) -> Document {
    Document(ArraySlice(text.utf8), headingLevel: headingLevel)
  }

  @Test func `an empty story has nothing`() {
    for text in ["", "\n\n", "   "] {
      let story = story(text)
      #expect(story.html.isEmpty)
      #expect(story.excerpt == "")
      #expect(story.links.isEmpty)
      #expect(story.rawHTML.isEmpty)
      #expect(story.html { _ in .textOnly }.isEmpty)
    }
  }

  @Test func `only the slice it is given is read`() {
    let bytes = Array("---\n---\nHello *you*\n".utf8)
    #expect(Document(bytes[8...]).html.text == "<p>Hello <em>you</em></p>\n")
    #expect(Document(bytes[8..<13]).html.text == "<p>Hello</p>\n")
  }

  @Test(arguments: [
    ("# A\n\n## B", 2, "<h2>A</h2>\n<h3>B</h3>\n"),
    ("## A\n\n### B", 2, "<h2>A</h2>\n<h3>B</h3>\n"),
    ("### A", 2, "<h3>A</h3>\n"),
    ("## B\n\n# A", 2, "<h3>B</h3>\n<h2>A</h2>\n"),
    ("# A\n\n###### B", 3, "<h3>A</h3>\n<h6>B</h6>\n"),
    ("A\n=\n\nB\n-", 2, "<h2>A</h2>\n<h3>B</h3>\n"),
    ("# A", 1, "<h1>A</h1>\n"),
    ("> # A", 2, "<blockquote>\n<h2>A</h2>\n</blockquote>\n"),
    ("plain", 2, "<p>plain</p>\n"),
  ])
  func `headings are lowered together where the story began too high`(
    text: String, level: Int, html: String
  ) {
    #expect(story(text, headingLevel: level).html.text == html)
    #expect(story(text).html(headingLevel: level) { _ in .asWritten }.text == html)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>\n", "<!-- raw HTML omitted -->\n"),
    ("a <b onclick=x>b</b>", "<p>a <!-- raw HTML omitted -->b<!-- raw HTML omitted --></p>\n"),
    ("[x](javascript:alert(1))", "<p><a href=\"\">x</a></p>\n"),
    ("[x](JaVaScRiPt:alert(1))", "<p><a href=\"\">x</a></p>\n"),
    ("[x](<javascript:alert(1)>)", "<p><a href=\"\">x</a></p>\n"),
    ("[x](&#106;avascript:alert(1))", "<p><a href=\"\">x</a></p>\n"),
    ("[x](vbscript:x)", "<p><a href=\"\">x</a></p>\n"),
    ("[x](file:///etc/passwd)", "<p><a href=\"\">x</a></p>\n"),
    ("[x](data:text/html,x)", "<p><a href=\"\">x</a></p>\n"),
    ("<javascript:alert(1)>", "<p><a href=\"\">javascript:alert(1)</a></p>\n"),
    ("![x](javascript:alert(1))", "<p><img src=\"\" alt=\"x\" /></p>\n"),
    ("[x]\n\n[x]: javascript:alert(1)", "<p><a href=\"\">x</a></p>\n"),
    ("[x](java&Tab;script:x)", "<p><a href=\"java%09script:x\">x</a></p>\n"),
    (
      "[x](/a \"t\\\"><script>\")",
      "<p><a href=\"/a\" title=\"t&quot;&gt;&lt;script&gt;\">x</a></p>\n"
    ),
  ])
  func `safe mode leaves out raw HTML and addresses that run code`(text: String, html: String) {
    #expect(story(text).html.text == html)
    #expect(story(text).html { _ in .asWritten }.text == html)
  }

  @Test func `bytes that are no text still give a page`() {
    #expect(Document([0x61, 0x00, 0x62]).html.text == "<p>a\u{FFFD}b</p>\n")
    #expect(Document([0xFF, 0x61]).html.text == "<p>\u{FFFD}a</p>\n")
  }

  @Test(arguments: [">", "[", "*a ", "- ", "![", "`", "(", "1. "])
  func `deep nesting neither crashes nor hangs`(piece: String) {
    let text = String(repeating: piece, count: 5_000) + "end"
    #expect(story(text).html.text.contains("end"))
  }

  @Test func `a story of any length is read whole, and so is the next one`() {
    let paragraph = "One *more* word, and a [link](/a/).\n\n"
    let html = "<p>One <em>more</em> word, and a <a href=\"/a/\">link</a>.</p>\n"
    for count in [1, 5_000, 1, 3] {
      let text = String(repeating: paragraph, count: count)
      #expect(story(text).html.text == String(repeating: html, count: count))
    }
  }
}
