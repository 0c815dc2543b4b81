import Publishing
import TestSupport
import Testing

@Suite("A look with no Swift in it")
struct LookWithoutSwiftTests {
  /// How a WOFF2 font begins; only browsers read further.
  private static let font = Array("wOF2".utf8) + [0, 1, 0, 0]

  /// The look: another order of the home page, a font, a picture on the cover.
  private static let harbour = [
    "theme.md": """
    ---
    name: Harbour
    templates: Notebook
    home: [grid, follow, figures, latest]
    ---
    """,
    "tokens.css": """
    @font-face { font-family: Harbour; src: url(fonts/harbour.woff2) format("woff2") }
    :root { --serif: Harbour, serif; --cover: #0b3954 }
    """,
    "layout.css": ".cover { background-image: url('waves.gif') }\n",
  ]

  /// Builds a journal with the look.
  private func built(changing changes: [String: String] = [:]) async throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try TinySite(
      """
      -- entries/2026-01-09-desk.md --
      ---
      title: Asked at the desk
      outcome: no
      ---
      """, settings: "theme: Harbour"
    ).write(to: folder)
    for (path, text) in Self.harbour.merging(changes, uniquingKeysWith: { $1 }) {
      try folder.write(Array(text.utf8), to: "Themes/Harbour/\(path)")
    }
    try folder.write(Self.font, to: "Themes/Harbour/fonts/harbour.woff2")
    try folder.write(tinyGIF, to: "Themes/Harbour/waves.gif")
    return try await BuiltSite(folder, on: "2026-02-09")
  }

  private func regions(_ page: ScannedPage) -> [String] {
    page.pieces.compactMap { piece in
      if case .open(let tag) = piece { tag["data-region"] } else { nil }
    }
  }

  @Test func `It orders the regions of the home page and omits some`() async throws {
    let site = try await built()
    #expect(site.problems == "")
    #expect(
      regions(try site.page("index.html"))
        == ["cover", "grid", "figures", "latest", "colophon"])
    let plain = try await built(changing: ["theme.md": "---\nname: Harbour\n---\n"])
    #expect(
      regions(try plain.page("index.html")) == [
        "cover", "figures", "newest", "grid", "outlook", "start", "colophon",
      ])
  }

  @Test func `Its font and its picture are published beside the style sheet that names them`()
    async throws
  {
    let site = try await built()
    let sheet = try #require(site.paths.first { $0.hasSuffix(".css") })
    let font = try #require(site.paths.first { $0.hasSuffix(".woff2") })
    let picture = try #require(
      site.paths.first { $0.hasPrefix("assets/waves.") && $0.hasSuffix(".gif") })
    #expect(font.hasPrefix("assets/harbour."))
    #expect(site.bytes[font] == Self.font)
    let styles = try site.text(sheet)
    #expect(styles.contains("src:url(\(font.dropFirst("assets/".count))) format"))
    #expect(styles.contains("background-image:url(\(picture.dropFirst("assets/".count)))"))
    let policy = try site.text("index.html")
    #expect(policy.contains("font-src 'self';") || policy.contains("font-src &#39;self&#39;;"))
  }

  @Test(arguments: [
    ("home: [grid, figurs]", "4:14: error: the home page has no region 'figurs'", "'figures'?"),
    ("home: [figures]", "4:8: error: the home page needs its squares", "add 'grid'"),
    ("home: [grid, latest, grid]", "4:22: error: the region 'grid' is named twice", "once"),
    ("hme: [grid]", "4:1: error: unknown key 'hme'", "did you mean 'home'?"),
    ("templates: Zebra", "4:12: error: unknown templates 'Zebra'", "'templates: Notebook'"),
  ])
  func `What is wrong with theme.md is reported at its place`(
    line: String, problem: String, hint: String
  ) async throws {
    let site = try await built(
      changing: ["theme.md": "---\nname: Harbour\ndescription: Blue\n\(line)\n---\n"])
    #expect(site.problems.contains("Themes/Harbour/theme.md:\(problem)"))
    #expect(site.problems.contains(hint))
    #expect(site.paths.isEmpty)
  }

  @Test(arguments: [
    ("wave.gif", "there is no file 'wave.gif'", "did you mean 'waves.gif'?"),
    ("../../journal.md", "there is no file", ""),
    ("theme.md", "'theme.md' is not a font or a picture", "expected WOFF2"),
  ])
  func `A file that cannot be loaded is reported where the style sheet names it`(
    path: String, problem: String, hint: String
  ) async throws {
    let site = try await built(changing: ["layout.css": "a { b: url(\(path)) }"])
    #expect(site.problems.contains("Themes/Harbour/layout.css:1:8: error: \(problem)"))
    #expect(site.problems.contains(hint))
    #expect(site.paths.isEmpty)
  }
}
