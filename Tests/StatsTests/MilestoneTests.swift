import Calendar
import Content
import Stats
import Testing

@Suite struct `Milestones` {
  /// What was reached, in words: kind, path and day.
  private func reached(_ entries: [Noted], settings: String = "") throws -> [String] {
    let edition = try edition(entries, settings: settings)
    return Statistics(edition).milestones.map { milestone in
      let kind =
        switch milestone.kind {
        case .noes(let number): "\(number) noes"
        case .yeses(let number): "\(number) yeses"
        case .lateReply: "late reply"
        case .category(let slug, let name): "category \(slug) '\(name)'"
        }
      return "\(kind) \(edition.path(milestone.entry)) \(milestone.day)"
    }
  }

  @Test(arguments: [
    (1, [1]), (5, [1, 5]), (10, [1, 10]), (100, [1, 10, 25, 50, 100]),
    (300, [1, 10, 25, 50, 100, 250, 300]), (1000, [1, 10, 25, 50, 100, 250, 500, 750, 1000]),
    (1234, [1, 10, 25, 50, 100, 250, 500, 750, 1000, 1234]),
    (2000, [1, 10, 25, 50, 100, 250, 500, 750, 1000, 2000]),
    (3500, [1, 10, 25, 50, 100, 250, 500, 750, 1000, 2000, 3000, 3500]),
  ])
  func `the numbers worth a word end at the goal`(target: Int, numbers: [Int]) {
    #expect(Milestone.numbers(upTo: target) == numbers)
  }

  @Test func `a number of noes is reached by the no that filled it`() throws {
    #expect(
      try reached([
        .no("a", "2026-01-01", "2026-01-01"), .no("b", "2026-01-02", "2026-01-05", "count: 9"),
        .no("c", "2026-01-03", "2026-01-04", "count: 20"),
      ]) == ["1 noes a 2026-01-01", "10 noes c 2026-01-04", "25 noes b 2026-01-05"])
  }

  @Test func `the first and the tenth yes are reached`() throws {
    #expect(
      try reached([
        .yes("a", "2026-01-01", "2026-01-03", "count: 8"), .yes("b", "2026-01-01", "2026-01-02"),
        .yes("c", "2026-01-01", "2026-01-04"), .yes("d", "2026-01-01", "2026-01-05"),
      ]) == ["1 yeses b 2026-01-02", "10 yeses c 2026-01-04"])
  }

  @Test(arguments: [(59, false), (60, true), (61, true)])
  func `a reply is late after sixty days`(days: Int, isLate: Bool) throws {
    let asked = try #require(Day("2026-01-01"))
    let entries = [
      Noted("a", "2026-01-01", "outcome: partial\nanswered: \(asked + days)"),
      Noted("b", "2026-01-01", "outcome: ghosted\nanswered: 2026-06-01"),
      Noted("c", "2026-01-01", "outcome: withdrawn\nanswered: 2026-06-01"),
    ]
    #expect(try reached(entries).contains("late reply a \(asked + days)") == isLate)
  }

  @Test func `only the first late reply is a milestone`() throws {
    let late = try reached([
      .no("a", "2026-01-01", "2026-05-01"), .no("b", "2026-02-01", "2026-04-15"),
    ]).filter { $0.hasPrefix("late") }
    #expect(late == ["late reply b 2026-04-15"])
  }

  @Test func `a category is reached by its first ask, whatever came of it`() throws {
    #expect(
      try reached([
        Noted("a", "2026-01-02", "category: Travel"), Noted("b", "2026-01-01", "category: travel"),
        Noted("c", "2026-01-03", "category: Stage"),
      ]) == ["category travel 'Travel' b 2026-01-01", "category stage 'Stage' c 2026-01-03"])
  }

  @Test func `a counted entry reaches numbers at the end of its month, and no category`() throws {
    let counted = Noted.no("a", "2026-01-01", "2026-01-01", "visibility: counted\ncategory: secret")
    #expect(try reached([counted]) == ["1 noes a 2026-01-31"])
    #expect(
      try reached([counted, .no("b", "2026-01-05", "2026-01-30")]) == ["1 noes b 2026-01-30"])
  }

  @Test func `a goal with its own number is reached too, and so is a lowered one`() throws {
    let noes = [Noted.no("a", "2026-01-01", "2026-01-01", "count: 30")]
    #expect(try reached(noes, settings: "goal: 30").last == "30 noes a 2026-01-01")
    #expect(try reached(noes, settings: "goal: 20").last == "20 noes a 2026-01-01")
    let history =
      "goal:\n  - {since: 2026-01-01, target: 1000}\n  - {since: 2026-06-01, target: 30}"
    #expect(try reached(noes, settings: history).last == "30 noes a 2026-01-01")
  }

  @Test(arguments: [(0, 1, 1), (1, 10, 9), (9, 10, 1), (10, 25, 15), (299, 300, 1)])
  func `the next milestone says what is missing`(noes: Int, number: Int, missing: Int) throws {
    let entries = noes > 0 ? [Noted.no("a", "2026-01-01", "2026-01-01", "count: \(noes)")] : []
    let next = try statistics(entries, settings: "goal: 300").nextMilestone
    #expect(next?.number == number)
    #expect(next?.missing == missing)
  }

  @Test(arguments: [300, 301, 500])
  func `there is no next one after the goal`(noes: Int) throws {
    let entries = [Noted.no("a", "2026-01-01", "2026-01-01", "count: \(noes)")]
    #expect(try statistics(entries, settings: "goal: 300").nextMilestone == nil)
  }
}
