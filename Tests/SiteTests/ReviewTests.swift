import TestSupport
import Testing

@Suite("thousand review shows what a publish would change, and remembers a yes")
struct ReviewTests {
  private let journal = """
    -- journal.md --
    ---
    title: Tiny
    keeper: Kim
    SETTINGS
    ---
    -- entries/2026-01-01-a.md --
    ---
    title: Asked for a desk
    to: Aurora Airlines
    ---
    I asked politely in Larkhaven.
    -- entries/2026-01-02-b.md --
    ---
    title: Asked for a chair
    ---
    They thought about it.
    """

  private func review(_ tool: Tool, _ more: String...) async throws -> Tool.Result {
    try await tool.run(["review", "--today", "2026-02-09"] + more)
  }

  private func build(_ tool: Tool) async throws -> Tool.Result {
    try await tool.run("build", "--no-cards", "--today", "2026-02-09")
  }

  @Test("three changes on one screen")
  func screen() async throws {
    let tool = try Tool(TinySite(journal.replacing("SETTINGS", with: "")))
    #expect(try await build(tool).status == 0)
    #expect(try await review(tool).output.contains("  Nothing that you wrote."))
    try tool.folder.write(
      """
      ---
      title: Asked for a window
      date: 2026-02-01
      to: Meridian Studios
      ---
      On Monday they laughed with Ottoline, and [said so](https://meridian.example/).
      """, to: "content/entries/c.md")
    try tool.folder.write(
      "---\ntitle: Asked for a desk\ndate: 2026-01-01\nto: Aurora Airlines\n---\nI asked rudely.",
      to: "content/entries/2026-01-01-a.md")
    try tool.folder.write(
      "---\ntitle: Asked for a chair\nvisibility: hidden\n---\n",
      to: "content/entries/2026-01-02-b.md")
    let result = try await review(tool)
    #expect(result.status == 0)
    for line in [
      "What the next publish changes, against the site in 'site':", "  New (1)",
      "    + Asked for a window · Tiny  /entries/c/", "  Changed (1)",
      "    ~ Asked for a desk · Tiny  /entries/a/", "  Gone (1)",
      "    - Asked for a chair · Tiny  /entries/b/", "  Names first seen (1)",
      "    Meridian Studios",
      "Ottoline", "  Links first used (1)", "    https://meridian.example/",
    ] {
      #expect(result.output.contains(line), "\(line) in \(result.output)")
    }
    #expect(try tool.folder.files().keys.filter { $0.contains("reviewed") } == [])
  }

  @Test("a journal that wants it is published only as it was looked at")
  func required() async throws {
    let tool = try Tool(TinySite(journal.replacing("SETTINGS", with: "review: required")))
    let refused = try await build(tool)
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("content/journal.md:4:9: error: this journal is published only after")
    )
    #expect(try await review(tool, "--yes").status == 0)
    #expect(try await build(tool).status == 0)
    try tool.folder.write("---\ntitle: D\ndate: 2026-02-02\n---\n", to: "content/entries/d.md")
    #expect(try await build(tool).errors.contains("it has changed since the last one"))
    #expect(try await review(tool, "--yes").output.contains("+ D · Tiny"))
    #expect(try await build(tool).status == 0)
  }
}
