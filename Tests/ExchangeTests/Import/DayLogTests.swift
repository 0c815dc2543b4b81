import Authoring
import Calendar
import Content
import Exchange
import Testing

@Suite struct DayLogTests {
  @Test(arguments: [
    ("### Day 12: March 3, 2026", "2026-03-03", "Day 12"),
    ("### Day 12: March 3rd 2026", "2026-03-03", "Day 12"),
    ("## Day 3 - 2026-01-05", "2026-01-05", "Day 3"),
    ("###Day 3 - 2026/1/5", "2026-01-05", "Day 3"),
    ("### R1D12: Sep. 8, 2025", "2025-09-08", "R1D12"),
    ("### R1D1 - 15MAY2020", "2020-05-15", "R1D1"),
    ("### R1D1 - 20200802 ###", "2020-08-02", "R1D1"),
    ("# Round 2, Day 7 — 1 January 2026", "2026-01-01", "Round 2, Day 7"),
    ("### Day 1: Friday, March 1, 2019", "2019-03-01", "Day 1"),
    ("### Day 1: June 27, Monday, 2016", "2016-06-27", "Day 1"),
    ("### Day 1/100 (5 of May 2020)", "2020-05-05", "Day 1/100"),
    ("### Day 2: 2026-01-05: asked the baker", "2026-01-05", "asked the baker"),
    ("### Day 2: **Asked** the `baker` - 2026-01-05", "2026-01-05", "Asked the baker"),
    ("### Day 2: 3 asks (2026-01-05)", "2026-01-05", "3 asks"),
    ("### Day 12: December 17, 2017 - python-sonic", "2017-12-17", "python-sonic"),
    ("### 🚀 Day 12: 25/12/2017", "2017-12-25", "Day 12"),
    ("Day 12: March 3, 2026\n-----", "2026-03-03", "Day 12"),
    ("## 2026-01-05 Asked the baker", "2026-01-05", "Asked the baker"),
    ("### Day 1: 2018 January 5, Friday", "2018-01-05", "Day 1"),
    ("### Tag 3: 5. März 2018, Montag", "2018-03-05", "Tag 3"),
    ("### Jour 2 : 1er août 2019", "2019-08-01", "Jour 2"),
    ("### Jour 4 : mardi 5 mars 2019 - demandé", "2019-03-05", "demandé"),
    ("### Dia 5: 4 de março de 2020", "2020-03-04", "Dia 5"),
    ("## Day 9: 3/14/26", "2026-03-14", "Day 9"),
  ])
  func `A heading says the day and perhaps the title`(
    heading: String, day: String, title: String
  ) async throws {
    let facts = try await ImportJournal().importing(log: heading)
    #expect(facts.map(\.asked.description) == [day])
    #expect(facts.map(\.title) == [title])
    #expect(facts.map(\.outcome) == [.pending])
  }

  @Test(arguments: [
    ("### Day 0: February 30, 2016 (Example 1)", "wrong 'February 30, 2016' does not exist"),
    ("### Day 0: Feb 30", "wrong 'Feb 30' does not exist"),
    ("### Day 0: 2025-02-29", "wrong '2025-02-29' does not exist"),
    ("### Day 0: 31/4/2026", "wrong '31/4/2026' is not a day in the order dmy"),
    ("### Day 1: Monday, June 28, 2016", "wrong 'Monday, June 28, 2016': 2016-06-28 is a Tuesday"),
    ("### Day 4", "skipped 'Day 4' has no day that can be read"),
    ("### Day 4: 3/4 of it", "skipped 'Day 4' has no day that can be read"),
  ])
  func `A day that is none is refused with its line`(heading: String, fate: String) async throws {
    let plan = try await ImportJournal().plan(
      log: "# Log\n\n\(heading)\nx\n## Day 99: 2027-01-01\n", ImportChoices(dates: "dmy"))
    #expect(plan.fates.first == "3 \(fate)")
  }

  @Test(arguments: [
    (
      "the template's", "**Today's Progress**: Fixed CSS, and more. Really.\n\n**Thoughts:** No.",
      "Fixed CSS, and more"
    ),
    ("one below its label", "**Today’s Progress**:\n\n* Asked *twice*\n* More", "Asked twice"),
    ("one behind a thought", "**Thoughts:** Hm.\n\n**Today's Progress**: Asked.", "Asked"),
    (
      "any sentence", "##### (delete me)\n\nAsked for\nthe moon! It said no.", "Asked for the moon!"
    ),
    ("one below code", "```\nlet x\n```\nAsked", "Asked"),
    ("none", "**Link to work:** [x](https://example.org)", "Day 1"),
    (
      "a long one", String(repeating: "word ", count: 60),
      String(repeating: "word ", count: 19) + "…"
    ),
  ])
  func `The title is the first sentence of the progress`(
    kind: String, story: String, title: String
  ) async throws {
    let facts = try await ImportJournal().importing(log: "## Day 1: 2026-01-05\n\n\(story)\n\n")
    #expect(facts.map(\.title) == [title.replacing(" …", with: "…")])
    #expect(facts.map { Array($0.story.utf8) } == [Array(story.utf8)])
  }

  @Test func `Every line is accounted for`() async throws {
    let plan = try await ImportJournal().plan(
      log: """
        ---
        title: "### Day 1: 2026-01-01"
        ---
        # 100 days

        Some words.
        ## Day 1: 2026-01-05
        One.
        ### Below
        Two.
        ## Contents
        Three.

        # Week 2
        ## Day 2: 2026-01-06
        """)
    #expect(plan.fates == ["7 new", "15 new"])
    #expect(
      plan.rowWords == """
        lines 1-3: left out: front matter
        lines 4-6: left out: it stands above the first day
        lines 11-12: left out: 'Contents' is no day
        line 14: left out: 'Week 2' is no day
        2 days = 2 new + 0 already there + 0 skipped + 0 wrong

        """)
  }

  @Test func `What code and comments hold is no heading`() async throws {
    let story = """
      ~~~md
      ## Day 2: 2026-01-06
      ```
      Outcome: no
      ~~~
      <!--
      ## Day 3: 2026-01-07
      -->
      <pre>
      ## Day 4: 2026-01-08
      </pre>
          ## Day 5: 2026-01-09
      > ## Day 6: 2026-01-10
      ```
      ## Day 7: 2026-01-11
      """
    let facts = try await ImportJournal().importing(log: "## Day 1: 2026-01-05\n\(story)")
    #expect(facts.map(\.story) == [story])
    #expect(facts.map(\.outcome) == [.pending])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `Every line ending is one, and the story keeps its own`(end: String) async throws {
    let lines = ["Days", "", "## Day 1: 2026-01-05", "", "One", "", "two", "", "## Day 2: Feb 30"]
    let plan = try await ImportJournal().plan(log: "\u{FEFF}" + lines.joined(separator: end))
    #expect(plan.fates == ["3 new", "9 wrong 'Feb 30' does not exist"])
    guard case .new(_, let text) = plan.rows[0].result else { return }
    #expect(
      Array(text.utf8).suffix(10 + 2 * (end.utf8.count - 1)) == Array("\nOne\(end)\(end)two\n".utf8)
    )
  }

  @Test func `A log that cannot be read safely is refused`() throws {
    let merge = "## Day 1: 2026-01-05\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"
    let problems: [(bytes: [UInt8], words: String)] = [
      (Array(merge.utf8), "lines 2, 6: unresolved merge conflict; resolve it, then import"),
      ([0xFF, 0xFE, 0x23, 0x00], "line 1: the file is UTF-16; save it as 'UTF-8'"),
      (Array("# A\n".utf8) + [0xC3, 0x28], "line 2: the file is not UTF-8; save it as 'UTF-8'"),
      (
        Array("# Words\n".utf8),
        "it has no day heading, such as '### Day 12: March 3, 2026'"
      ),
      ([], "it has no day heading, such as '### Day 12: March 3, 2026'"),
    ]
    for (bytes, words) in problems {
      #expect { try DayLog(bytes) } throws: { "\($0)" == words }
    }
  }

  @Test func `A file is a log by its name`() throws {
    #expect(DayLog.isNamed("a/LOG.MD") && DayLog.isNamed("log.markdown"))
    #expect(!DayLog.isNamed("log.md.csv") && !DayLog.isNamed("md"))
  }
}
