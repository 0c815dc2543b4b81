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
      "yeses", phrases.yesQuestion,
      [sentence(site), site.statistics.rates.yesInTen.map(phrases.yesInTen)],
      table: tally.sent == 0
        ? nil
        : DataTable(
          columns: [phrases.outcomeHeading, phrases.asksHeading, phrases.share],
          rows: outcomes.map { outcome in
            [
              phrases.outcome(OutcomeName(outcome)), phrases.number(tally[outcome]),
              outcome.isDecided && tally.decided > 0
                ? phrases.percent(Double(tally[outcome]) / Double(tally.decided)) : "",
            ]
          }),
      note: phrases.yesNote)
  }

  /// The yes rate as a sentence; the words for "too few" below five answers.
  static func sentence(_ site: Site) -> HTML {
    let (statistics, phrases) = (site.statistics, site.phrases)
    guard let rate = statistics.rates.yes, rate.denominator >= Rates.fewestDecided else {
      return phrases.tooFewAnswers(statistics.tally.decided, needed: Rates.fewestDecided)
    }
    return phrases.yesRate(
      yeses: rate.numerator, decided: rate.denominator,
      odds: phrases.odds(rate.value, low: rate.wilson.lower, high: rate.wilson.upper))
  }
}
