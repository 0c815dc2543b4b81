package import Content

/// Every number on the site, as of a day. Pure: the same edition gives the same numbers.
package struct Statistics: Sendable {
  package let today: Day
  package let goal: Goal
  package let tally: Tally
  package let grid: Grid
  package let chronology: Chronology
  package let waiting: [Waiting]
  package let answerTimes: AnswerTimes
  package let categories: [Breakdown]
  package let tags: [Breakdown]
  package let months: [MonthTally]
  package let milestones: [Milestone]

  /// Computes the numbers of an edition.
  package init(_ edition: Edition) {
    let chronology = Chronology(edition)
    let grid = Grid(edition, order: chronology.byAnswer)
    let categories = Breakdown.all(in: edition, order: chronology.byAsk) {
      $0.category.map { [$0] } ?? []
    }
    today = edition.today
    goal = edition.goal
    tally = edition.published.reduce(into: Tally()) { $0.add($1.ask) }
    self.chronology = chronology
    self.grid = grid
    waiting = Waiting.all(in: edition, order: chronology.byAsk)
    answerTimes = AnswerTimes(edition)
    self.categories = categories
    tags = Breakdown.all(in: edition, order: chronology.byAsk, words: \.tags)
    months = MonthTally.all(in: edition)
    milestones = Milestone.reached(
      in: edition, grid: grid, chronology: chronology, categories: categories)
  }

  /// The counted noes.
  package var noes: Int { grid.cells.count }

  /// The next number of noes worth a word, and how many are still missing; `nil` once the goal is
  /// reached.
  package var nextMilestone: (number: Int, missing: Int)? {
    Milestone.numbers(upTo: goal.target).first { $0 > noes }.map { ($0, $0 - noes) }
  }
}
