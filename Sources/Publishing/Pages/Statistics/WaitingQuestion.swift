import Content
import Markup
import Phrases
import Stats

/// What may still come of the asks that wait.
enum WaitingQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (statistics, phrases) = (site.statistics, site.phrases)
    guard statistics.waiting.contains(where: { site.routes[$0.entry] != nil }) else { return nil }
    let lines: [HTML] = statistics.waiting.compactMap { waiting in
      guard let link = site.link(to: waiting.entry), let words = chances(of: waiting, phrases)
      else { return nil }
      return #"""
        <a href="\#(url: link.href)">\#(link.title)</a>, \#
        \#(phrases.stillWaiting(waiting.days)). \#(words)
        """#
    }
    if lines.isEmpty, statistics.tally.decided < Waiting.fewestDecided {
      return StatisticsSection(
        "alive", phrases.waitingHeading,
        [
          phrases.aliveMissing(
            decided: statistics.tally.decided, needed: Waiting.fewestDecided)
        ])
    }
    return lines.isEmpty
      ? nil
      : StatisticsSection("alive", phrases.waitingHeading, lines, note: phrases.waitingNote)
  }

  /// What is said of the chances of a pending ask; `nil` where there is too little to go by.
  static func chances(of waiting: Waiting, _ phrases: any Phrases) -> String? {
    guard let later = waiting.answeredLater else { return nil }
    var words = [phrases.answeredLater(later.numerator, of: later.denominator, days: waiting.days)]
    // That none got a reply later says already that none got one in the next thirty days.
    if later.numerator > 0, let chance = waiting.chanceOfReply {
      if let interval = chance.interval {
        words.append(
          phrases.chanceOfReply(
            chance.value, low: interval.lower, high: interval.upper, days: Waiting.outlook))
      } else if chance.replies == 0 {
        words.append(phrases.noneWithin(days: Waiting.outlook, of: chance.silent))
      } else {
        words.append(phrases.allWithin(days: Waiting.outlook, of: chance.silent))
      }
    }
    return phrases.waitingLine(words)
  }
}
