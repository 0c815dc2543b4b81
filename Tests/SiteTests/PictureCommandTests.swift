import TestSupport
import Testing

@Suite("thousand picture")
struct PictureCommandTests {
  @Test(
    "Draws what is meant, into a file that is named after it",
    arguments: [
      (["home"], "home-card.png"), (["home", "--story"], "home-story.png"),
      (["1", "--square"], "no-1-square.png"), (["NO-1"], "no-1-card.png"),
      (["a", "--story", "-o", "mine.png"], "mine.png"), (["--poster"], "poster.pdf"),
      (["--poster", "content", "-o", "p.svg"], "p.svg"),
      (["c", "--drafts"], "c-card.png"),
    ] as [([String], String)])
  func draws(arguments: [String], file: String) async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run(
      ["picture"] + arguments + ["--today", "2026-02-09"],
      environment: ["THOUSAND_IMAGE_WORKER": try worker(in: tool)])
    #expect(result.errors == "")
    #expect(result.output == "\(file)\n")
    #expect(try tool.folder.files()[file] == Array("abc".utf8))
  }

  /// A drawing program whose pictures are three letters.
  private func worker(in tool: Tool) throws -> String {
    try tool.folder.writeProgram(
      """
      echo 'thousand-image-worker 2 none'
      while read -r word length; do
        head -c "$length" > /dev/null
        test "$word" = draw && word=png
        printf '%s 3 0\\nabc' "$word"
      done
      """, to: "worker")
  }

  @Test(
    "What would show a name that no rule can replace there is not drawn",
    arguments: [["a"], ["a", "--story"], ["--poster"]])
  func names(arguments: [String]) async throws {
    let tool = try Tool(
      TinySite(
        """
        -- entries/2026-01-01-a.md --
        ---
        title: سألت سامي وليلى
        outcome: no
        answered: 2026-01-02
        ---
        """))
    try tool.folder.write("ليلى: a friend\nسامي: another\n", to: "names.txt")
    let picture = ["picture"] + arguments + ["--today", "2026-02-09", "-o", "p.png"]
    let environment = ["THOUSAND_IMAGE_WORKER": try worker(in: tool)]
    let refused = try await tool.run(
      picture + ["--names", "names.txt"], environment: environment)
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains(
        "the name in line 1 of the names file is still on the site, drawn into"),
      "\(refused.errors)")
    #expect(!refused.errors.contains("line 2"))
    #expect(try tool.folder.files()["p.png"] == nil)
    #expect(try await tool.run(picture, environment: environment).status == 0)
  }

  @Test(
    "No film is made of a title with such a name; the name of a rule that does its work is in none")
  func film() async throws {
    let tool = try Tool(
      TinySite(
        """
        -- journal.md --
        ---
        title: عام وليلى
        keeper: سامي
        ---
        -- entries/2026-01-01-a.md --
        ---
        title: A
        outcome: no
        answered: 2026-01-02
        ---
        """))
    func film(_ names: String) async throws -> (status: Int32, errors: String) {
      try tool.folder.write(names, to: "names.txt")
      let result = try await tool.run(
        "picture", "--film", "--today", "2026-02-09", "-o", "film.webp", "--names", "names.txt",
        environment: ["THOUSAND_IMAGE_WORKER": try worker(in: tool)])
      return (result.status, result.errors)
    }
    let refused = try await film("ليلى: a friend\n")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("drawn into frame-0.png"), "\(refused.errors)")
    #expect(try tool.folder.files()["film.webp"] == nil)
    #expect(try await !film("سامي: another\n").errors.contains("still on the site"))
  }

  @Test(
    "What is not there, or is not published, is refused with a word about it",
    arguments: [
      (
        "nowhere",
        "nothing matches 'nowhere'; expected 'home', the number of a milestone, or an entry"
      ),
      ("2", "no 2 is still to come: there are 1"), ("c", "'C' has no page today"),
      ("e", "'E' has no page today"), ("b", "'B' has no page today"),
    ])
  func refused(subject: String, words: String) async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run("picture", subject, "--today", "2026-02-09")
    #expect(result.status == 64)
    #expect(result.errors.contains(words))
    #expect(try tool.folder.files().keys.allSatisfy { $0.hasPrefix("content/") })
  }

  @Test("Without the drawing program, or with errors in the journal, nothing is written")
  func nothing() async throws {
    let tool = try Tool(TinySite(goodJournal))
    let missing = try await tool.run(
      "picture", "home", "--today", "2026-02-09",
      environment: ["THOUSAND_IMAGE_WORKER": "/nowhere"])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("[no-image-worker]"))
    let wrong = try await Tool(TinySite(wrongJournal)).run("picture", "home")
    #expect(wrong.status == 1)
    #expect(try tool.folder.files().keys.allSatisfy { $0.hasPrefix("content/") })
  }

  @Test(
    "Says how it is called where it was called wrongly",
    arguments: [[], ["a", "--story", "--film"]])
  func usage(arguments: [String]) async throws {
    let result = try await Tool(TinySite(goodJournal)).run(["picture"] + arguments)
    #expect(result.status == 64)
  }
}
