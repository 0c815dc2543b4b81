import Charts
import Content
import Markup
import Stats

/// Whether the fear was worse than the sting.
enum FeelingsQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (feelings, phrases) = (site.statistics.feelings, site.phrases)
    guard let sentence = sentence(site) else {
      return StatisticsSection(
        "feelings", phrases.feelingsQuestion,
        [phrases.feelingsMissing(feelings.pairs.count, needed: Feelings.fewestForMean)])
    }
    let words = ChartWords(phrases: phrases)
    let chart = PairChart(
      caption: words.caption("feelings", phrases.feelingsQuestion, sentence.plainText),
      rows: feelings.months.map {
        PairRow(
          label: "\(phrases.shortMonth($0.month.month)) \($0.month.year)", before: $0.means.fear,
          after: $0.means.sting, note: phrases.ratedCount($0.means.count))
      },
      beforeLabel: phrases.fearLabel, afterLabel: phrases.stingLabel, range: 0...10, tone: .no)
    return StatisticsSection(
      "feelings", phrases.feelingsQuestion,
      [sentence, differenceSentence(site), trendSentence(site), expectationSentence(site)],
      chart: chart,
      table: DataTable(
        columns: [
          phrases.monthHeading, phrases.fearLabel, phrases.stingLabel, phrases.asksHeading,
        ],
        rows: feelings.months.map {
          [
            DayLabel($0.month, phrases).text, phrases.decimal($0.means.fear),
            phrases.decimal($0.means.sting), phrases.ratedCount($0.means.count),
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

  private static func differenceSentence(_ site: Site) -> HTML? {
    site.statistics.feelings.isStingLower.map(site.phrases.feelingsDiffer)
  }

  private static func trendSentence(_ site: Site) -> HTML? {
    guard let trend = site.statistics.feelings.fearTrend, trend.isTold else { return nil }
    return site.phrases.fearTrend(
      from: trend.ends.first, to: trend.ends.last, count: trend.count)
  }

  private static func expectationSentence(_ site: Site) -> HTML? {
    guard let score = site.statistics.feelings.expectations,
      score.happened.denominator >= Feelings.fewestForMean
    else { return nil }
    return site.phrases.expectations(
      expected: score.meanChance, happened: score.happened.value,
      count: score.happened.denominator)
  }
}
