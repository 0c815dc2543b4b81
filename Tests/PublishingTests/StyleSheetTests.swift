import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite("A style sheet, read for its tokens and for what reaches beyond it")
struct StyleSheetTests {
  private func sheet(_ text: String) -> StyleSheet { StyleSheet(Array(text.utf8)) }

  @Test func `Tokens of the root are read in light and in dark`() {
    let sheet = sheet(
      """
      /* :root { --cover: wrong; } */
      @layer base {
        :root { color-scheme: light dark; --cover : #123; --sans: Inter, "Noto; } Sans"; }
        .card { --cover: elsewhere; }
        @media (prefers-color-scheme: dark) { :root { --cover:#456 } }
      }
      """)
    #expect(sheet.light == ["cover": "#123", "sans": "Inter, \"Noto; } Sans\""])
    #expect(sheet.dark == ["cover": "#456"])
    #expect(sheet.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("a { b: c; } 1️⃣}", "this '}' closes nothing"),
      ("a 1️⃣{ b: c;", "this '{' is never closed"),
      ("a { b: 'it is \\' } \"'; } 1️⃣}", "this '}' closes nothing"),
      ("1️⃣@import 'x.css';", "a look cannot import other style sheets"),
      (
        "a { b: 1️⃣url(https://tracker.example/x.png) }",
        "a look cannot load files from elsewhere: pages load nothing but the site's own"
      ),
      (
        "@font-face { src: 1️⃣URL( '//fonts.example/inter.woff2' ) }",
        "a look cannot load files from elsewhere: pages load nothing but the site's own"
      ),
    ] as [(MarkedText, String)])
  func `What does not fit is found where it stands`(text: MarkedText, words: String) throws {
    let sheet = sheet(text.text)
    try #require(sheet.problems.count == 1)
    let file = text.file()
    #expect(file.position(ofByte: sheet.problems[0].offset) == text[1])
    #expect(sheet.problems[0].message.text == words)
  }

  @Test(arguments: [
    "", "a{}", "/* } */ a{b:c}", "/* never closed", "a{b:\"}\"}", "a{b:url(data:image/svg+xml;x})}",
    "a{b:url(\"#id\")}", "@media print{a{b:c}}", "a{--x:{}}", "\"", "a{b:c\\", "url(",
  ])
  func `Whatever is written, reading ends`(text: String) {
    let sheet = sheet(text)
    #expect(sheet.problems.count <= 1)
    #expect(sheet.bytes == Array(text.utf8))
  }

  @Test func `The files that it loads get the names under which they are published`() {
    let sheet = sheet("a{b:url( 'x y.png' )}c{d:url(e%20f.woff2)} g{h:url(#i)}")
    #expect(sheet.addresses.map(\.path) == ["x y.png", "e f.woff2"])
    let published = sheet.bytes(loading: ["x y.png": "x y.1.png", "e f.woff2": "e f.2.woff2"])
    #expect(
      String(decoding: published, as: UTF8.self)
        == "a{b:url(x%20y.1.png)}c{d:url(e%20f.2.woff2)} g{h:url(#i)}")
  }
}
