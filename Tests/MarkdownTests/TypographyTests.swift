import Markdown
import Markup
import Testing

@Suite("Typographic quotation marks")
struct TypographyTests {
  private func written(_ text: String, _ language: String = "en") -> String {
    Document(ArraySlice(text.utf8)).html.typographic(QuotationMarks(language: language)).text
  }

  @Test(arguments: [
    (#""I'm not supposed to," she said."#, "“I’m not supposed to,” she said."),
    (#"("Yes?") - "no""#, "(“Yes?”) - “no”"),
    (#"He said "she said 'no' twice"."#, "He said “she said ‘no’ twice”."),
    ("the actors' bar, in '98, rock 'n' roll", "the actors’ bar, in ’98, rock ’n’ roll"),
    (#"*"So,"* she said"#, "<em>“So,”</em> she said"),
    (#"a 6" ruler"#, "a 6&quot; ruler"),
    (#"a "1990" cap"#, "a “1990” cap"),
    (#"—"Who?""#, "—“Who?”"),
    ("\"One.\n\n\"Two.\"", "“One.</p>\n<p>“Two.”"),
    (#"`"code's"` and "words""#, "<code>&quot;code's&quot;</code> and “words”"),
    (#"[a "b"](/x "it's \"c\"")"#, #"<a href="/x" title="it's &quot;c&quot;">a “b”</a>"#),
    (#"" alone"#, "” alone"),
  ])
  func `Straight marks open, close or are apostrophes by what is around them`(
    text: String, html: String
  ) {
    #expect(written(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("de", "„Nein“, sagte sie. Wie geht’s?"), ("de-CH", "«Nein», sagte sie. Wie geht’s?"),
    ("fr", "«\u{202F}Nein\u{202F}», sagte sie. Wie geht’s?"),
    ("sv", "”Nein”, sagte sie. Wie geht’s?"), ("pl", "„Nein”, sagte sie. Wie geht’s?"),
    ("pt-BR", "“Nein”, sagte sie. Wie geht’s?"), ("xx", "“Nein”, sagte sie. Wie geht’s?"),
  ])
  func `Each language has its own`(language: String, html: String) {
    #expect(written(#""Nein", sagte sie. Wie geht's?"#, language) == "<p>\(html)</p>\n")
  }

  @Test func `Fenced code and everything without straight marks stay as they are`() {
    #expect(written("```\n\"it's\"\n```") == "<pre><code>&quot;it's&quot;\n</code></pre>\n")
    #expect(written("# “Plain” &amp; done") == "<h1>“Plain” &amp; done</h1>\n")
  }

  @Test func `Plain text has them as well`() {
    #expect(
      "She said \"it's <b>\"".typographic(QuotationMarks(language: "en")) == "She said “it’s <b>”")
  }

  @Test func `Only marks change, whatever is written`() {
    let pieces = ["\"", "'", "a", "9", " ", "<", "&", "*", "`", "\n\n", "é", "—", "(", "</p>"]
    var seed: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<14 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      func bare(_ html: String) -> String {
        ["&quot;", "'", "“", "”", "‘", "’"].reduce(html) { $0.replacing($1, with: "") }
      }
      let html = Document(ArraySlice(text.utf8)).html
      #expect(bare(html.typographic(QuotationMarks(language: "en")).text) == bare(html.text))
    }
  }
}
