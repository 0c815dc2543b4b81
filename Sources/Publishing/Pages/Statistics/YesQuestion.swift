import Calendar
import Content
import Markup
import Phrases
import Stats

/// How many asks end with a yes.
enum YesQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (tally, phrases) = (site.statistics.tally, site.phrases)
    let outcomes: [Outcome] = [.yes, .partial, .no, .ghosted, .withdrawn, .pending]
    return StatisticsSection(
      "yeses", phrases.yesQuestion, [sentence(site), ahead(site)],
      table: tally.sent == 0
        ? nil
        : DataTable(
          columns: [phrases.outcomeHeading, phrases.asksHeading, phrases.shareColumn],
          rows: outcomes.map { outcome in
            [
              phrases.outcome(OutcomeName(outcome)), phrases.number(tally[outcome]),
              outcome.isDecided && tally.decided > 0
                ? phrases.percent(Double(tally[outcome]) / Double(tally.decided)) : "",
            ]
          }),
      note: phrases.yesNote)
  }

  private static func ahead(_ site: Site) -> HTML? {
    site.statistics.rates.ahead.map { site.phrases.yesInTen($0.chance, days: $0.days) }
  }

  /// The yes rate as a sentence; the words for "too few" below five answers.
  static func sentence(_ site: Site) -> HTML {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let tally = statistics.tally
    guard let rate = statistics.rates.yes, rate.isTold else {
      let decided = site.edition.published.lazy.map(\.ask).filter(\.outcome.isDecided)
      return phrases.tooFewAnswers(
        decided: tally.decided, entries: decided.count,
        largest: decided.map(\.count).max() ?? 0, needed: Rates.fewestDecided)
    }
    return phrases.yesRate(
      yeses: tally.yes, partials: tally.partial, decided: rate.denominator,
      odds: phrases.odds(
        SpokenShare(rate.value), low: SpokenShare(rate.wilson.lower),
        high: SpokenShare(rate.wilson.upper)))
  }
}
