import Content
import Markup
import Phrases
import Stats

/// What may still come of the waiting asks.
enum WaitingQuestion: StatisticsQuestion {
  /// The most asks that are listed, the longest waits first.
  private static let most = 20

  static func section(_ site: Site) -> StatisticsSection? {
    let (statistics, phrases) = (site.statistics, site.phrases)
    guard statistics.waiting.contains(where: { site.routes[$0.entry] != nil }) else { return nil }
    let told = statistics.waiting.lazy.compactMap { waiting in
      line(waiting, on: site).map { (count: waiting.count, line: $0) }
    }.prefix(most)
    let listed = Array(told)
    guard !listed.isEmpty else {
      let decided = statistics.tally.decided
      let missing =
        decided < Waiting.fewestDecided
        ? phrases.aliveMissing(decided: decided, needed: Waiting.fewestDecided)
        : phrases.aliveUnknown
      return StatisticsSection("alive", phrases.waitingHeading, [missing])
    }
    let rest = statistics.tally.pending - listed.reduce(0) { $0 + $1.count }
    return StatisticsSection(
      "alive", phrases.waitingHeading,
      listed.map(\.line)
        + (rest > 0 ? [phrases.moreWaiting(rest, log: site.address.href(.log))] : []),
      note: phrases.waitingNote)
  }

  private static func line(_ waiting: Waiting, on site: Site) -> HTML? {
    guard let link = site.link(to: waiting.entry), let words = chances(of: waiting, site.phrases)
    else { return nil }
    return #"""
      <a href="\#(url: link.href)">\#(link.title)</a>, \#
      \#(site.phrases.stillWaiting(waiting.days)). \#(words)
      """#
  }

  /// The words about the chances of a pending ask; `nil` if there is too little to go by.
  static func chances(of waiting: Waiting, _ phrases: any Phrases) -> String? {
    guard let later = waiting.answeredLater else { return nil }
    var words = [phrases.answeredLater(later.numerator, of: later.denominator, days: waiting.days)]
    // If none got a reply later, that already says that none got one in the next thirty days.
    if later.numerator > 0, let chance = waiting.chanceOfReply {
      if let interval = chance.interval {
        words.append(
          phrases.chanceOfReply(
            chance.value, low: interval.lower, high: interval.upper, days: Waiting.outlook))
      } else if chance.replies == 0 {
        words.append(phrases.noneWithin(days: Waiting.outlook))
      }
      // A curve that has ended at nothing says no more than the counts do.
    }
    return phrases.waitingLine(words)
  }
}
