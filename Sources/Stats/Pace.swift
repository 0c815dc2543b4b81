import Content

/// How fast noes come, and what that says of the next milestone. The noes are not in the keeper's
/// hands; the asks are, so both are counted.
package struct Pace: Sendable {
  /// Noes so far.
  package let noes: Int
  /// Asks so far.
  package let asks: Int
  /// Days so far, pauses taken out.
  package let days: Int
  /// Noes in each finished week of seven active days.
  package let weeklyNoes: [Int]
  /// Whether the noes scatter more than chance; `nil` with fewer than two finished weeks.
  package let dispersion: Dispersion?
  /// To the next milestone; `nil` while there is too little to go by, and at the goal.
  package let toMilestone: Forecast?
  /// To the goal; likewise.
  package let toGoal: Forecast?
  /// Of the last twelve weeks of seven active days, those with at least one ask; `nil` before the
  /// first week is over.
  package let weeksWithAsk: Proportion?

  /// Before so many noes and days there is no forecast (STATISTICS, "Pace").
  package static let fewestNoes = 5
  package static let fewestDays = 14
  /// The weeks that are looked back on.
  package static let weeksBack = 12

  /// The pace of an edition; `nil` for a journal in which nothing has begun.
  init?(
    _ edition: Edition, asks: [AskNumbers], clock: ActiveDays?, noes: Int, tally: Tally,
    nextMilestone: (number: Int, missing: Int)?
  ) {
    guard let clock else { return nil }
    let counts = edition.journal.settings.counts
    let noDays = asks.filter { counts.contains($0.outcome) }
      .map { (day: $0.closed, count: $0.count) }
    let weeklyNoes = clock.weeklyCounts(of: noDays)
    let dispersion = Dispersion(weeklyCounts: weeklyNoes)
    let days = clock.count
    let isEnough = noes >= Self.fewestNoes && days >= Self.fewestDays
    func forecast(_ remaining: Int) -> Forecast? {
      guard isEnough else { return nil }
      return dispersion?.isBursty ?? false
        ? Forecast(resampling: weeklyNoes, remaining: remaining)
        : Forecast(events: noes, inDays: days, remaining: remaining)
    }
    self.noes = noes
    self.asks = tally.sent
    self.days = days
    self.weeklyNoes = weeklyNoes
    self.dispersion = dispersion
    toMilestone = nextMilestone.flatMap { forecast($0.missing) }
    toGoal = forecast(edition.goal.target - noes)
    let recent = clock.weeklyCounts(of: asks.map { ($0.asked, $0.count) }).suffix(Self.weeksBack)
    weeksWithAsk = Proportion(recent.count { $0 > 0 }, of: recent.count)
  }
}
