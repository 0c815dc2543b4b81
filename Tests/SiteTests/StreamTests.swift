import Foundation
import TestSupport
import Testing

@Suite("What is read from pipes, and output that cannot be written")
struct StreamTests {
  private static let calls = [
    ["stats"], ["stats", "--json"], ["stats", "--schema"], ["check"],
    ["check", "--format", "json"],
    ["export", "--csv"], ["export", "--json"], ["build"], ["log", "Asked again"], ["--help"],
    ["help", "log"], ["--version"], ["--generate-completion-script", "bash"], ["new", "another"],
  ]

  #if os(Linux)
    @Test("a full disk behind standard output ends with status 74", arguments: calls)
    func fullOutput(call: [String]) async throws {
      let tool = try Tool(TinySite(goodJournal))
      let result = try await tool.run(call, output: "/dev/full")
      #expect(result.status == 74)
      #expect(
        result.errors.contains("cannot write to 'standard output': No space left on device"))
    }
  #endif

  @Test("with --format json, stats prints one document, and problems elsewhere")
  func format() async throws {
    let tool = try Tool(TinySite(warnedJournal))
    let stats = try await tool.run("stats", "--format", "json", "--today", "2026-02-09")
    #expect(stats.status == 0)
    let numbers = try JSONSerialization.jsonObject(with: Data(stats.output.utf8))
    #expect((numbers as? [String: Any])?["noes"] as? Int == 1)
    let problems = try JSONSerialization.jsonObject(with: Data(stats.errors.utf8))
    #expect((problems as? [Any])?.count == 2)
    let sankey = try await tool.run("stats", "--sankey", "--format", "github")
    #expect(!sankey.output.contains("::warning"))
    #expect(sankey.errors.contains("::warning"))
    let good = try Tool(TinySite(goodJournal))
    let export = try await good.run("export", "--csv", "--strict", "--format", "json")
    #expect(export.status == 0)
    #expect(export.output.hasPrefix("title,date,"))
  }

  @Test("a spreadsheet and a form may come out of a pipe")
  func pipes() async throws {
    let tool = try Tool(TinySite(goodJournal))
    let sheet = "Title,Date,Outcome\nAsked the piper,2026-01-09,no\n"
    for name in ["sheet", "form"] {
      try #require(mkfifo("\(tool.folder.path)/\(name)", 0o600) == 0)
    }
    async let imported = tool.run("import", "sheet", "--write")
    try await fill("\(tool.folder.path)/sheet", sheet)
    #expect(try await imported.status == 0)
    async let logged = tool.run("log", "--form", "form", "--today", "2026-02-09")
    try await fill("\(tool.folder.path)/form", "### What did you ask for?\n\nAsked the form\n")
    #expect(try await logged.status == 0)
    try tool.folder.write("Title,Date,Outcome\nAsked by name,2026-01-08,no\n", to: "sheet.csv")
    let input = "\(tool.folder.path)/sheet.csv"
    let read = try await tool.run(["import", "/dev/stdin", "--write"], input: input)
    #expect(read.status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(tool.folder.path)/content/entries")
    #expect(names.contains { $0.hasPrefix("2026-01-09-asked-the-piper") })
    #expect(names.contains { $0.contains("asked-the-form") })
    #expect(names.contains { $0.hasPrefix("2026-01-08-asked-by-name") })
  }

  /// Writes into a pipe once somebody reads it, on a thread of its own.
  private func fill(_ pipe: String, _ text: String) async throws {
    try await Task.detached {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: pipe))
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    }.value
  }

  @Test("a build that would remove most of a site says so, and wants --really")
  func really() async throws {
    let entries = (10..<50).map {
      "-- entries/2026-01-01-ask-\($0).md --\n---\ntitle: Ask \($0)\n---\n"
    }
    let tool = try Tool(TinySite(entries.joined()))
    #expect(try await tool.run("build", "--today", "2026-02-09").status == 0)
    let before = try tool.folder.files(in: "site")
    try FileManager.default.removeItem(atPath: "\(tool.folder.path)/content/entries")
    let refused = try await tool.run("build", "--today", "2026-02-09")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("41 of the site's"))
    #expect(refused.errors.contains("/entries/ask-10/, /entries/ask-11/"))
    #expect(refused.errors.contains("--really"))
    #expect(try tool.folder.files(in: "site") == before)
    let meant = try await tool.run("build", "--today", "2026-02-09", "--really")
    #expect(meant.status == 0)
    #expect(try tool.folder.files(in: "site")["entries/ask-10/index.html"] == nil)
  }

  @Test("entries that cannot be reached leave the published site as it is")
  func unreachable() async throws {
    let tool = try Tool(TinySite(goodJournal))
    #expect(try await tool.run("build", "--today", "2026-02-09").status == 0)
    let before = try tool.folder.files(in: "site")
    let entries = "\(tool.folder.path)/content/entries"
    try FileManager.default.removeItem(atPath: entries)
    for target in ["nowhere", "entries"] {
      try FileManager.default.createSymbolicLink(atPath: entries, withDestinationPath: target)
      for command in ["check", "build", "stats"] {
        let result = try await tool.run(command)
        #expect(result.status == 1)
        #expect(result.errors.contains("content/entries: error: "))
      }
      #expect(try tool.folder.files(in: "site") == before)
      try FileManager.default.removeItem(atPath: entries)
    }
  }
}
