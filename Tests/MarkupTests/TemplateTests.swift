import Markup
import Testing

@Suite struct `Templates` {
  @Test func `markup in the source is kept, and markup in a value is text`() {
    let title = "<script>alert('no')</script>"
    let html: HTML = "<h1 title='\(title)'>\(title)</h1>"
    let escaped = "&lt;script&gt;alert(&#39;no&#39;)&lt;/script&gt;"
    #expect(html.text == "<h1 title='\(escaped)'>\(escaped)</h1>")
  }

  @Test func `HTML in HTML goes in as it is, at any depth`() {
    let inner: HTML = "<b>\("a & b")</b>"
    let middle: HTML = "<i>\(inner)</i>"
    let outer: HTML = "<p>\(middle)\(inner)</p>"
    #expect(outer.text == "<p><i><b>a &amp; b</b></i><b>a &amp; b</b></p>")
  }

  @Test func `a list of pieces is printed in order, and an empty one not at all`() {
    let rows = ["a", "<"].map { (word: String) -> HTML in "<li>\(word)</li>" }
    let none: [HTML] = []
    let html: HTML = "<ul>\(rows)\(none)</ul>"
    #expect(html.text == "<ul><li>a</li><li>&lt;</li></ul>")
  }

  @Test func `an optional piece is printed where it is there`() {
    let some: HTML? = "<b>x</b>"
    let none: HTML? = nil
    let html: HTML = "[\(some)][\(none)]"
    #expect(html.text == "[<b>x</b>][]")
  }

  @Test(arguments: [(0, "0"), (-1, "-1"), (1_000, "1000"), (Int.max, "9223372036854775807")])
  func `a whole number is printed in plain digits`(number: Int, digits: String) {
    let html: HTML = "\(number)"
    #expect(html.text == digits)
  }

  @Test func `an attribute brings its blank, its name and its quotes`() {
    let html: HTML = "<img\(attribute: "alt", "a \"red\" book")\(attribute: "title", nil)>"
    #expect(html.text == "<img alt=\"a &quot;red&quot; book\">")
  }

  @Test func `an empty attribute is an attribute`() {
    let html: HTML = "<img\(attribute: "alt", "")>"
    #expect(html.text == "<img alt=\"\">")
  }

  @Test func `JSON cannot end the script element it stands in`() {
    let json: JSON = ["title": "</script><script>alert(1)</script><!-- & \u{2028}\u{2029}"]
    let html: HTML = "<script type='application/json'>\(json: json)</script>"
    #expect(
      html.text == """
        <script type='application/json'>{"title":"\\u003c/script\\u003e\\u003cscript\\u003e\
        alert(1)\\u003c/script\\u003e\\u003c!-- \\u0026 \u{2028}\u{2029}"}</script>
        """)
  }

  @Test func `pieces are added to each other and compared by what they print`() {
    var html: HTML = "<b>"
    html += "\("<")"
    html += "</b>"
    let whole: HTML = "<b>&lt;</b>"
    #expect(html == whole)
    #expect(!html.isEmpty)
    #expect(HTML().isEmpty)
    #expect(HTML().text == "")
  }

  @Test func `text beyond ASCII in the source is kept`() {
    let html: HTML = "é"
    let single: HTML = "… \("日") ★"
    #expect(html.text == "é")
    #expect(single.text == "… 日 ★")
  }

  @Test func `XML escapes text and nests as HTML does`() {
    let entries = ["a & b", "<c>"].map { (title: String) -> XML in "<title>\(title)</title>" }
    let content: HTML = "<p>\("no & yes")</p>"
    let xml: XML = "<feed>\(entries)\(entries[0])<content>\(content.text)</content></feed>"
    #expect(
      xml.text == """
        <feed><title>a &amp; b</title><title>&lt;c&gt;</title><title>a &amp; b</title>\
        <content>&lt;p&gt;no &amp;amp; yes&lt;/p&gt;</content></feed>
        """)
  }
}
