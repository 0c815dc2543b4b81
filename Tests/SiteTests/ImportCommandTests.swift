import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
  private let sheet = "Company,Role,Date,Status\nAurora,Clerk,2026-01-05,Rejected\n"

  private func tool(_ sheet: String) throws -> Tool {
    let tool = try Tool(
      TinySite("-- entries/2026-01-01-first.md --\n---\ntitle: Asked first\n---\n"))
    try tool.folder.write(sheet, to: "list.csv")
    return tool
  }

  private func names(_ tool: Tool) throws -> [String] {
    try tool.folder.files().keys.filter { $0.contains("entries/") }.sorted()
  }

  @Test func `In a pipe an import only shows what it would do`() async throws {
    let tool = try tool(sheet)
    let before = try tool.folder.files()
    let journal = try #require(before.keys.first { $0.hasSuffix("journal.md") })
    let content = journal.contains("/") ? String(journal.dropLast("/journal.md".count)) : "."
    let shown = try await tool.run("import", "list.csv", content)
    #expect(shown.status == 0)
    #expect(
      shown.output.contains(
        "1 row = 1 new + 0 already there + 0 changed + 0 skipped + 0 wrong"))
    #expect(try tool.folder.files() == before)
    let written = try await tool.run("import", "list.csv", content, "--write")
    #expect(written.output.contains("1 entry written"))
    #expect(try names(tool).contains { $0.hasSuffix("2026-01-05-clerk-aurora.md") })
    let again = try await tool.run("import", "list.csv", content, "--write")
    #expect(again.output.contains("0 new + 1 already there"))
    #expect(try names(tool).count == 2)
  }

  @Test(
    arguments: [
      ("Title,Date\nA,3/4/2026\n", Int32(64)), ("Title,Date,Status\nA,2026-02-30,Rejected\n", 1),
      ("<<<<<<< ours\nTitle,Date\n", 1), ("Title,Date,Status\nA,2026-01-02,reeejected\n", 64),
    ])
  func `Nothing is written while something is open or wrong`(
    _ sheet: String, _ status: Int32
  ) async throws {
    let tool = try tool(sheet)
    let before = try tool.folder.files()
    let journal = try #require(before.keys.first { $0.hasSuffix("journal.md") })
    let content = journal.contains("/") ? String(journal.dropLast("/journal.md".count)) : "."
    let result = try await tool.run("import", "list.csv", content, "--write")
    #expect(result.status == status)
    #expect(try tool.folder.files() == before)
  }

  @Test func `A picture from elsewhere is not written, and choices that cannot be read are named`()
    async throws
  {
    let tool = try tool("Title,Date,Status,Notes\nA,2026-01-02,No,![x](https://a.example/b.png)\n")
    let before = try tool.folder.files()
    let result = try await tool.run("import", "list.csv", "--write")
    #expect(result.status == 1)
    #expect(result.output.contains("1 wrong"))
    #expect(try tool.folder.files() == before)
    // The folder around the journal may be named as well.
    try tool.folder.write("{", to: "content/.import/list.csv.json")
    let broken = try await tool.run("import", "list.csv", ".")
    #expect(broken.errors.contains("./content/.import/list.csv.json cannot be read"))
  }
}
