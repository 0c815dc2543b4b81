import Foundation
import TestSupport
import Testing

/// `log` and `answer` as people run them.
@Suite struct KeepingCommandTests {
  private let journal = """
    -- entries/2026-01-09-airline.md --
    ---
    title: Asked the airline desk
    outcome: yes
    answered: 2026-01-10
    ---
    """

  @Test func `A form with what check would call an error writes nothing`() async throws {
    let tool = try Tool(TinySite(journal))
    let before = try tool.folder.files()
    try tool.folder.write(
      "### What did you ask for?\n\nA seat\n\n### The story\n\n![me](https://a.example/b.png)\n",
      to: "form.md")
    let result = try await tool.run("log", "--form", "form.md", "--today", "2026-02-09")
    #expect(result.status == 1)
    #expect(result.errors.contains("[remote-image]"))
    #expect(result.errors.hasSuffix("nothing was written\n"))
    #expect(try tool.folder.files().filter { $0.key != "form.md" } == before)
  }

  @Test func `In a pipe an answer is replaced only with --again`() async throws {
    let tool = try Tool(TinySite(journal))
    let before = try tool.folder.files()
    let refused = try await tool.run("answer", "airline", "no", "--today", "2026-02-09")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("the answer is 'yes' since 2026-01-10 already"))
    #expect(refused.errors.contains("--again"))
    #expect(try tool.folder.files() == before)
    let form = "### Which ask?\n\nairline\n\n### What did they say?\n\nno\n"
    try tool.folder.write(form, to: "form.md")
    #expect(try await tool.run("answer", "--form", "form.md").status == 1)
    let again = "\(form)\n### Does it replace an earlier answer?\n\nyes\n"
    try tool.folder.write(again, to: "form.md")
    #expect(
      try await tool.run("answer", "--form", "form.md", "--today", "2026-02-09").status == 0)
    let back = try await tool.run(
      "answer", "airline", "yes", "--again", "--today", "2026-02-09")
    #expect(back.status == 0)
    #expect(back.output.contains("A yes, the first one"))
  }

  @Test func `Where noes fill no square, a no is told no count`() async throws {
    let tool = try Tool(TinySite(journal, settings: "counts: [ghosted]"))
    let result = try await tool.run("log", "A seat", "--outcome", "no")
    #expect(result.status == 0)
    #expect(!result.output.contains("0 of 1,000"))
    #expect(result.output.contains("Noes fill no square here"))
  }
}
