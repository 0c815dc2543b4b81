import Authoring
import Calendar
import Content
import TestSupport
import Testing

@testable import Exchange

/// Years that headings leave out, outcomes, and importing again.
@Suite struct LogImportTests {
  private func days(_ log: String, year: Int? = nil) async throws -> [String] {
    let plan = try await ImportJournal().plan(log: log, ImportChoices(year: year))
    #expect(plan.questions.isEmpty)
    return plan.rows.map { row in
      switch row.result {
      case .new(let path, _): String(path.split(separator: "/").last?.prefix(10) ?? "")
      case .wrong(let reason): reason
      case .present, .changed, .skipped: "?"
      }
    }
  }

  @Test func `A year follows from the headings before, over the turn of the year too`() async throws
  {
    #expect(
      try await days("# Day 1: Dec 30, 2017\n# Day 2: December 31\n# Day 3: 1 Jan\n# Day 4: Jan 2")
        == ["2017-12-30", "2017-12-31", "2018-01-01", "2018-01-02"])
    #expect(
      try await days("# R1D100: 30 Dec\n# R2D1: 2 Jan\n# R2D2: Wed Jan 3", year: 2017)
        == ["2017-12-30", "2018-01-02", "2018-01-03"])
  }

  @Test func `So it does where the newest day stands first`() async throws {
    #expect(
      try await days("# Day 4: Jan 2, 2018\n# Day 3: Jan 1\n# Day 2: Dec 31\n# Day 1: Dec 30")
        == ["2018-01-02", "2018-01-01", "2017-12-31", "2017-12-30"])
  }

  @Test(arguments: [
    // The count begins again, and nobody knows when.
    "# Day 1: June 27, 2016\n# Day 2: June 28\n# Day 3: June 29\n# Day 1: July 1",
    // A day before the one before: a slip, and not a year later.
    "# Day 1: June 27, 2016\n# Day 2: June 26",
    "# Day 1: Jan 3, 2016\n# Day 2: Dec 30",
    // Nothing proves the order.
    "# Day 1: June 27, 2016\n# Day 1: June 28", "# Day 2: Feb 28, 2017\n# Day 3: Feb 29",
  ])
  func `Where the order proves no year it is not guessed`(log: String) async throws {
    let last = try #require(try await days(log).last)
    #expect(last.contains("has no year, and the day before it in the file"))
  }

  @Test func `The first year is asked for, and kept`() async throws {
    let log = "# Days\n# Day 1: June 27, Monday\n# Day 2: June 28"
    let plan = try await ImportJournal().plan(log: log)
    #expect(plan.questions == [.year("June 27, Monday", line: 2)])
    #expect(plan.questions.map(\.option) == ["--year YYYY"])
    #expect(try await days(log, year: 2016) == ["2016-06-27", "2016-06-28"])
    #expect(try await days(log, year: 2017)[0] == "'June 27, Monday': 2017-06-27 is a Tuesday")
    var choices = ImportChoices()
    for typed in ["", "16", "0000", "+201", "20160"] {
      let isTaken = choices.answer(plan.questions[0], typed)
      #expect(!isTaken, "\(typed)")
    }
    let isTaken = choices.answer(plan.questions[0], " 2016 ")
    #expect(isTaken)
    #expect(try ImportChoices(choices.bytes()).year == 2016)
  }

  @Test func `Numbers that can be two days are asked about`() async throws {
    let log = "# Day 1: 3/4/2026\n# Day 2: Sunday, 5/4/2026"
    let journal = try ImportJournal()
    #expect(
      try await journal.plan(log: log).questions == [
        .order("3/4/2026", line: 1, orders: [.dmy, .mdy])
      ])
    let facts = try await journal.importing(log: log, ImportChoices(dates: "dmy"))
    #expect(facts.map(\.asked.description) == ["2026-04-03", "2026-04-05"])
  }

  @Test(arguments: [
    ("Outcome: no", Outcome.no, nil), ("- **Outcome:** Yes", .yes, nil),
    ("**Outcome**: Rejected (by mail)", .no, "Rejected (by mail)"),
    ("* outcome : interview", .pending, "interview"), ("The outcome: no", .pending, nil),
    ("Outcomes: no", .pending, nil), ("Outcome: no\n\nOutcome: Rejected", .no, nil),
  ])
  func `An outcome is what a line says`(
    line: String, outcome: Outcome, label: String?
  ) async throws {
    let facts = try await ImportJournal().importing(log: "# Day 1: 2026-01-05\nAsked.\n\n\(line)")
    #expect(facts.map(\.outcome) == [outcome])
    #expect(facts.map(\.label) == [label])
    #expect(facts.map(\.answered) == [nil])
  }

  @Test func `What all the others are is the keeper's to say`() async throws {
    let log = "# Day 1: 2026-01-05\nA\n# Day 2: 2026-01-06\nB\n\nOutcome: yes"
    let facts = try await ImportJournal().importing(log: log, ImportChoices(outcome: "no"))
    #expect(facts.map(\.outcome) == [.no, .yes])
  }

  @Test func `An outcome that is not known is asked about, and two are wrong`() async throws {
    let journal = try ImportJournal()
    let unknown = "# Day 1: 2026-01-05\nOutcome: reeejected"
    #expect(
      try await journal.plan(log: unknown).questions
        == [.state("reeejected", count: 1, perhaps: .outcome(.no))])
    let two = "# Day 1: 2026-01-05\nOutcome: no\n\nOutcome: yes"
    #expect(
      try await journal.plan(log: two).fates == ["1 wrong two outcomes: line 2 'no', line 4 'yes'"])
  }

  @Test func `A second import adds only what is new, whatever the keeper changed since`()
    async throws
  {
    let log = "# Day 1: 2026-01-05\nAsked A.\n# Day 2: 2026-01-06\nAsked B.\n"
    let journal = try ImportJournal()
    _ = try await journal.importing(log: log)
    #expect(try await journal.plan(log: log).fates == ["1 there", "3 there"])
    try journal.folder.write(
      "---\ntitle: For A\ndate: 2026-01-05\nto: A\noutcome: no\n---\nAsked A.\n",
      to: "entries/2026-01-05-asked-a.md")
    try journal.folder.write(
      "---\ntitle: Asked B\ndate: 2026-01-06\nto: B\n---\nMore words.\n",
      to: "entries/2026-01-06-asked-b.md")
    let plan = try await journal.plan(log: log + "# Day 2: 2026-01-06\nAsked C.\n")
    #expect(plan.fates == ["1 there", "3 there", "5 new"])
    let said = try await journal.plan(log: log.replacing("B.\n", with: "B.\n\nOutcome: yes\n"))
    #expect(said.rowWords.contains("line 3: already there, but outcome is 'pending', and 'yes' in"))
  }

  @Test func `A story that leads to files beside the log is pointed at`() async throws {
    let plan = try await ImportJournal().plan(
      log: "# Day 1: 2026-01-05\n[a](https://a.example) [b](#b)\n# Day 2: 2026-01-06\n![c](c.png)")
    #expect(plan.log?.links.map(\.line) == [3])
    #expect(plan.rowWords.contains("line 3: its story links to 'c.png' beside the log"))
  }

  /// Every line of any log stands in a heading, in a story or among what was left out, once.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `No line of any log is lost`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "# Day 1: 2026-01-05", "## Day 2", "### Day 3: Feb 30", "## Other", "# More", "```", "~~~",
      "<!-- a", "b -->", "words", "* item", "    ## Day 4", "---", "", "", "  ", "#", "Outcome: no",
      "> ## Day 5", "\u{0}", "<pre>", "</pre>", "<", "日本", "=",
    ]
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let lines =
      ["# Day 0: 2026-01-01"]
      + (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }
    let log = try DayLog(Array(lines.joined(separator: end).utf8))
    let isFilled = { (line: Substring) in !line.allSatisfy { $0 == " " } }
    var found = log.sections.count
    for section in log.sections {
      let story = section.story.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
      #expect(
        Array(lines[section.line...].joined(separator: end).utf8).contains(section.story.utf8))
      found += story.count(where: isFilled)
    }
    for left in log.leftOut {
      found += left.lines.count { isFilled(lines[$0 - 1][...]) }
    }
    #expect(found == lines.count { isFilled($0[...]) })
  }
}
