import Content
import Stats
import Testing

@Suite struct `First replies` {
  /// The waits for a first reply of entries asked on 1 January, as of 31 December.
  private func replies(_ lines: String...) throws -> Replies {
    try statistics(
      lines.enumerated().map { Noted("e\($0.offset)", "2026-01-01", $0.element) }
    ).replies
  }

  @Test(arguments: [
    ("outcome: no\nanswered: 2026-01-08", 7),
    ("steps: [2026-01-01 applied, 2026-01-04 interview, 2026-01-08 no]", 3),
    ("steps: [2026-01-04 interview]", 3), ("steps: [2026-01-01 reply]", 0),
    ("steps: [2026-01-01 walked in, 2026-01-06 second tape]", 5),
    ("steps: [2026-01-02 followed up, 2026-01-03 Sent me a contract]", 2),
    ("steps: [2026-01-04 callback, 2026-02-01 ghosted]", 3),
    ("steps: [2026-01-04 interview, 2026-01-09 withdrawn]", 3),
  ])
  func `the first word from the other side is the reply`(lines: String, days: Int) throws {
    let replies = try replies(lines)
    #expect(replies.curve.steps.map(\.events) == [1])
    #expect(replies.curve.steps.map(\.day) == [days])
    #expect(replies.onTheSpot + replies.later == 1)
    #expect(replies.longest == days)
  }

  @Test(arguments: [
    "", "outcome: ghosted\nanswered: 2026-02-01", "outcome: withdrawn\nanswered: 2026-02-01",
    "steps: [2026-01-01 walked in]", "steps: [2026-01-01 applied, 2026-01-20 Followed up]",
    "steps: [2026-01-20 no answer yet]", "steps: [2026-01-20 sent a reminder]",
    "steps: [2026-01-20 I asked again, 2026-02-01 ghosted]", "steps: [2027-01-04 interview]",
  ])
  func `the keeper's own moves, silence and days to come are none`(lines: String) throws {
    let replies = try replies(lines)
    #expect(replies.curve.steps.map(\.events) == [0])
    #expect(replies.onTheSpot + replies.later == 0)
    #expect(replies.longest == nil)
  }

  @Test func `an interview ends no ask`() throws {
    let replies = try replies(
      "steps: [2026-01-04 interview, 2026-01-21 no]", "steps: [2026-01-04 interview]")
    #expect(replies.curve.survival(at: 3) == 0)
    #expect(replies.ends.steps.map(\.day) == [20, 364])
    #expect(replies.ends.steps.map(\.noes) == [1, 0])
    #expect(replies.ends.steps.last?.waiting.value == 0.5)
  }

  @Test func `an ask that is under way is quiet only after its last word`() throws {
    let entries = [
      Noted("a", "2026-01-01", "steps: [2026-01-05 interview, 2026-02-20 second interview]"),
      Noted("b", "2026-01-01", "steps: [2026-01-05 interview, 2026-02-20 followed up]"),
    ]
    let numbers = try statistics(entries, today: "2026-03-01")
    #expect(numbers.waiting.map(\.isQuiet) == [false, true])
  }

  @Test func `an ask that had a reply has no chance of a first one`() throws {
    let decided = (0..<30).map { Noted.no("d\($0)", "2026-01-01", "2026-0\(1 + $0 % 7)-20") }
    let open = [
      Noted("w", "2026-07-01"), Noted("x", "2026-07-01", "steps: [2026-07-05 interview]"),
    ]
    let waiting = try statistics(decided + open, today: "2026-08-01").waiting
    #expect(waiting.map { $0.chanceOfReply != nil } == [true, false])
    #expect(waiting.map { $0.answeredLater != nil } == [true, false])
  }

  @Test func `a reply is late by its first word`() throws {
    let early = Noted("a", "2026-01-01", "steps: [2026-01-05 interview, 2026-05-01 yes]")
    let late = Noted("b", "2026-01-01", "steps: [2026-04-05 interview, 2026-05-01 yes]")
    #expect(try !statistics([early]).milestones.map(\.kind).contains(.lateReply))
    #expect(try statistics([late]).milestones.map(\.kind).contains(.lateReply))
  }

  @Test(arguments: ["2026-03-02", "2026-03-04", "2026-03-08"])
  func `an ask that is only counted has no wait, but counts`(asked: String) throws {
    let told = Noted.no("told", "2026-01-01", "2026-01-08")
    for outcome in ["pending", "ghosted", "no\nanswered: 2026-03-09"] {
      let counted = Noted("a", asked, "visibility: counted\noutcome: \(outcome)")
      let alone = try statistics([counted], today: "2026-03-31")
      #expect(alone.replies.curve.steps.isEmpty)
      #expect(alone.replies.ends.steps.isEmpty)
      #expect(alone.replies.onTheSpot + alone.replies.later == 0)
      // Among the open ones it is asked at the end of its month.
      #expect(alone.waiting.map(\.days) == (outcome == "pending" ? [0] : []))
      let both = try statistics([told, counted], today: "2026-03-31")
      #expect(both.replies.curve.steps.map(\.day) == [7])
      #expect(both.replies.ends.steps.map(\.day) == [7])
      #expect(both.replies.longest == 7)
      #expect(both.noes == (outcome == "pending" ? 1 : 2))
    }
  }
}
