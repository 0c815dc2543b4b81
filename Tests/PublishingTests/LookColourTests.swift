import TestSupport
import Testing

@testable import Publishing

@Suite("The colours of a look, for what no browser paints")
struct LookColourTests {
  private func look(_ tokens: String) -> Look {
    Look(tokens: Array(":root{\(tokens)}".utf8))
  }

  @Test(arguments: [
    ("#036", "#003366"), ("#0369", "#003366"), ("#003366", "#003366"), ("#003366cc", "#003366"),
    ("white", "#ffffff"), ("RebeccaPurple", "#663399"), ("rgb(0, 51, 102)", "#003366"),
    ("rgb(0 51 102 / 50%)", "#003366"), ("rgba(0%, 20%, 40%, 1)", "#003366"),
    ("hsl(210, 100%, 20%)", "#003366"), ("hsl(210deg 100% 20%)", "#003366"),
    ("hsl(-150 100% 20%)", "#003366"), ("hsl(0 0% 100%)", "#ffffff"), ("rgb(999 -5 0)", "#ff0000"),
  ])
  func `A colour is read however it is written`(text: String, hex: String) {
    #expect(CSSColour(text)?.hex == hex)
  }

  @Test(arguments: [
    "", "#", "#12", "#12345", "#ggg", "oklch(50% 0.1 20)", "var(--x)",
    "color-mix(in srgb, red, blue)",
    "rgb(1 2)", "rgb(a b c)", "rgb(from red r g b)", "reddish", "hsl(1 2)", "rgb(1,2,3",
    "currentcolor",
  ])
  func `What is no colour here is none`(text: String) {
    #expect(CSSColour(text) == nil)
  }

  @Test(arguments: [
    ("--a: var(--b); --b: #123", "#123"), ("--a: var(--b, #123)", "#123"),
    ("--a: var(--b, var(--c, #123))", "#123"), ("--a: light-dark(#123, #456)", "#123"),
    ("--a: var(--b); --b: light-dark(var(--c), white); --c: #123", "#123"),
    ("--a: rgb(var(--b)); --b: 1, 2, 3", "rgb(1, 2, 3)"), ("--a: var(--a)", "#fff"),
    ("--a: var(--b); --b: var(--a)", "#fff"), ("--a: var(--b)", "#fff"),
    ("--a: oklch(50% 0.1 20)", "#fff"), ("--a: light-dark(red)", "#fff"), ("--a: var(", "#fff"),
    ("--a: var(--b)var(--b); --b: var(--c)var(--c); --c: var(--d)var(--d); --d: red", "#fff"),
  ])
  func `A token is worked out, and one that cannot be gives way`(tokens: String, value: String) {
    #expect(look(tokens).token("a", fallback: "#fff") == value)
  }

  @Test func `Dark surroundings have values of their own`() {
    let look = look("--a: light-dark(#123, var(--b)); --b: #456")
    #expect(look.token("a", dark: true, fallback: "") == "#456")
  }

  @Test func `What is worked out does not grow for ever`() {
    let doubled = (0..<60).map { "--t\($0): var(--t\($0 + 1)) var(--t\($0 + 1))" }
    let look = look(doubled.joined(separator: ";") + "; --t60: x")
    #expect(look.token("t0", fallback: "none") == "none")
  }

  @Test(arguments: ["white", "#fff", "rgb(255 255 255)", "var(--ink)"])
  func `Icons and badges are painted in it`(colour: String) async throws {
    let site = try await own("--cover: \(colour); --no: \(colour); --ink: #ffffff;")
    #expect(site.problems == "")
    #expect(try site.text("shields/noes.json").contains(#""color": "ffffff""#))
    let png = try #require(site.bytes["apple-touch-icon.png"])
    let palette = try #require(png.firstRange(of: "PLTE".utf8)).upperBound
    #expect(Array(png[palette..<palette + 3]) == [255, 255, 255])
    #expect(try !site.text("icon.svg").contains("var("))
  }

  @Test func `A colour that only a browser can work out is pointed at, and pictures keep theirs`()
    async throws
  {
    let site = try await own("--cover:\n  oklch(50% 0.1 20);")
    #expect(
      site.problems.contains(
        "a.css:2:3: warning: only a browser can work out the colour 'oklch(50% 0.1 20)', so "
          + "pictures use #8c1720 [style-colour]"))
    #expect(try site.text("icon.svg").contains("#8c1720"))
  }

  @Test func `A small picture in a style sheet may be shown, and only then`() async throws {
    let held = try await own("--x: url(data:image/png;base64,AA==);")
    #expect(try held.text("index.html").contains("img-src &#39;self&#39; data:"))
    let plain = try await own("--x: 1;")
    #expect(try !plain.text("index.html").contains("data:;"))
  }

  private func own(_ tokens: String) async throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try TinySite("", settings: "theme: Own\nurl: https://kim.example").write(to: folder)
    try folder.write(":root { \(tokens) }", to: "Themes/Own/a.css")
    return try await BuiltSite(folder, on: "2026-02-09")
  }
}
