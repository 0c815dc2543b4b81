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

  @Test(arguments: [
    "@media (prefers-color-scheme:dark){:root{--a:2}}",
    "@MEDIA ( Prefers-Color-Scheme : Dark ) { :root { --a: 2 } }",
    "@media/**/(prefers-color-scheme: dark) { @layer x { html { --a: 2 } } }",
    "@media screen and (prefers-color-scheme: dark) { :root, .x { --a: 2 } }",
  ])
  func `However dark surroundings are asked for, they change the dark tokens alone`(text: String) {
    let sheet = sheet(":root{--a:1}" + text)
    #expect(sheet.light == ["a": "1"])
    #expect(sheet.dark == ["a": "2"])
  }

  @Test(arguments: [
    "@media print{:root{--a:2}}", "@media (min-width: 30em) { :root { --a: 2 } }",
    "@media (prefers-color-scheme: dark) and (max-width: 3em) { :root { --a: 2 } }",
    "@media not all and (prefers-color-scheme: dark) { :root { --a: 2 } }",
    "@container (width > 3em) { :root { --a: 2 } }", ":root .x { --a: 2 }", ".x { --a: 2 }",
    "@media print { @media (prefers-color-scheme: dark) { :root { --a: 2 } } }",
  ])
  func `What does not hold on every screen is no token`(text: String) {
    let sheet = sheet(":root{--a:1}" + text)
    #expect(sheet.light == ["a": "1"])
    #expect(sheet.dark.isEmpty)
  }

  @Test(arguments: [
    (":root { --a: 1 !important; }", "1"), (":root{--a:\\31 }", "\\31"),
    (":root { --a:/* x */ 1 /* y */ 2; }", "1 2"), (":root{--\\61: 1}", "1"),
    (":root { --a: url(data:image/png;base64,AA==) }", "url(data:image/png;base64,AA==)"),
    (":root { --a: f(x;y) }", "f(x;y)"), (":root { --a: 1", "1"),
  ])
  func `A value is what was typed, without comments`(text: String, value: String) {
    #expect(sheet(text).light == ["a": value])
  }

  @Test(
    arguments: [
      "1️⃣@\\69mport 'x.css';", "1️⃣@\\000049 mport 'x.css';", "1️⃣@IMPORT url(x.css);",
      "1️⃣@i\\mport 'x.css';",
    ] as [MarkedText])
  func `A style sheet is imported by no spelling of the word`(text: MarkedText) throws {
    let sheet = sheet(text.text)
    #expect(!sheet.problems.isEmpty)
    #expect(text.file().position(ofByte: try #require(sheet.problems.first).offset) == text[1])
    #expect(sheet.problems.first?.message.text == "a look cannot import other style sheets")
  }

  @Test(
    arguments: [
      "a{b:1️⃣\\75rl(//x.example/y)}", "a{b:1️⃣u\\72 l(https:x)}", "a{b:1️⃣url(\\2f/x.example)}",
      "a{b:image-set(1️⃣\"https://x.example/y\" 1x)}", "a{b:-webkit-image-set(1️⃣'y' 1x)}",
      "a{b:image-set(\"data:image/png,\" 1x, 1️⃣'https://x.example' 2x)}",
      "a{b:\\69mage-set(1️⃣'//x.example')}", "a{b:src(1️⃣\"x\")}", "a{b:image(1️⃣'x.png')}",
      "a{b:cross-fade(1️⃣'x.png', red)}", "a{--x:'y';b:image-set(1️⃣var(--x) 1x)}",
      "a{b:image-set(1️⃣attr(data-x) 1x)}", "a{b:1️⃣url('https://x.example')}",
      "a{b:image-set(1️⃣url(//x.png) 1x)}", "@font-face{src:1️⃣url(http://x) format('woff2')}",
      "@namespace 1️⃣url(https://x.example);", "a{b:1️⃣url(datax:y)}", "a{b:1️⃣url(\\5c\\5cx)}",
    ] as [MarkedText])
  func `Nothing is loaded by any spelling of an address`(text: MarkedText) throws {
    let sheet = sheet(text.text)
    try #require(sheet.problems.count == 1)
    #expect(text.file().position(ofByte: sheet.problems[0].offset) == text[1])
    #expect(
      sheet.problems[0].message.text
        == "a look cannot load files from elsewhere: pages load only the site's own")
  }

  @Test(arguments: [
    "a{b:image-set('data:image/png,' 1x)}", "a{b:url(\"DATA:image/png,\")}", "a{b:url(#x)}",
    "a{content:'url(x)'}", "/* url(x) @import */", "a{b:\"@import\"}", "a{b:f('x.png')}",
    "a{b:image-set(url(data:image/png,) type('image/png'))}", "a{b:linear-gradient(red,blue)}",
    "a{b:var(--x)}", ".url-x{b:c}", "a[href='x']{b:c}", "a{b:curl(x)}",
    "a::before{content:attr(x)}",
  ])
  func `What loads nothing is no problem`(text: String) {
    #expect(sheet(text).problems.isEmpty)
  }

  @Test(
    arguments: [
      "a{b:c} 1️⃣/* never } closed", "a{b:1️⃣(c;} d{e:f}", "a1️⃣[b{c:d}", "a{b:c1️⃣)}",
    ] as [MarkedText])
  func `What would take the rest of the sheet along is found`(text: MarkedText) {
    let places = sheet(text.text).problems.map { text.file().position(ofByte: $0.offset) }
    #expect(places == [text[1]])
  }

  @Test(
    arguments: [
      ("a { b: c; } 1️⃣}", "this '}' closes nothing"),
      ("a 1️⃣{ b: c;", "this '{' is never closed"),
      ("a { b: 'it is \\' } \"'; } 1️⃣}", "this '}' closes nothing"),
      ("1️⃣@import 'x.css';", "a look cannot import other style sheets"),
      (
        "a { b: 1️⃣url(https://tracker.example/x.png) }",
        "a look cannot load files from elsewhere: pages load only the site's own"
      ),
      (
        "@font-face { src: 1️⃣URL( '//fonts.example/inter.woff2' ) }",
        "a look cannot load files from elsewhere: pages load only the site's own"
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
    "a{b:url(\"#id\")}", "a{b:\\", "@", "@\\", "\\", "a{b:'\\", "url(\\", "@media print{a{b:c}}",
    "a{--x:{}}", "\"", "a{b:c\\", "url(",
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
        == "a{b:url( x%20y.1.png )}c{d:url(e%20f.2.woff2)} g{h:url(#i)}")
  }
}
