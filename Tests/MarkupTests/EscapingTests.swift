import Markup
import TestSupport
import Testing

@Suite struct `Escaping of text` {
  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
  ])
  func `the five special characters become entities`(character: String, entity: String) {
    let html: HTML = "\(character)"
    let xml: XML = "\(character)"
    #expect(html.text == entity)
    #expect(xml.text == entity)
  }

  @Test(arguments: [
    ("", ""),
    ("plain words", "plain words"),
    ("&&&", "&amp;&amp;&amp;"),
    ("<b>'no' & \"yes\"</b>", "&lt;b&gt;&#39;no&#39; &amp; &quot;yes&quot;&lt;/b&gt;"),
    ("&amp;", "&amp;amp;"),
    ("a<", "a&lt;"),
    ("<a", "&lt;a"),
    ("日本語 & العربية", "日本語 &amp; العربية"),
    ("👩‍🚀<🏳️‍🌈", "👩‍🚀&lt;🏳️‍🌈"),
    ("e\u{301}<e\u{301}", "e\u{301}&lt;e\u{301}"),
    ("<\u{301}", "&lt;\u{301}"),
    ("line\nline\ttab\rreturn", "line\nline\ttab\rreturn"),
    ("\u{2028}\u{2029}\u{FEFF}", "\u{2028}\u{2029}\u{FEFF}"),
  ])
  func `special characters are replaced within runs, and all else stays byte for byte`(
    text: String, escaped: String
  ) {
    let html: HTML = "\(text)"
    #expect(html.bytes == Array(escaped.utf8))
  }

  @Test(arguments: 0..<128)
  func `wherever a character stands among others, it is escaped alike`(value: Int) throws {
    let character = String(try #require(Unicode.Scalar(value)))
    let alone: HTML = "\(character)"
    for before in 0..<34 {
      for after in [0, 1, 15, 16, 17, 40] {
        let (start, end) = (
          String(repeating: "a", count: before), String(repeating: "é ", count: after)
        )
        let html: HTML = "\(start + character + end)"
        let xml: XML = "\(start + character + character + end)"
        #expect(html.text == start + alone.text + end)
        #expect(xml.text == start + alone.text + alone.text + end)
      }
    }
  }

  @Test func `HTML in a feed is XHTML or JSON`() {
    let html: HTML = """
      <p title="it's > 4">5 &gt; 4<br>and <img src="a.gif" alt="<"><hr /></p>

      """
    let told: XML = "\(xhtml: html)"
    #expect(
      told.text == """
        <p title="it's > 4">5 &gt; 4<br/>and <img src="a.gif" alt="<"/><hr /></p>

        """)
    #expect(JSON.html(html).bytes == JSON.string(html.text).bytes)
  }

  @Test func `control characters other than tab and line ends become U+FFFD`() {
    for value in Array(UInt8(0)...31) + [127] {
      let html: HTML = "a\(String(Unicode.Scalar(value)))b"
      let isBlank = value == 9 || value == 10 || value == 13
      #expect(html.text == (isBlank ? "a\(Unicode.Scalar(value))b" : "a\u{FFFD}b"))
    }
  }

  @Test(
    arguments: [
      0x80, 0x85, 0x92, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x4FFFF, 0x10FFFE, 0x10FFFF,
    ] as [UInt32])
  func `what HTML and XML forbid beyond ASCII becomes U+FFFD too`(value: UInt32) throws {
    let forbidden = try #require(Unicode.Scalar(value))
    let html: HTML = "\("é\(forbidden)<\(forbidden)")"
    let xml: XML = "\("é\(forbidden)<\(forbidden)")"
    #expect(html.text == "é\u{FFFD}&lt;\u{FFFD}")
    #expect(xml.text == html.text)
  }

  @Test(
    arguments: [
      0xA0, 0xBF, 0x7FF, 0x800, 0xFDCF, 0xFDF0, 0xFFEE, 0xFFFD, 0x10000, 0x1FFFD, 0x10FFFD, 0x1F3F4,
    ] as [UInt32])
  func `their neighbours stay`(value: UInt32) throws {
    let allowed = String(try #require(Unicode.Scalar(value)))
    let html: HTML = "\(allowed)"
    #expect(html.text == allowed)
  }

  @Test func `escaping can be undone, whatever the text`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let text = generator.text(length: 40, favourites: favourites)
      let html: HTML = "\(text)"
      #expect(unescaped(html.text) == publishable(text))
    }
  }

  @Test func `escaped text holds no character that could be markup`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let html: HTML = "\(generator.text(length: 40, favourites: favourites))"
      #expect(!html.bytes.contains { "<>\"'".utf8.contains($0) })
      let loose = html.text.unicodeScalars.split(
        separator: "&", omittingEmptySubsequences: false
      ).dropFirst()
      #expect(loose.allSatisfy { tail in entities.contains { tail.starts(with: $0) } })
    }
  }

  private var favourites: [Unicode.Scalar] {
    ["&", "<", ">", "\"", "'", "a", ";", "#", "3", "9", "\u{0}", "\n", "\u{7F}", "\u{301}", "é"]
  }

  private var entities: [String.UnicodeScalarView] {
    ["amp;", "lt;", "gt;", "quot;", "#39;"].map(\.unicodeScalars)
  }

  /// The text with every scalar that HTML or XML forbid made U+FFFD, by their definitions.
  private func publishable(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      let isControl =
        scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
      return isControl || scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar
    }
  }

  /// The text that a browser reads in escaped text.
  private func unescaped(_ html: String) -> [Unicode.Scalar] {
    var text = html.unicodeScalars[...]
    var result: [Unicode.Scalar] = []
    let known = zip(entities, ["&", "<", ">", "\"", "'"] as [Unicode.Scalar])
    while let scalar = text.popFirst() {
      if scalar == "&", let (name, meaning) = known.first(where: { text.starts(with: $0.0) }) {
        text = text.dropFirst(name.count)
        result.append(meaning)
      } else {
        result.append(scalar)
      }
    }
    return result
  }
}
