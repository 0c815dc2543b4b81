import Foundation
import TestSupport
import Testing

@Suite("thousand check --privacy points at what may be regretted")
struct FindingsTests {
  private let journal = """
    -- journal.md --
    ---
    title: Tiny
    keeper: Kim
    ALLOW
    ---
    Write to kim@mailbox.org.
    -- entries/2026-01-01-a/index.md --
    ---
    title: Asked for a desk
    to: Aurora Airlines
    ---
    At 38°42'28"N. Call +351 912 345 678. ![Me](IMG_20260101_101010.gif)
    -- entries/2026-01-02-b.md --
    ---
    title: Hidden with +351 912 345 679
    visibility: hidden
    ---
    """

  private func tool(allow: String = "") throws -> Tool {
    try Tool(
      TinySite(
        journal.replacing("ALLOW", with: allow),
        pictures: ["entries/2026-01-01-a/IMG_20260101_101010.gif": tinyGIF]))
  }

  @Test("each with its place, and what to do")
  func found() async throws {
    let result = try await tool().run("check", "--privacy", "--today", "2026-02-09")
    #expect(result.status == 0)
    for words in [
      "content/journal.md:6:10: warning: this looks like an e-mail address, 'kim@mailbox.org' [privacy]",
      "content/entries/2026-01-01-a/index.md:5:21: warning: this looks like a telephone number",
      #"{finding: "38°42'28\"N", because: …}"#,
      "the picture has the name that a phone gave it, 'IMG_20260101_101010.gif'",
      "'to' names 'Aurora Airlines', and nothing replaces that",
      "allow it in journal.md: {finding: \"kim@mailbox.org\", because: …}",
    ] {
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    #expect(!result.errors.contains("345 679"))
    #expect(try await tool().run("check", "--today", "2026-02-09").errors == "")
    #expect(
      try await tool().run("check", "--privacy", "--strict", "--today", "2026-02-09").status == 1)
  }

  @Test("what rules leave of a name: a part of it by itself, and words that have it in them")
  func namesLeft() async throws {
    let tool = try Tool(
      TinySite(
        """
        -- entries/2026-01-01-a.md --
        ---
        title: Asked Maria Quillon for a desk
        to: Aurora Studio
        ---
        Quillon said no, and so did Maria Quillon's brother. I am #teamskerry, she likes Skerryvore
        and skerrying. At the studio they laughed: Studio people, Aurora people. Quillon again.
        """))
    let names = try TemporaryFolder()
    try names.write(
      "Maria Quillon: initials\nSkerry: a rock\nAurora Studio: a studio\n", to: "names.txt")
    let result = try await tool.run(
      "check", "--privacy", "--names", "\(names.path)/names.txt", "--today", "2026-02-09")
    let lines = result.errors.split(separator: "\n").filter { $0.contains("of the names file") }
    #expect(
      lines.map(String.init) == [
        "content/entries/2026-01-01-a.md:5:1: warning: 'Quillon' is a part of the name in line 1 of the "
          + "names file, and is not replaced (2 times) [privacy]",
        "content/entries/2026-01-01-a.md:5:60: warning: 'teamskerry' has the name in line 2 of the names "
          + "file in it, and is not replaced [privacy]",
        "content/entries/2026-01-01-a.md:5:82: warning: 'Skerryvore' has the name in line 2 of the names "
          + "file in it, and is not replaced [privacy]",
        "content/entries/2026-01-01-a.md:6:59: warning: 'Aurora' is a part of the name in line 3 of the "
          + "names file, and is not replaced [privacy]",
      ], "\(result.errors)")
  }

  @Test(
    "what is allowed in journal.md with a reason is not said again, and an allowance for nothing is"
  )
  func allowed() async throws {
    let allow = """
      allow:
        - {finding: "38°42'28\\"N", because: everybody knows it}
        - {finding: kim@mailbox.org, because: it is public}
        - {finding: "+351 912 345 678", because: it is the theatre's}
        - {finding: IMG_20260101_101010.gif, because: a nice day}
        - {finding: to, because: they are proud of it}
        - {finding: nobody, because: of nothing}
      """
    let result = try await tool(allow: allow).run("check", "--privacy", "--today", "2026-02-09")
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix(
        "content/journal.md:10:15: warning: nothing is found that this allows"),
      "\(result.errors)")
    #expect(result.errors.contains("1 warning in"))
    let wrong = try await tool(allow: "allow: [{finding: x}]").run("check", "--privacy")
    #expect(wrong.errors.contains("the field 'because' is missing"))
  }

  @Test(
    "hidden files in the repository are said to be readable there, and so are those of its history")
  func repository() async throws {
    let tool = try tool()
    try tool.git("init", "-q")
    try tool.folder.write(
      "---\ntitle: Gone\ndate: 2026-01-03\n---\n", to: "content/entries/gone.md")
    try tool.git("add", "-A")
    try tool.git("commit", "-qm", "One")
    try FileManager.default.removeItem(atPath: "\(tool.folder.path)/content/entries/gone.md")
    let result = try await tool.run("check", "--privacy", "--today", "2026-02-09")
    #expect(
      result.errors.contains(
        "2026-01-02-b.md: warning: this hidden entry is in the repository (1 commit)"),
      "\(result.errors)")
    #expect(result.errors.contains("such as 'content/entries/gone.md'"))
    #expect(!result.errors.contains("the names that the site hides"))

    // With a names file, and a copy of the repository elsewhere, a plain check says so, too.
    let names = try TemporaryFolder()
    try names.write("Aurora Airlines: an airline\n", to: "names.txt")
    let plain = ["check", "--names", "\(names.path)/names.txt", "--today", "2026-02-09"]
    #expect(try await tool.run(plain).errors == "")
    try tool.git("remote", "add", "origin", "https://git.example/kim/noes.git")
    let told = try await tool.run(plain).errors
    #expect(told.contains("the names that the site hides, and so does its repository"), "\(told)")
    #expect(told.contains("[names-in-sources]"))
    let allowed = """
      ---
      title: Tiny
      keeper: Kim
      allow:
        - {finding: names in sources, because: only I can read it}
      ---
      """
    try tool.folder.write(allowed, to: "content/journal.md")
    #expect(try await tool.run(plain).errors == "")
  }
}
