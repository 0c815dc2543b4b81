import Foundation
import TestSupport
import Testing

/// What is named on the command line, and where the result goes.
@Suite struct NamedPathTests {
  /// A variable of the shell that is not set would make it the root of the disk.
  @Test(arguments: [
    ["build", ""], ["build", "-o", ""], ["build", "--names", ""], ["check", "--names", ""],
    ["stats", ""], ["export", "--csv", ""], ["review", "-o", ""], ["circle", ""],
    ["new", ""], ["host", "gitlab", ""], ["log", "Asked", "--content", ""], ["log", "--form", ""],
    ["answer", "--form", ""], ["import", ""], ["import", "rows.csv", ""], ["form", ""],
    ["form", "form.md", "--attached", ""], ["picture", "home", "-o", ""],
    ["picture", "--poster", ""],
  ])
  func `An empty path is refused`(arguments: [String]) async throws {
    let tool = try Tool(TinySite(goodJournal))
    let before = try tool.folder.files()
    let result = try await tool.run(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains("A path must not be empty."))
    #expect(try tool.folder.files() == before)
  }

  #if os(Linux)
    @Test(arguments: [
      (["new", "another"], "the journal is written"),
      (["host", "gitlab"], "what was missing is written"),
      (["form", "form.md"], "the form is written into the journal"),
      (["review", "--yes"], ""), (["stats"], ""), (["circle"], nil),
    ])
    func `What is done is said where it cannot be printed`(
      arguments: [String], words: String?
    ) async throws {
      let tool = try Tool(TinySite(goodJournal))
      try tool.folder.write("### What did you ask for?\n\nAsked by a form\n", to: "form.md")
      let result = try await tool.run(arguments, output: "/dev/full")
      // Without a circle there is nothing to print.
      guard let words else {
        #expect(result.status == 0)
        return
      }
      #expect(result.status == 74)
      #expect(result.errors.contains("\(words.isEmpty ? "" : "\(words), but ")cannot write to"))
    }
  #endif
}
