package import Calendar
import Content

/// How earlier forecasts would have turned out: for each milestone that was reached, what would
/// have been said half-way to it, and whether it held.
package struct PastForecasts: Sendable {
  /// One forecast and what came of it. Days are those of the clock, pauses left out.
  package struct Trial: Sendable, Hashable {
    /// The milestone, by its number of noes.
    package let milestone: Int
    /// The day on which half of the way from the previous milestone had been covered.
    package let day: Day
    /// What would have been said on that day, to hold nine times in ten.
    package let range: WordedRange
    /// The days that it took from then.
    package let took: Int

    /// Whether what was said held.
    package var held: Bool { range.contains(days: Double(took)) }
  }

  /// In the order of the milestones, without those about which nothing would have been said.
  package let trials: [Trial]

  /// How many held; `nil` without a trial.
  package var held: Proportion? { Proportion(trials.count(where: \.held), of: trials.count) }

  /// - Parameters:
  ///   - days: the day of each counted no, in the order of the squares.
  ///   - dailyNoes: the noes of each active day.
  init(days: [Day], dailyNoes: [Int], clock: ActiveDays, target: Int) {
    var (trials, previous) = ([Trial](), 0)
    for milestone in Milestone.numbers(upTo: target) where milestone <= days.count {
      defer { previous = milestone }
      let halfway = days[(previous + milestone + 1) / 2 - 1]
      // As of that day, all of its noes had come.
      let known = days.count { $0 <= halfway }
      let active = clock.count(through: halfway)
      guard known < milestone, known >= Pace.fewestNoes, active >= Pace.fewestDays,
        let pace = RecentPace(dailyCounts: dailyNoes.prefix(active)),
        let forecast = Forecast(pace, remaining: milestone - known)
      else { continue }
      trials.append(
        Trial(
          milestone: milestone, day: halfway, range: forecast.range,
          took: clock.count(through: days[milestone - 1]) - active))
    }
    self.trials = trials
  }
}
