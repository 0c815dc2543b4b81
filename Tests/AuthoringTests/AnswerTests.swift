import Authoring
import Calendar
import Content
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct AnswerTests {
  private let reply = Reply(outcome: .no, day: Day(number: 20_500), saying: [.sting: "2"])

  private func edited(_ text: String, _ reply: Reply? = nil) throws -> String {
    var report = Report()
    let file = SourceFile(path: "entry.md", bytes: Array(text.utf8))
    let entry = try #require(Entry(file, stem: "2026-01-09-entry", reporting: &report))
    let edited = (reply ?? self.reply).edit(entry, stem: "2026-01-09-entry", reporting: &report)
    guard let edited else { return DiagnosticPrinter(.text(colour: false)).print(report) }
    return String(decoding: edited.file.bytes, as: UTF8.self)
  }

  @Test func missingFieldsStandBehindTheDate() throws {
    #expect(
      try edited("---\ntitle: A\ndate: 2026-01-09\nto: B\n---\nStory.\n")
        == "---\ntitle: A\ndate: 2026-01-09\noutcome: no\nanswered: 2026-02-16\nsting: 2\nto: B\n---\nStory.\n"
    )
  }

  @Test func valuesAreReplacedWhereTheyStandWithTheirComments() throws {
    let before =
      "---\r\n# mine\r\nsting:  1   # guess\r\ntitle: \"A: B\"\r\noutcome: 'no' # soon\r\n---\r\n"
    let after =
      "---\r\n# mine\r\nsting:  2   # guess\r\ntitle: \"A: B\"\r\noutcome: 'yes' # soon\r\n"
      + "answered: 2026-02-16\r\n---\r\n"
    #expect(
      try edited(before, Reply(outcome: .yes, day: Day(number: 20_500), saying: [.sting: "2"]))
        == after)
  }

  @Test func awkwardFilesKeepEveryOtherByte() throws {
    let cases: [(before: String, after: String)] = [
      (
        "\u{FEFF}---\ntitle: A\noutcome:\n---\n",
        "\u{FEFF}---\ntitle: A\noutcome: no\nanswered: 2026-02-16\nsting: 2\n---\n"
      ),
      (
        "---\ntitle: A\noutcome:\t# later\n---\n",
        "---\ntitle: A\noutcome: no\t# later\nanswered: 2026-02-16\nsting: 2\n---\n"
      ),
      (
        "---\ntitle: &t A\noutcome: &o pending\nlabel: *t\n---\n",
        "---\ntitle: &t A\noutcome: &o no\nanswered: 2026-02-16\nsting: 2\nlabel: *t\n---\n"
      ),
      (
        "---\n  title: A\n  \"outcome\": \"pending\"\n---\n",
        "---\n  title: A\n  \"outcome\": \"no\"\n  answered: 2026-02-16\n  sting: 2\n---\n"
      ),
      (
        "---\ntitle: >\n  A\n  outcome: yes\ntags:\n- a\n# end\n---\noutcome: pending\n",
        "---\ntitle: >\n  A\n  outcome: yes\noutcome: no\nanswered: 2026-02-16\nsting: 2\ntags:\n- a\n# end\n---\noutcome: pending\n"
      ),
      (
        "---\ntitle: \"A\nB\"\n---\n",
        "---\noutcome: no\nanswered: 2026-02-16\nsting: 2\ntitle: \"A\nB\"\n---\n"
      ),
      (
        "---\ntitle: A\noutcome: ghosted\nanswered: 2026-02-01\nsting: 0\n---",
        "---\ntitle: A\noutcome: no\nanswered: 2026-02-16\nsting: 2\n---"
      ),
    ]
    for (before, after) in cases { #expect(try edited(before) == after) }
  }

  @Test func stepsGetOneMore() throws {
    let reply = Reply(outcome: .yes, day: Day(number: 20_500))
    #expect(
      try edited(
        "---\ntitle: A\nsteps:   # so far\n  -  2026-01-09 applied\n  -  2026-01-20 interview # long\nfear: 3\n---\n",
        reply)
        == "---\ntitle: A\nsteps:   # so far\n  -  2026-01-09 applied\n  -  2026-01-20 interview # long\n  -  2026-02-16 yes\nfear: 3\n---\n"
    )
    #expect(
      try edited("---\nsteps:\n- 2026-01-09 applied\noutcome: pending\ntitle: A\n---\n", reply)
        == "---\nsteps:\n- 2026-01-09 applied\n- 2026-02-16 yes\noutcome: yes\ntitle: A\n---\n")
  }

  @Test func whatCannotBeEditedSafelyIsRefused() throws {
    let cases: [(text: String, words: String)] = [
      ("---\n{title: A, outcome: pending}\n---\n", "front matter in braces"),
      ("---\ntitle: A\nsteps: [2026-01-09 applied]\n---\n", "'steps' cannot be edited safely"),
      ("---\ntitle: A\noutcome: |-\n  pending\n---\n", "'outcome' cannot be edited safely"),
      ("---\ntitle: A\noutcome:\n  pending\n---\n", "'outcome' cannot be edited safely"),
      ("---\ntitle: A\noutcome: &o pending\nlabel: *o\n---\n", "without changing another field"),
    ]
    for (text, words) in cases {
      let result = try edited(text)
      #expect(result.contains(words), "\(text) \(result)")
    }
  }

  @Test func anAnswerBeforeItsAskIsAnErrorAsInAFile() throws {
    let early = Reply(outcome: .no, day: Day(number: 20_000))
    #expect(try edited("---\ntitle: A\n---\n", early).contains("[answer-before-ask]"))
  }

  @Test func onlyTheIntendedLinesChangeInAnyFrontMatter() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let matter = GeneratedMatter(using: &random)
      var report = Report()
      let file = SourceFile(path: "entry.md", bytes: Array(matter.text.utf8))
      guard let entry = Entry(file, stem: "entry", reporting: &report) else {
        Issue.record("\(matter.text)\n\(DiagnosticPrinter(.text(colour: false)).print(report))")
        return
      }
      let reply = Reply(
        outcome: [.no, .yes, .partial, .ghosted].randomElement(using: &random) ?? .no,
        day: Day(number: 20_500),
        saying: [
          .sting: Bool.random(using: &random) ? "4" : "",
          .learned: Bool.random(using: &random) ? "So: it is #1" : "",
        ])
      guard let edited = reply.edit(entry, stem: "entry", reporting: &report) else {
        Issue.record("\(matter.text)\n\(DiagnosticPrinter(.text(colour: false)).print(report))")
        return
      }
      let after = String(decoding: edited.file.bytes, as: UTF8.self)
      #expect(untouched(after) == untouched(matter.text), "\(matter.text)\n\(after)")
      #expect(edited.ask.outcome == reply.outcome && edited.ask.answered == reply.day)
      #expect(edited.ask.sting == reply.more[.sting].flatMap { Int($0) } ?? entry.ask.sting)
      #expect(edited.learned == reply.more[.learned] ?? entry.learned)
      #expect(edited.title == entry.title && edited.ask.tags == entry.ask.tags)
    }
  }

  /// The lines that an answer has no business with.
  private func untouched(_ text: String) -> [String] {
    let keys = ["outcome", "answered", "sting", "learned", "\"outcome", "'outcome"]
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
      .filter { line in
        let bare = String(line.drop { $0 == " " })
        return !keys.contains { bare.hasPrefix($0) } && !bare.hasPrefix("- 2026-02-16")
      }
  }
}

/// Front matter in any order and manner that a keeper may have written.
private struct GeneratedMatter {
  let text: String

  init(using random: inout SeededGenerator) {
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let ending = pick(["\n", "\r\n"])
    let comment = { (random: inout SeededGenerator) in
      ["", "", "  # a note: 'x'", "\t# y"].randomElement(using: &random) ?? ""
    }
    var blocks: [[String]] = [
      [
        pick([
          "title: Asked", "title: \"Asked: \\\"why\\\" # no\"", "title: 'it''s'", "title: &a Asked",
        ])
      ],
      [
        pick(["date: 2026-01-09", "date: \"2026-01-09\"", "date:   2026-01-09"]) + comment(&random)
      ],
    ]
    let optional: [[String]] = [
      [
        pick([
          "outcome: pending", "outcome: 'pending'", "\"outcome\": pending", "outcome:",
          "outcome : no",
        ]) + comment(&random)
      ],
      [pick(["learned: so", "learned: \"so # so\"", "learned: 'it''s so'"]) + comment(&random)],
      [pick(["tags: [a, b]", "tags: [a,\n  b]"])], ["label: |", "  outcome: no", "", "  b"],
      ["# outcome: yes"], ["to: \"x", "  outcome: y\""], [""],
      ["aliases:", "- /old/", "# c", "- /older/"], ["fear:\t3"], ["category: ünïcode"],
      [
        "steps:", "  - 2026-01-09 applied", "  # then",
        "  - 2026-01-20 interview" + comment(&random),
      ],
    ]
    for block in optional where Bool.random(using: &random) {
      blocks.append(block)
    }
    if Bool.random(using: &random), blocks.contains(where: { $0.first == "outcome : no" }) {
      blocks.append(["sting: 1"])
    }
    blocks.shuffle(using: &random)
    let hasSteps = blocks.contains { $0.first == "steps:" }
    let lines = blocks.joined()
      .flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { hasSteps && $0.hasPrefix("outcome : no") ? "outcome: pending" : String($0) }
    let mark = pick(["", "\u{FEFF}"])
    text =
      mark
      + (["---"] + lines + ["---", "Story", "outcome: pending", ""]).joined(separator: ending)
  }
}
