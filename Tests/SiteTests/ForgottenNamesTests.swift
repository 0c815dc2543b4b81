import Foundation
import TestSupport
import Testing

@Suite("Where names were replaced when the journal was published last, none is shown by mistake")
struct ForgottenNamesTests {
  private func tool(_ settings: String = "") throws -> (Tool, names: [String]) {
    let tool = try Tool(
      TinySite(
        """
        -- entries/2026-01-01-a.md --
        ---
        title: Asked for a desk
        to: Aurora Airlines
        outcome: no
        answered: 2026-01-02
        ---
        I asked politely.
        """, settings: settings))
    // The program runs in the folder with the journal, so that the names are in one beside it.
    let file = "\(tool.folder.path)-names.txt"
    try Data("Aurora Airlines: an airline\n".utf8).write(to: URL(fileURLWithPath: file))
    return (tool, ["--names", file])
  }

  private func run(_ tool: Tool, _ arguments: String..., and more: [String] = []) async throws
    -> Tool.Result
  {
    try await tool.run(arguments + ["--today", "2026-02-09"] + more)
  }

  private func build(_ tool: Tool, _ more: [String] = []) async throws -> Tool.Result {
    try await run(tool, "build", "--no-cards", and: more)
  }

  private func page(_ tool: Tool) throws -> String {
    String(decoding: try tool.folder.files()["site/entries/a/index.html"] ?? [], as: UTF8.self)
  }

  @Test(
    "by the site that is there, in any language and with a setting that says so or not",
    arguments: ["", "language: en-GB"])
  func site(settings: String) async throws {
    let (tool, names) = try tool(settings)
    #expect(try await build(tool, names).status == 0)
    for command in ["build", "review", "check"] {
      let result = try await run(tool, command)
      #expect(result.status == 1)
      #expect(
        result.errors.hasPrefix(
          """
          site/privacy/index.html: error: the site there had its names replaced, but no names file was given \
          [names-required]
            give it with --names FILE or THOUSAND_NAMES=FILE; to show all names, add --without-names
          """), "\(result.errors)")
      #expect(!result.output.contains("Aurora"))
    }
    #expect(try await run(tool, "picture", "home").status == 1)
    #expect(try page(tool).contains("an airline"))
    // With the file, or with a word that none is wanted, all is as before.
    #expect(try await run(tool, "review", and: names).output.contains("Nothing that you wrote"))
    let shown = try await run(tool, "review", "--without-names").output
    #expect(shown.contains("Names first seen (1)\n    Aurora Airlines"), "\(shown)")
    #expect(try await run(tool, "stats").status == 0)
    #expect(try await build(tool, ["--without-names"]).status == 0)
    #expect(try page(tool).contains("Aurora Airlines"))
    #expect(try await build(tool).status == 0)
    #expect(try await build(tool, names + ["--without-names"]).status == 64)
    // The site of another journal says nothing of this one.
    #expect(try await build(tool, names).status == 0)
    let file = "content/journal.md"
    let text = String(decoding: try tool.folder.files()[file] ?? [], as: UTF8.self)
    try tool.folder.write(text.replacing("title: Tiny", with: "title: Other"), to: file)
    #expect(try await run(tool, "check").status == 0)
  }

  @Test("by the last yes")
  func review() async throws {
    let (tool, names) = try tool()
    #expect(try await run(tool, "review", "--yes", and: names).status == 0)
    let errors = try await build(tool).errors
    #expect(
      errors.contains("content/.reviewed: error: the last review used a names file, but no"))
    #expect(try await run(tool, "review", "--yes", "--without-names").status == 0)
    #expect(try await build(tool).status == 0)
  }

  @Test(
    "by a file of the repository that publishes with one, but not by a secret that is passed on")
  func workflow() async throws {
    let (tool, _) = try tool()
    try tool.folder.write("", to: ".git/HEAD")
    let path = ".github/workflows/publish.yml"
    try tool.folder.write(
      "# THOUSAND_NAMES is for later\nnames: ${{ secrets.THOUSAND_NAMES }}\n", to: path)
    #expect(try await build(tool).status == 0)
    try tool.folder.write("env:\n  THOUSAND_NAMES: ${{ runner.temp }}/names\n", to: path)
    let errors = try await build(tool).errors
    #expect(
      errors.contains("\(path):2:3: error: this line publishes with a names file, but no"),
      "\(errors)")
    #expect(try await build(tool, ["--without-names"]).status == 0)
  }

  @Test("by the tag of what is published")
  func tag() async throws {
    let (tool, names) = try tool()
    try tool.git("init", "-q")
    try tool.git("add", "-A")
    try tool.git("commit", "-qm", "One")
    try tool.git("tag", "-a", "-m", "What is published", "published")
    #expect(try await run(tool, "review").status == 0)
    try tool.git("tag", "-a", "-f", "-m", "What is published, with its names replaced", "published")
    let refused = try await run(tool, "review")
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains(
        "tag 'published': error: what was published last had its names replaced"),
      "\(refused.errors)")
    let result = try await run(tool, "review", and: names)
    #expect(result.output.contains("(tag 'published')"), "\(result.errors)")
  }
}
