import Content
import Stats
import TestSupport
import Testing

@Suite struct `The grid` {
  /// The paths of the cells in the order of their numbers.
  private func cells(_ entries: [Noted], settings: String = "") throws -> [String] {
    let edition = try edition(entries, settings: settings)
    return Statistics(edition).grid.cells.map { edition.path($0.entry) }
  }

  @Test func `cells are numbered by the answer, then the ask, then the path`() throws {
    #expect(
      try cells([
        .no("z", "2026-01-01", "2026-01-05"), .no("a", "2026-01-02", "2026-01-06"),
        .no("y", "2026-01-03", "2026-01-05"), .no("c", "2026-01-02", "2026-01-05"),
        .no("b", "2026-01-02", "2026-01-05"),
      ]) == ["z", "b", "c", "y", "a"])
  }

  @Test func `an answer without a day is as old as its ask`() throws {
    #expect(
      try cells([
        Noted("a", "2026-01-03", "outcome: no"), .no("b", "2026-01-01", "2026-01-02"),
        .no("c", "2026-01-01", "2026-01-04"),
      ]) == ["b", "a", "c"])
  }

  @Test func `an entry that stands for several asks has as many cells`() throws {
    let grid = try statistics([
      .no("a", "2026-01-01", "2026-01-01"), .no("b", "2026-01-02", "2026-01-02", "count: 3"),
      .no("c", "2026-01-03", "2026-01-03"),
    ]).grid
    #expect(grid.cells.map(\.entry) == [0, 1, 1, 1, 2])
    #expect(grid.cells.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test(arguments: [
    ("", ["a", "d"]), ("counts: [no]", ["a"]), ("counts: [no, ghosted, partial]", ["a", "c", "d"]),
    ("counts: [withdrawn]", ["e"]), ("counts: [yes]", ["b"]),
    ("counts: [no, yes, partial, ghosted, withdrawn]", ["a", "b", "c", "d", "e"]),
    ("counts: []", []),
  ])
  func `the journal names the outcomes that fill a cell`(
    settings: String, paths: [String]
  ) throws {
    let entries = zip("abcdef", ["no", "yes", "partial", "ghosted", "withdrawn", "pending"]).map {
      Noted(String($0), "2026-01-01", "outcome: \($1)")
    }
    #expect(try cells(entries, settings: settings) == paths)
  }

  @Test func `a counted entry fills a cell, and what is held back does not`() throws {
    #expect(
      try cells([
        .no("a", "2026-01-01", "2026-01-01", "visibility: counted"),
        .no("b", "2026-01-01", "2026-01-01", "visibility: hidden"),
        .no("c", "2026-01-01", "2026-01-01", "draft: true"), .no("d", "2026-01-01", "2027-01-01"),
      ]) == ["a"])
  }

  @Test func `random journals are numbered by the rule, without gaps`() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<8 {
      var expected: [(answered: Int, asked: Int, path: String, count: Int)] = []
      var entries: [Noted] = []
      for number in 0..<30 {
        let outcome = ["no", "ghosted", "yes", "partial"].randomElement(using: &generator) ?? "no"
        let asked = Int.random(in: 10...12, using: &generator)
        let answered = Int.random(in: 12...14, using: &generator)
        let isDated = Bool.random(using: &generator)
        let count = Int.random(in: 1...4, using: &generator)
        let lines = "outcome: \(outcome)\ncount: \(count)"
        let answer = isDated ? "\nanswered: 2026-01-\(answered)" : ""
        entries.append(Noted("e\(number + 10)", "2026-01-\(asked)", lines + answer))
        if outcome == "no" || outcome == "ghosted" {
          expected.append((isDated ? answered : asked, asked, "e\(number + 10)", count))
        }
      }
      expected.sort { ($0.answered, $0.asked, $0.path) < ($1.answered, $1.asked, $1.path) }
      let edition = try edition(entries)
      let statistics = Statistics(edition)
      let grid = statistics.grid
      #expect(
        grid.cells.map { edition.path($0.entry) }
          == expected.flatMap { Array(repeating: $0.path, count: $0.count) })
      #expect(grid.cells.map(\.number) == Array(1..<grid.cells.count + 1))
      #expect(grid.leaves.flatMap(\.cells) == grid.cells)
      #expect(grid.leaves.flatMap(\.yeses).count == statistics.tally.yes)
    }
  }

  @Test func `renaming and reordering the files of different days changes no number`() throws {
    var generator = SeededGenerator(seed: 10)
    let lines = (10..<30).map { "to: firm \($0)\noutcome: no\nanswered: 2026-01-\($0)" }
    let expected = lines.indices.map { "firm \($0 + 10)" }
    for _ in 0..<8 {
      let names = (0..<20).map { "e\($0 + 10)" }.shuffled(using: &generator)
      let entries = zip(names, lines).map { Noted($0, "2026-01-01", $1) }
      let edition = try edition(entries)
      let cells = Statistics(edition).grid.cells
      #expect(cells.map { edition.published[$0.entry].ask.to } == expected)
    }
  }
}
