import Authoring
import Calendar
import Content
import Files
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
    #expect(refused.errors.contains("the answer has been 'yes' since 2026-01-10"))
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

  @Test func `Every field that log asks for has an option`() async throws {
    let tool = try Tool(TinySite(""))
    let values: [EntryKey: String] = [
      .outcome: "no", .date: "2026-01-02", .answered: "2026-01-03", .visibility: "counted",
      .publish: "2026-01-04",
    ]
    var arguments = ["log", "A title", "--today", "2026-02-09", "--tag", "extra"]
    var expected = EntryFacts(title: "A title", asked: Day(number: 0))
    for field in EntryField.inLog {
      let text = values[field.key] ?? (field.kind.isNumber ? "7" : "word")
      arguments += ["--\(field.key.rawValue)", text]
      expected[field.key] = text
    }
    expected[all: .tags] = ["extra", "word"]
    let result = try await tool.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    let files = try tool.folder.files().filter { $0.key.contains("entries/") }
    #expect(files.values.map { String(decoding: $0, as: UTF8.self) } == [EntryText(expected).text])
    let help = try await tool.run("log", "--help").output
    #expect(help.contains("--fear <number>         Fear before asking, 0 to 10."))
    #expect(help.contains("--tag, --tags <words>   Tags, a list of words."))
  }

  @Test func `The README's own example works in a new journal`() async throws {
    let tool = try Tool(TinySite(""))
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let readme = String(decoding: try Disk.read("/\(root)/README.md"), as: UTF8.self)
    let lines = readme.split(separator: "\n").map { $0.prefix { $0 != "#" } }
      .filter { $0.hasPrefix("thousand log \"") || $0.hasPrefix("thousand answer ") }
    #expect(lines.count == 3)
    #expect(try await tool.run("new", "j", "--ci", "none").status == 0)
    for line in lines {
      let words = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .flatMap { place, text in
          place.isMultiple(of: 2) ? text.split(separator: " ").map(String.init) : [String(text)]
        }
      let result = try await tool.run(Array(words.dropFirst()) + ["--content", "j"])
      #expect(result.status == 0, "\(line): \(result.errors)")
    }
  }

  @Test func `Days are understood as people type them, and shown`() async throws {
    let tool = try Tool(TinySite(journal))
    let today = ["--today", "2026-11-26"]
    let logged = try await tool.run(["log", "A seat", "--date", "last friday"] + today)
    #expect(logged.output.hasPrefix("'last friday' is 2026-11-20, a Friday\n"))
    #expect(logged.output.contains("content/entries/2026-11-20-a-seat.md"))
    let waiting = try await tool.run(["answer"] + today)
    #expect(waiting.output.hasPrefix("1 ask waits for an answer:\n  2026-11-20  a-seat  A seat\n"))
    let answered = try await tool.run(["answer", "a-seat", "no", "--day", "25.11.2026"] + today)
    #expect(answered.output.hasPrefix("'25.11.2026' is 2026-11-25, a Wednesday\n"))
    #expect(try await tool.run(["answer"] + today).output == "Nothing is waiting for an answer.\n")
    let unclear = try await tool.run(["log", "B", "--date", "3/4/2026"] + today)
    #expect(unclear.status == 1)
    #expect(unclear.errors.contains("'3/4/2026' could be two days"))
    #expect(unclear.errors.contains("write 2026-04-03 or 2026-03-04"))
    let answer = try await tool.run(["answer", "a-seat", "yes", "--day", "3/4/2026"] + today)
    #expect(answer.status == 64)
    #expect(answer.errors.contains("could be two days; write 2026-04-03 or 2026-03-04"))
  }

  @Test func `Where noes fill no square, a no is told no count`() async throws {
    let tool = try Tool(TinySite(journal, settings: "counts: [ghosted]"))
    let result = try await tool.run("log", "A seat", "--outcome", "no")
    #expect(result.status == 0)
    #expect(!result.output.contains("0 of 1,000"))
    #expect(result.output.contains("Noes fill no square here"))
  }
}
