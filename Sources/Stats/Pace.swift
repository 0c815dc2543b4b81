import Calendar
import Content

/// How fast noes come, and what that says about the next milestone. The noes are not in the
/// keeper's hands; the asks are, so both are counted. What came in a pause is not counted here, so
/// it neither speeds the pace up nor slows it down.
package struct Pace: Sendable {
  /// Noes so far, except those that came in a pause.
  package let noes: Int
  /// Asks so far, except those made in a pause.
  package let asks: Int
  /// Days so far, without pauses.
  package let days: Int
  /// Whether there were any pauses.
  package let hasPauses: Bool
  /// Noes in each finished week of seven active days.
  package let weeklyNoes: [Int]
  /// Whether the noes vary more than chance would explain; `nil` with fewer than two finished weeks.
  package let dispersion: Dispersion?
  /// The days from today to the next milestone, with the pauses ahead; `nil` while there is too
  /// little to go by, and at the goal.
  package let toMilestone: Forecast?
  /// The same for the goal.
  package let toGoal: Forecast?
  /// Whether a pause lasts without a known end: the forecasts count from its end.
  package let isPausedForNow: Bool
  /// Of the last twelve weeks of seven active days, those with at least one ask; `nil` before the
  /// first week is over. A week in a pause is neither.
  package let weeksWithAsk: Proportion?
  /// How earlier forecasts have turned out.
  package let past: PastForecasts

  /// Before this many noes and days there is no forecast.
  package static let fewestNoes = 5
  package static let fewestDays = 14
  /// The number of weeks to look back on.
  package static let weeksBack = 12

  /// The pace of an edition; `nil` for a journal in which nothing has begun.
  init?(
    _ edition: Edition, asks: [AskNumbers], clock: ActiveDays?, grid: Grid,
    nextMilestone: (number: Int, missing: Int)?
  ) {
    guard let clock else { return nil }
    let noDays = grid.cells.map { asks[$0.entry].closed }
    let dailyNoes = clock.dailyCounts(of: noDays.map { ($0, 1) })
    let dailyAsks = clock.dailyCounts(of: asks.map { ($0.asked, $0.count) })
    let noes = dailyNoes.reduce(0, +)
    let recent = RecentPace(dailyCounts: dailyNoes)
    let isEnough = noes >= Self.fewestNoes && clock.count >= Self.fewestDays
    func forecast(_ remaining: Int) -> Forecast? {
      guard isEnough, let recent else { return nil }
      return Forecast(recent, remaining: remaining)?.map(clock.calendarDays)
    }
    self.noes = noes
    self.asks = dailyAsks.reduce(0, +)
    days = clock.count
    hasPauses = clock.count < edition.today - clock.start + 1
    weeklyNoes = Self.weeks(dailyNoes)
    dispersion = Dispersion(weeklyCounts: weeklyNoes)
    toMilestone = nextMilestone.flatMap { forecast($0.missing) }
    toGoal = forecast(edition.goal.target - grid.cells.count)
    isPausedForNow = clock.isPausedForNow
    let weeks = Self.weeks(dailyAsks).suffix(Self.weeksBack)
    weeksWithAsk = Proportion(weeks.count { $0 > 0 }, of: weeks.count)
    past = PastForecasts(
      days: noDays, dailyNoes: dailyNoes, clock: clock, target: edition.goal.target)
  }

  /// The sums of each seven days from the beginning, the unfinished ones at the end left out.
  private static func weeks(_ daily: [Int]) -> [Int] {
    stride(from: 0, through: daily.count - 7, by: 7).map { daily[$0..<$0 + 7].reduce(0, +) }
  }
}
