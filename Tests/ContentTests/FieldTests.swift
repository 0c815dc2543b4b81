import Calendar
import Content
import Diagnostics
import Testing

@Suite struct `Fields of an entry` {
  private func read(_ lines: String) throws -> Entry {
    var report = Report()
    let text = "---\ntitle: Asked\ndate: 2026-01-09\n\(lines)\n---\n"
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let entry = Entry(file, stem: "a", reporting: &report)
    #expect(report.diagnostics.isEmpty)
    return try #require(entry)
  }

  @Test(
    arguments: [
      ("no", .no), ("No", .no), ("NO", .no), ("\"no\"", .no), ("'No'", .no), ("yes", .yes),
      ("Yes", .yes), ("YES", .yes), ("\"yes\"", .yes), ("partial", .partial), ("GHOSTED", .ghosted),
      ("withdrawn", .withdrawn), ("Pending", .pending), ("no # a comment", .no), ("", .pending),
      ("!!str no", .no), ("no  ", .no),
    ] as [(String, Outcome)])
  func `an outcome is a word in any case, with or without quotes`(
    typed: String, outcome: Outcome
  ) throws {
    #expect(try read("outcome: \(typed)").ask.outcome == outcome)
  }

  @Test(arguments: [
    "no", "yes", "true", "false", "on", "off", "null", "1", "1.5", "2026-01-09",
  ])
  func `a word stays the text that was typed, whatever YAML makes of it elsewhere`(
    word: String
  ) throws {
    let entry = try read("to: \(word)\ncategory: \(word)\ntags: [\(word), x]\nlabel: \"\(word)\"")
    #expect([entry.ask.to, entry.ask.category, entry.label] == [word, word, word])
    #expect(entry.ask.tags == [word, "x"])
  }

  @Test(arguments: [
    ("true", true), ("yes", true), ("True", true), ("false", false), ("no", false),
    ("\"no\"", false),
  ])
  func `a flag is true or false, yes or no`(typed: String, isDraft: Bool) throws {
    #expect(try read("draft: \(typed)").isDraft == isDraft)
  }

  @Test(arguments: [
    "[a, b]", "[ 'a', \"b\" ]", "\n  - a\n  - b", "\n- a\n- b", "\n  [\n    a,\n    b,\n  ]",
    "\n  - a # one\n  # two\n  - b",
  ])
  func `a list is written in every form of YAML`(typed: String) throws {
    #expect(try read("tags: \(typed)").ask.tags == ["a", "b"])
  }

  @Test(arguments: [("a", ["a"]), ("[]", []), ("", []), ("\"a b\"", ["a b"])])
  func `a single value is a list of one`(typed: String, tags: [String]) throws {
    #expect(try read("tags: \(typed)").ask.tags == tags)
  }

  @Test(arguments: [
    ("'The desk: closed'", "The desk: closed"),
    ("'it''s'", "it's"), ("it's", "it's"), ("\"a \\\"b\\\" \\u00e9\"", "a \"b\" é"),
    (">\n  two\n  lines", "two lines"), ("|\n  two\n  lines", "two lines"),
    ("two\n  lines", "two lines"),
    ("日本 العربية 👩‍🚀", "日本 العربية 👩‍🚀"), ("  spaced   out  ", "spaced out"),
    ("a\u{A0}b", "a b"), ("C# and F#", "C# and F#"), ("C# and #hash", "C# and"),
    ("x #comment", "x"),
    ("<b>&amp;</b>", "<b>&amp;</b>"),
  ])
  func `a text is read as typed, with its blanks folded`(typed: String, text: String) throws {
    #expect(try read("to: \(typed)").ask.to == text)
  }

  @Test(arguments: [("0", 0), ("100", 100), ("80%", 80), ("\"80\"", 80), ("+5", 5), ("007", 7)])
  func `an expectation is a whole percentage`(typed: String, expected: Int) throws {
    #expect(try read("expected: \(typed)").ask.expected == expected)
  }

  @Test(
    arguments: [
      ("outcome: no", Outcome.no, nil),
      ("outcome: no\nanswered: 2026-01-09", .no, "2026-01-09"),
      (
        "steps:\n  - 2026-01-09 applied\n  - 2026-01-20 interview\n  - 2026-02-02 no", .no,
        "2026-02-02"
      ),
      ("steps:\n  - 2026-01-09 applied\n  - 2026-01-20 interview", .pending, nil),
      ("steps: [2026-01-20 Yes]", .yes, "2026-01-20"),
      ("steps: 2026-01-20 withdrawn", .withdrawn, "2026-01-20"),
      ("outcome: no\nsteps: [2026-01-20 no]", .no, "2026-01-20"),
      ("outcome: no\nanswered: 2026-01-20\nsteps: [2026-01-20 no]", .no, "2026-01-20"),
      ("outcome: pending\nsteps: [2026-01-20 second interview]", .pending, nil),
    ] as [(String, Outcome, String?)])
  func `outcome, answer and steps tell one history`(
    lines: String, outcome: Outcome, answered: String?
  ) throws {
    let ask = try read(lines).ask
    #expect(ask.outcome == outcome)
    #expect(ask.answered?.description == answered)
  }

  @Test func `a step keeps its day and its words`() throws {
    let steps = try read("steps: [2026-01-20  second   interview, 2026-01-20 call]").ask.steps
    #expect(steps.map(\.day.description) == ["2026-01-20", "2026-01-20"])
    #expect(steps.map(\.word) == ["second interview", "call"])
  }

  @Test func `decided and replied are told apart`() {
    #expect(Outcome.allCases.filter(\.isDecided) == [.no, .yes, .partial, .ghosted])
    #expect(Outcome.allCases.filter(\.isReply) == [.no, .yes, .partial])
  }
}
