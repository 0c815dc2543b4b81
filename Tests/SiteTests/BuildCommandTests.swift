import Foundation
import TestSupport
import Testing

@Suite("The command build")
struct BuildCommandTests {
  @Test("a good journal becomes a site, and the sum of its files is printed")
  func site() async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run("build", "--today", "2026-02-09")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let files = try tool.folder.files(in: "site")
    #expect(
      result.output == """
        5 files = 2 published (1 only counted) + 3 held back (1 draft, 1 future, 1 hidden)
        1 of 1,000 noes, 0 yeses, 1 waiting, as of 2026-02-09
        site: \(files.count - 1) written, 0 unchanged, 0 removed
        Feeds, previews and the sitemap come once journal.md says where the site will be: \
        'url: https://name.example/'

        """)
    #expect(files["entries/a/index.html"] != nil)
  }

  @Test("a second build of the same day writes nothing")
  func again() async throws {
    let tool = try Tool(TinySite(goodJournal))
    _ = try await tool.run("build", "--today", "2026-02-09")
    let result = try await tool.run("build", "--today", "2026-02-09")
    #expect(result.output.contains("site: 0 written, "))
    #expect(result.output.contains(" unchanged, 0 removed\n"))
  }

  @Test("errors end with status 1, and nothing is written")
  func errors() async throws {
    let tool = try Tool(TinySite(wrongJournal))
    let result = try await tool.run("build", "--today", "2026-02-09")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(
      result.errors == """
        content/entries/2026-01-01-a.md:3:10: error: unknown outcome 'mabye' [unknown-outcome]
          3 | outcome: mabye
            |          ^^^^^ expected pending, no, yes, partial, ghosted, withdrawn
        1 error in 5 entries; nothing was written

        """)
    #expect(try Set(tool.folder.files().keys.map { $0.prefix(7) }) == ["content"])
  }

  @Test("errors leave the last good site as it is, byte for byte")
  func errorsLater() async throws {
    let tool = try Tool(TinySite(goodJournal))
    _ = try await tool.run("build", "--today", "2026-02-09")
    let before = try tool.folder.files(in: "site")
    try TinySite(wrongJournal).write(to: tool.folder)
    #expect(try await tool.run("build", "--today", "2026-02-09").status == 1)
    #expect(try tool.folder.files(in: "site") == before)
  }

  @Test("warnings do not stop a build, unless it is strict")
  func strict() async throws {
    let tool = try Tool(TinySite(warnedJournal))
    let lenient = try await tool.run("build", "--today", "2026-02-09", "--output", "lenient")
    #expect(lenient.status == 0)
    #expect(lenient.errors.contains("warning: raw HTML is left out of the page [raw-html]"))
    #expect(lenient.errors.hasSuffix("\n2 warnings in 5 entries\n"))
    let strict = try await tool.run(
      "build", "--today", "2026-02-09", "--strict", "--output", "strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("error: raw HTML is left out of the page [raw-html]"))
    #expect(strict.errors.hasSuffix("\n2 errors in 5 entries; nothing was written\n"))
    #expect(try tool.folder.files()["strict/index.html"] == nil)
  }

  @Test("--today, --drafts, --url and --output do what they say")
  func options() async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run(
      "build", "content/", "--today", "2026-05-01", "--drafts", "--url",
      "https://kim.example/x/", "-o", "out/deep")
    #expect(result.status == 0)
    let files = try tool.folder.files(in: "out/deep")
    #expect(files["entries/c/index.html"] != nil)
    #expect(files["entries/d/index.html"] != nil)
    let home = String(decoding: files["index.html"] ?? [], as: UTF8.self)
    #expect(home.contains("href=\"https://kim.example/x/\""))
    #expect(home.contains("1 May 2026"))
  }

  @Test(
    "a wrong call ends with status 64 and says why",
    arguments: [
      (["build", "--today", "tomorrow"], "The value 'tomorrow' is invalid for '--today <day>'"),
      (["build", "--today", "2026-02-30"], "The value '2026-02-30' is invalid"),
      (["build", "--format", "xml"], "The value 'xml' is invalid for '--format <format>'"),
      (["build", "--url", "kim.example"], "'kim.example' is not a web address"),
      (["build", "--nonsense"], "Unknown option '--nonsense'"),
      (["build", "--output", "content"], "'content' contains the journal itself"),
      (["build", "--output", "content/entries/x"], "is inside the journal's entries"),
      (["build", "--output", "/"], "the site cannot be written over the whole disk"),
      (["build", "--output", "content/journal.md"], "is not a folder"),
      (["bild"], "'bild'"),
    ])
  func usage(arguments: [String], words: String) async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(words))
    #expect(try tool.folder.files()["site/index.html"] == nil)
  }

  @Test("the home folder is refused")
  func home() async throws {
    let tool = try Tool(TinySite(goodJournal))
    try tool.folder.write("x", to: "home/letter.txt")
    let result = try await tool.run(
      "build", "--output", "home", environment: ["HOME": "\(tool.folder.path)/home"])
    #expect(result.status == 64)
    #expect(result.errors == "thousand: the site cannot be written over your home folder\n")
  }

  @Test("a disk that refuses ends with status 74 and names the path")
  func disk() async throws {
    let tool = try Tool(TinySite(goodJournal))
    try tool.folder.write("a file, not a folder", to: "blocked")
    let result = try await tool.run("build", "--output", "blocked/site")
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("thousand: cannot "))
    #expect(result.errors.contains("/blocked': Not a directory"))
    #expect(result.errors.hasSuffix("; nothing was written\n"))
  }

  @Test("a folder without a journal is an error of content")
  func noJournal() async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run("build", "nowhere")
    #expect(result.status == 1)
    #expect(result.errors.contains("nowhere/journal.md: error: there is no journal here"))
  }

  @Test("two builds at once end in one whole site, and leave nothing beside it")
  func twoAtOnce() async throws {
    let tool = try Tool(richJournal())
    _ = try await tool.run("build", "--today", "2026-02-09", "--output", "expected")
    let expected = try tool.folder.files(in: "expected")
    _ = try await tool.run("build", "--today", "2025-08-01")
    for _ in 0..<5 {
      async let first = tool.run("build", "--today", "2026-02-09").status
      async let second = tool.run("build", "--today", "2026-02-09").status
      #expect(try await [first, second] == [0, 0])
      #expect(try tool.folder.files(in: "site") == expected)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: tool.folder.path)
    // Beside a site there is what was made of its photos.
    #expect(Set(names) == ["content", "expected", "site", ".site.cards", ".expected.cards"])
  }
}
