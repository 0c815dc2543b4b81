import Foundation
import TestSupport
import Testing

@Suite("The other commands, and what all have in common")
struct OtherCommandTests {
  @Test("check prints the same problems as build and writes nothing")
  func check() async throws {
    let tool = try Tool(TinySite(wrongJournal))
    let before = try tool.folder.files()
    let check = try await tool.run("check", "--today", "2026-02-09")
    let build = try await tool.run("build", "--today", "2026-02-09")
    #expect(check.status == 1)
    #expect(
      check.errors
        == build.errors.replacing("; nothing was written", with: "; a build would write nothing"))
    #expect(try tool.folder.files() == before)
    let good = try await Tool(TinySite(goodJournal)).run("check", "--today", "2026-02-09")
    #expect(good.status == 0)
    #expect(good.output.hasPrefix("5 files = 2 published (1 only counted) + 3 held back"))
  }

  @Test("--format json is one array, on standard output, with nothing beside it")
  func json() async throws {
    let result = try await Tool(TinySite(wrongJournal)).run("check", "--format", "json")
    #expect(result.status == 1)
    #expect(result.errors == "")
    let list = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let problem = try #require((list as? [[String: Any]])?.first)
    #expect(problem["id"] as? String == "unknown-outcome")
    #expect(problem["path"] as? String == "content/entries/2026-01-01-a.md")
    #expect(problem["line"] as? Int == 3 && problem["column"] as? Int == 10)
    #expect(try await Tool(TinySite(goodJournal)).run("check", "--format", "json").output == "[]\n")
  }

  @Test("--format github prints annotations alone")
  func github() async throws {
    let result = try await Tool(TinySite(wrongJournal)).run("build", "--format", "github")
    #expect(result.status == 1)
    #expect(
      result.output == """
        ::error file=content/entries/2026-01-01-a.md,line=3,col=10,title=unknown-outcome::\
        unknown outcome 'mabye'; expected pending, no, yes, partial, ghosted, withdrawn

        """)
    #expect(try await Tool(TinySite(goodJournal)).run("build", "--format", "github").output == "")
  }

  @Test("off a terminal nothing is coloured, and NO_COLOR changes nothing")
  func colour() async throws {
    let tool = try Tool(TinySite(wrongJournal))
    let plain = try await tool.run("check", environment: ["TERM": "xterm-256color"])
    #expect(!plain.errors.contains("\u{1B}"))
    #expect(try await tool.run("check", environment: ["NO_COLOR": "1"]).errors == plain.errors)
  }

  @Test("stats prints the numbers in a table")
  func stats() async throws {
    let result = try await Tool(TinySite(goodJournal)).run("stats", "--today", "2026-02-09")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Tiny, as of 2026-02-09\n"))
    #expect(result.output.contains("  noes             1  of 1,000\n"))
  }

  @Test("no words of the keeper steer a terminal, whichever command prints them")
  func steering() async throws {
    let words = #""Red \e[31m \e]8;;http://x\a \x9B2J \u202E \b""#
    let tool = try Tool(
      TinySite(
        """
        -- journal.md --
        ---
        title: \(words)
        keeper: \(words)
        ---
        -- entries/2026-01-01-a.md --
        ---
        title: \(words)
        to: \(words)
        category: \(words)
        outcome: no
        ---
        -- entries/2026-01-02-b.md --
        ---
        title: \(words)
        category: \(words)
        ---
        """))
    let commands = [
      ["stats"], ["check"], ["build", "--no-cards"], ["answer", "red", "yes"],
      ["answer", "2026-01-02-b", "no"], ["answer", "\u{1B}[31m", "no"], ["stats", "\u{1B}[31m"],
      ["log", "Blue \u{1B}[34m", "--date", "2026-01-03"], ["stats", "--sankey"],
      ["stats", "--json"],
    ]
    for command in commands {
      let result = try await tool.run(
        command + (command[0] == "stats" || command[0] == "check" ? ["--today", "2026-02-09"] : []))
      let scalars = (result.output + result.errors).unicodeScalars
      let steering = scalars.filter {
        $0 != "\n" && ($0.value < 32 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E)
      }
      // Data for programs is as it was written; JSON escapes what may steer.
      if command != ["stats", "--json"] { #expect(steering.isEmpty, "\(command)") }
    }
  }

  @Test("stats --json is one document")
  func statsJSON() async throws {
    let result = try await Tool(TinySite(goodJournal)).run(
      "stats", "--json", "--today", "2026-02-09")
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let numbers = try #require(document as? [String: Any])
    #expect(numbers["version"] as? Int == 2)
    #expect(numbers["asOf"] as? String == "2026-02-09")
    #expect(numbers["noes"] as? Int == 1)
  }

  @Test("every command has a page of help with examples", arguments: ["build", "check", "stats"])
  func help(command: String) async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run(command, "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("Examples\n"))
    #expect(result.output.contains("USAGE: thousand \(command) "))
    #expect(result.output.contains("--today <day>"))
    #expect(try await tool.run("help", command).output == result.output)
  }

  @Test("the help of the program names its commands and its exit statuses")
  func mainHelp() async throws {
    let tool = try Tool(TinySite(goodJournal))
    let result = try await tool.run("--help")
    #expect(result.status == 0)
    for words in ["build", "check", "stats", "Exit status: 0"] {
      #expect(result.output.contains(words))
    }
    #expect(try await tool.run("--version").output == "0.1.0\n")
  }
}
