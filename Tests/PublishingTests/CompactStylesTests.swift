import Testing

@testable import Publishing

@Suite("Style sheets without what only people need")
struct CompactStylesTests {
  private func short(_ sheet: String) -> String {
    String(decoding: compact(Array(sheet.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"),
    ("/* why */ a > b, c d:hover :focus { x: y }", "a>b,c d:hover :focus{x:y}"),
    (
      "@media (min-width: 60rem) and (hover) { a { b: c } }",
      "@media (min-width: 60rem) and (hover){a{b:c}}"
    ),
    ("a { width: calc(100% - 2 * (1rem + 1px)) }", "a{width:calc(100% - 2 * (1rem + 1px))}"),
    ("a::before { content: \"a  ;  }\" / \"\" }", "a::before{content:\"a  ;  }\" / \"\"}"),
    (":root { --a: ; --b:  1px  2px }", ":root{--a:;--b:1px 2px}"),
    ("a { background: url( x.png ) no-repeat }", "a{background:url( x.png ) no-repeat}"),
    ("a { b: c /* } */ d; }", "a{b:c d}"),
  ])
  func `Comments and spaces go, and what they separate stays apart`(sheet: String, expected: String)
  {
    #expect(short(sheet) == expected)
  }

  @Test func `Doing it twice changes nothing more`() {
    for sheet in ["a { b: c ; }", "a , b { } /* x */ c{}", "@layer a , b ; p{q : r}"] {
      #expect(short(short(sheet)) == short(sheet))
    }
  }
}
