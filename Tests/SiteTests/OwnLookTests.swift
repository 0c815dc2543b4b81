import Content
import Diagnostics
import Files
import Foundation
import Publishing
import TestSupport
import Testing

@Suite("A look of the journal's own")
struct OwnLookTests {
  /// Builds a journal that has chosen a theme, with files by their paths beside `content`.
  private func built(_ theme: String, _ files: [String: String]) async throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try TinySite("", settings: "theme: \(theme)").write(to: folder)
    for (path, text) in files { try folder.write(text, to: path) }
    return try await BuiltSite(folder, on: "2026-02-09")
  }

  private func styles(_ site: BuiltSite) throws -> String {
    let path = try #require(site.paths.first { $0.hasSuffix(".css") })
    return try site.text(path)
  }

  @Test func `Its style sheets win over Notebook's, in an order of their own`() async throws {
    let site = try await built(
      "Harbour",
      [
        "Themes/Harbour/extra.css": ".cover { rotate: 1deg; }",
        "Themes/Harbour/tokens.css": ":root { --cover: #0b3954; }",
        "Themes/Harbour/theme.md": "---\nname: Harbour\n---\n",
        "Themes/Other/tokens.css": ":root { --cover: #ffffff; }",
      ])
    #expect(site.problems == "")
    let styles = try styles(site)
    let base = try #require(styles.firstRange(of: "--cover:#8c1720"))
    let own = try #require(
      styles.firstRange(of: "@layer theme{:root{--cover:#0b3954}}"))
    let extra = try #require(styles.firstRange(of: ".cover{rotate:1deg}"))
    #expect(base.lowerBound < own.lowerBound && own.lowerBound < extra.lowerBound)
    #expect(!styles.contains("--cover:#ffffff"))
    #expect(try site.text("icon.svg").contains("#0b3954"))
    #expect(try site.text("index.html").contains("#0b3954"))
  }

  @Test func `It may stand in the journal's folder as well`() async throws {
    let site = try await built("Harbour", ["content/Themes/Harbour/a.css": "a { b: c }"])
    #expect(site.problems == "")
    #expect(try styles(site).contains("a{b:c}"))
  }

  @Test(arguments: ["Themes", "Themes/Harbour", "Themes/Harbour/a.css"])
  func `No link leads files from elsewhere into it`(link: String) async throws {
    let folder = try TemporaryFolder()
    try TinySite("", settings: "theme: Harbour").write(to: folder)
    let target = "secret" + link.dropFirst("Themes".count)
    try folder.write("a { b: secret }", to: "Themes/Harbour/a.css")
    try folder.write("a { b: secret }", to: "secret/Harbour/a.css")
    let outside = try TemporaryFolder()
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/secret", toPath: "\(outside.path)/secret")
    try Disk.removeTree("\(folder.path)/\(link)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(link)", withDestinationPath: "\(outside.path)/\(target)")
    let site = try await BuiltSite(folder, on: "2026-02-09")
    #expect(site.problems.contains("\(link): error: the symbolic link points outside the journal"))
    #expect(site.paths.isEmpty)
  }

  @Test func `Notebook is there without a folder`() async throws {
    let plain = try await TinySite("").built()
    let chosen = try await built("Notebook", [:])
    #expect(try styles(chosen) == styles(plain))
  }

  @Test func `What is wrong with it is told at its place, and nothing is published`() async throws {
    let missing = try await built("Harbor", ["Themes/Harbour/tokens.css": ""])
    #expect(
      missing.problems.contains("journal.md:4:8: error: there is no theme 'Harbor' [unknown-theme]")
    )
    #expect(missing.problems.contains("did you mean 'Harbour'?"))
    #expect(missing.paths.isEmpty)
    let empty = try await built("Harbour", ["Themes/Harbour/readme.txt": ""])
    #expect(empty.problems.contains("there is no style sheet in"))
    let none = try await built("Zebra", [:])
    #expect(none.problems.contains("/Themes/Zebra/tokens.css'"))
    let flawed = try await built(
      "Harbour", ["Themes/Harbour/a.css": "a {\n  b: url(x.png);\n}\n}\n"])
    #expect(flawed.problems.contains("Themes/Harbour/a.css:2:6: error: there is no file 'x.png'"))
    #expect(flawed.problems.contains("Themes/Harbour/a.css:4:1: error: this '}' closes nothing"))
    #expect(flawed.paths.isEmpty)
  }
}
