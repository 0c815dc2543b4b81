package import Calendar
package import Content

/// Every number on the site, as of a day. Pure: the same edition gives the same numbers.
package struct Statistics: Sendable {
  package let today: Day
  package let goal: Goal
  package let tally: Tally
  package let grid: Grid
  package let chronology: Chronology
  package let waiting: [Waiting]
  package let replies: Replies
  package let rates: Rates
  /// `nil` for a journal in which nothing has begun.
  package let pace: Pace?
  package let feelings: Feelings
  /// What has changed from the first third to the last; `nil` for a journal with too few entries.
  package let sinceBeginning: SinceBeginning?
  /// `nil` if too few asks have ended on a known day, or waited a week.
  package let ofAHundred: OfAHundred?
  /// Whether the two largest categories reply at different speeds; `nil` if too few do.
  package let waitComparison: WaitComparison?
  package let weekdays: Weekdays
  package let funnel: Funnel
  package let rhythm: Rhythm
  package let categories: [Breakdown]
  package let tags: [Breakdown]
  package let months: [MonthTally]
  package let milestones: [Milestone]
  /// The next number of noes worth a mention, and how many are still missing; `nil` once the goal
  /// is reached.
  package let nextMilestone: (number: Int, missing: Int)?

  /// Computes the numbers of an edition.
  package init(_ edition: Edition) {
    let (today, counts) = (edition.today, edition.journal.settings.counts)
    let asks = edition.published.map { AskNumbers($0, asOf: today) }
    let chronology = Chronology(asks)
    let tally = asks.reduce(into: Tally()) { $0.add($1.count, $1.outcome) }
    let grid = Grid(edition, asks: asks, order: chronology.byAnswer)
    let noes = grid.cells.count
    // An entry that is only counted has no wait, no feelings and no week.
    let told = asks.filter(\.isPublic)
    let replies = Replies(told, today: today)
    let categories = Breakdown.all(in: edition, order: chronology.byAsk) {
      $0.ask.category.map { [$0] } ?? []
    }
    let nextMilestone = Milestone.numbers(upTo: edition.goal.target).first { $0 > noes }
      .map { (number: $0, missing: $0 - noes) }
    self.today = today
    goal = edition.goal
    self.tally = tally
    self.grid = grid
    self.chronology = chronology
    waiting = Waiting.all(
      in: edition, asks: asks, order: chronology.byAsk, tally: tally, replies: replies)
    self.replies = replies
    rates = Rates(asks, categories: categories, replies: replies)
    pace = Pace(
      edition, asks: asks, clock: ActiveDays(edition), grid: grid, nextMilestone: nextMilestone)
    feelings = Feelings(asks, order: chronology.byAsk)
    sinceBeginning = SinceBeginning(
      asks, order: chronology.byAsk.filter { asks[$0].isPublic }, today: today)
    ofAHundred = OfAHundred(replies)
    waitComparison = WaitComparison(asks, categories: categories, today: today)
    weekdays = Weekdays(asks, today: today)
    funnel = Funnel(edition, order: chronology.byAsk)
    rhythm = Rhythm(asks, counts: counts, today: today)
    self.categories = categories
    tags = Breakdown.all(in: edition, order: chronology.byAsk, words: \.ask.tags)
    months = MonthTally.all(asks, counts: counts, today: today)
    milestones = Milestone.reached(
      asks, goals: edition.goals, grid: grid, chronology: chronology, categories: categories)
    self.nextMilestone = nextMilestone
  }

  /// The waiting asks that have been silent for longer than the journal's `quiet_after`, each
  /// counted as often as its entry says.
  package var quiet: Int { waiting.reduce(0) { $0 + ($1.isQuiet ? $1.count : 0) } }

  /// The counted noes.
  package var noes: Int { grid.cells.count }
}
