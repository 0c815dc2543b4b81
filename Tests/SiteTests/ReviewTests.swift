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
      "    + Asked for a window  /entries/c/", "  Changed (1)",
      "    ~ Asked for a desk  /entries/a/", "  Gone (1)",
      "    - Asked for a chair  /entries/b/", "  Names first seen (1)",
      "    Meridian Studios",
      "Ottoline", "  Links first used (1)", "    https://meridian.example/",
    ] {
      #expect(result.output.contains(line), "\(line) in \(result.output)")
    }
    #expect(try tool.folder.files().keys.filter { $0.contains("reviewed") } == [])
  }

  @Test("a day that passes changes no page, nor does a square more")
  func days() async throws {
    let tool = try Tool(TinySite(journal.replacing("SETTINGS", with: "")))
    let first = try await review(tool).output
    #expect(
      first.hasPrefix("Nothing has been published from here yet. The first publish shows:"),
      "\(first)")
    #expect(first.contains("  New (2)\n    + Asked for a desk  /entries/a/"))
    for number in 10...19 {
      try tool.folder.write(
        """
        ---
        title: Asked for \(number) days off
        date: 2026-01-\(number)
        to: Studio \(number)
        outcome: \(number % 2 == 0 ? "no" : "pending")
        \(number % 2 == 0 ? "answered: 2026-02-01\(number == 14 ? "\nled_to: [16]" : "")" : "label: Waiting for 12 people")
        ---
        I have asked \(number) times.
        """, to: "content/entries/\(number).md")
    }
    #expect(try await build(tool).status == 0)
    let later = try await tool.run(["review", "--today", "2026-02-19"])
    #expect(later.output.contains("  Nothing that you wrote."), "\(later.output)")
    // An earlier no gives all others another square.
    try tool.folder.write(
      "---\ntitle: Early\ndate: 2026-01-01\noutcome: no\nanswered: 2026-01-01\n---\n",
      to: "content/entries/early.md")
    let file = "content/entries/12.md"
    let text = String(decoding: try tool.folder.files()[file] ?? [], as: UTF8.self)
    try tool.folder.write(text.replacing("to: Studio 12", with: "to: Studio 54"), to: file)
    let more = try await tool.run(["review", "--today", "2026-02-19"]).output
    #expect(more.contains("  New (1)\n    + Early  /entries/early/"), "\(more)")
    #expect(more.contains("  Changed (1)\n    ~ Asked for 12 days off  /entries/12/"), "\(more)")
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
    #expect(try await review(tool, "--yes").output.contains("+ D  /entries/d/"))
    #expect(try await build(tool).status == 0)
    // With a names file it is another site.
    let names = try TemporaryFolder()
    try names.write("Meridian Studios: a studio\n", to: "names.txt")
    let option = ["--names", "\(names.path)/names.txt"]
    let built = try await tool.run(["build", "--no-cards", "--today", "2026-02-09"] + option)
    #expect(built.errors.contains("the last one was without the names file"), "\(built.errors)")
    #expect(try await tool.run(["review", "--yes", "--today", "2026-02-09"] + option).status == 0)
    #expect(
      try await tool.run(["build", "--no-cards", "--today", "2026-02-09"] + option).status == 0)
    #expect(try await build(tool).errors.contains("the last one was with a names file"))
  }
}
