import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// Whether the fear was worse than the sting.
enum FeelingsQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (feelings, phrases) = (site.statistics.feelings, site.phrases)
    guard let sentence = sentence(site) else {
      return StatisticsSection(
        "feelings", phrases.feelingsQuestion,
        [
          phrases.feelingsMissing(feelings.pairs.count, needed: Feelings.fewestForMean),
          trend(feelings, phrases),
        ])
    }
    let rows = rows(feelings, phrases)
    let words = ChartWords(phrases: phrases)
    let chart = PairChart(
      caption: words.caption("feelings", phrases.feelingsQuestion, sentence.plainText),
      rows: rows.map { label, means in
        PairRow(
          label: label, before: means.fear, after: means.sting,
          note: phrases.ratedCount(means.count))
      },
      beforeLabel: phrases.fearLabel, afterLabel: phrases.stingLabel, range: 0...10, tone: .no)
    return StatisticsSection(
      "feelings", phrases.feelingsQuestion,
      [sentence, comparison(feelings, phrases), trend(feelings, phrases)]
        + outcomes(feelings, phrases),
      chart: chart,
      table: DataTable(
        columns: [
          told(feelings).isEmpty ? phrases.periodHeading : phrases.feelingsColumn,
          phrases.fearLabel, phrases.stingLabel, phrases.ratedColumn,
        ],
        rows: rows.map { label, means in
          [
            label, phrases.decimal(means.fear), phrases.decimal(means.sting),
            phrases.number(means.count),
          ]
        }), note: phrases.feelingsNote)
  }

  /// Fear against sting as a sentence; `nil` below five ratings.
  static func sentence(_ site: Site) -> HTML? {
    let feelings = site.statistics.feelings
    guard let fear = feelings.meanFear, let sting = feelings.meanSting,
      let rated = feelings.rated, feelings.pairs.count >= Feelings.fewestForMean
    else { return nil }
    return site.phrases.feelingsSentence(
      fear: fear, sting: sting, rated: rated.numerator, of: rated.denominator)
  }

  /// The stretches of time, and below them the outcomes that have enough ratings.
  private static func rows(
    _ feelings: Feelings, _ phrases: any Phrases
  ) -> [(label: String, means: Feelings.Means)] {
    feelings.stretches.map { stretch in
      (feelings.period.label(stretch.month, phrases), stretch.means)
    } + told(feelings).map { (phrases.outcome(OutcomeName($0.outcome)), $0.means) }
  }

  private static func told(_ feelings: Feelings) -> [Feelings.OutcomeMeans] {
    let told = feelings.outcomes.filter { $0.means.count >= Feelings.fewestForMean }
    return told.count > 1 ? told : []
  }

  private static func outcomes(_ feelings: Feelings, _ phrases: any Phrases) -> [HTML] {
    told(feelings).map { outcome in
      phrases.feelingsOf(
        phrases.outcome(OutcomeName(outcome.outcome)), fear: outcome.means.fear,
        sting: outcome.means.sting, count: outcome.means.count)
    }
  }

  private static func comparison(_ feelings: Feelings, _ phrases: any Phrases) -> HTML {
    let (lower, higher, equal) = feelings.comparisons
    let counts = phrases.feelingsCompared(lower: lower, higher: higher, equal: equal)
    return feelings.isStingLower.map { "\(counts) \(phrases.feelingsDiffer($0))" } ?? counts
  }

  private static func trend(_ feelings: Feelings, _ phrases: any Phrases) -> HTML? {
    guard let trend = feelings.fearTrend, trend.isTold else { return nil }
    return phrases.fearTrend(
      from: trend.ends.first, to: trend.ends.last, count: trend.count)
  }
}
