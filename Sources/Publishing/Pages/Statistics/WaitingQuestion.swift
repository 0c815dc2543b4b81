import Content
import Markup
import Phrases
import Stats

/// What may still come of the asks that wait.
enum WaitingQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let phrases = site.phrases
    let lines: [HTML] = site.statistics.waiting.compactMap { waiting in
      guard let link = site.link(to: waiting.entry), let words = chances(of: waiting, phrases)
      else { return nil }
      return #"""
        <a href="\#(url: link.href)">\#(link.title)</a>, \#
        \#(phrases.stillWaiting(waiting.days)). \#(words)
        """#
    }
    return lines.isEmpty ? nil : StatisticsSection("alive", phrases.waitingHeading, lines)
  }

  /// What is said of the chances of a pending ask; `nil` where there is too little to go by.
  static func chances(of waiting: Waiting, _ phrases: any Phrases) -> String? {
    let words = [
      waiting.answeredLater.map {
        phrases.answeredLater($0.numerator, of: $0.denominator, days: waiting.days)
      },
      waiting.chanceOfReply.map {
        phrases.chanceOfReply($0, days: Waiting.outlook)
      },
    ].compactMap(\.self)
    return words.isEmpty ? nil : phrases.waitingLine(words)
  }
}
