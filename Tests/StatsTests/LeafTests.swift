import Content
import Stats
import Testing

@Suite struct `Leaves of the grid` {
  /// `count` noes, one a day.
  private func noes(_ count: Int) -> Noted {
    .no("a", "2026-01-01", "2026-01-01", "count: \(count)")
  }

  @Test(arguments: [
    (1, [1]), (50, [50]), (99, [99]), (100, [100]), (101, [100, 101]), (250, [100, 200, 250]),
    (1000, [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]),
    (1234, [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1234]),
  ])
  func `a goal has leaves of a hundred, and the last has what is left`(
    goal: Int, ends: [Int]
  ) throws {
    let starts = [1] + ends.dropLast().map { $0 + 1 }
    for count in [1, goal] {
      let grid = try statistics([noes(count)], settings: "goal: \(goal)").grid
      #expect(grid.leaves.map(\.numbers.lowerBound) == starts)
      #expect(grid.leaves.map(\.numbers.upperBound) == ends)
      #expect(grid.squareCount == goal)
      #expect(grid.leaves.flatMap(\.cells).map(\.number) == Array(1...count))
    }
    let empty = try statistics([], settings: "goal: \(goal)").grid
    #expect(empty.leaves.map(\.numbers.upperBound) == ends)
    #expect(empty.leaves.allSatisfy { $0.cells.isEmpty && $0.yeses.isEmpty })
  }

  @Test(arguments: [(50, 51), (100, 101), (100, 345), (1000, 1001), (1, 100)])
  func `a goal that was passed has a square for every no`(goal: Int, count: Int) throws {
    let grid = try statistics([noes(count)], settings: "goal: \(goal)").grid
    #expect(grid.squareCount == count)
    #expect(grid.leaves.count == (count + 99) / 100)
    #expect(grid.leaves.last?.numbers.upperBound == count)
    #expect(grid.leaves.allSatisfy { $0.numbers.count == $0.cells.count })
  }

  @Test func `a cell stands on the leaf that has its number`() throws {
    let grid = try statistics([noes(234)], settings: "goal: 400").grid
    for leaf in grid.leaves {
      #expect(leaf.cells.allSatisfy { leaf.numbers.contains($0.number) })
    }
    #expect(grid.leaves.map(\.cells.count) == [100, 100, 34, 0])
  }

  @Test(arguments: [
    (0, 0), (1, 0), (99, 0), (100, 1), (101, 1), (199, 1), (200, 2), (249, 2), (250, 2),
  ])
  func `a yes stands on the leaf that was being filled when it came`(
    before: Int, leaf: Int
  ) throws {
    let first = before > 0 ? [noes(before)] : []
    let grid = try statistics(
      first + [
        .yes("b", "2026-01-01", "2026-01-02"), .no("c", "2026-01-01", "2026-01-03", "count: 250"),
      ], settings: "goal: 250"
    ).grid
    #expect(grid.leaves.firstIndex { !$0.yeses.isEmpty } == leaf)
    #expect(grid.leaves.flatMap(\.yeses).count == 1)
  }

  @Test func `a yes after the last no of a full goal stays on the last leaf`() throws {
    let grid = try statistics(
      [noes(200), .yes("b", "2026-01-01", "2026-01-02")], settings: "goal: 200"
    ).grid
    #expect(grid.leaves.map(\.yeses.count) == [0, 1])
  }

  @Test func `several yeses stand in the order of their answers, as often as they count`() throws {
    let edition = try edition([
      noes(5), .yes("d", "2026-01-01", "2026-01-03"),
      .yes("c", "2026-01-01", "2026-01-02", "count: 2"),
      .yes("b", "2026-01-01", "2026-01-01"),
    ])
    let yeses = Statistics(edition).grid.leaves[0].yeses.map { edition.path($0) }
    #expect(yeses == ["b", "c", "c", "d"])
  }

  @Test func `partial answers are no stars, and a yes that fills a cell is none either`() throws {
    let entries = [
      Noted("a", "2026-01-01", "outcome: partial"), .yes("b", "2026-01-01", "2026-01-02"),
    ]
    #expect(try statistics(entries).grid.leaves[0].yeses == [1])
    #expect(try statistics(entries, settings: "counts: [yes]").grid.leaves[0].yeses.isEmpty)
  }
}
