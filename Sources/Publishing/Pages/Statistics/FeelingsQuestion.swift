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
        [phrases.feelingsMissing(feelings.pairs.count, needed: Feelings.fewestForMean)])
    }
    let words = ChartWords(phrases: phrases)
    let chart = PairChart(
      caption: words.caption("feelings", phrases.feelingsQuestion, sentence.plainText),
      rows: feelings.months.map {
        PairRow(
          label: "\(phrases.shortMonth($0.month.month)) \($0.month.year)", before: $0.fear,
          after: $0.sting, note: phrases.ratedCount($0.count))
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
            DayLabel($0.month, phrases).text, phrases.decimal($0.fear), phrases.decimal($0.sting),
            phrases.ratedCount($0.count),
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
    let feelings = site.statistics.feelings
    guard let test = feelings.difference, test.pValue < 0.05, let fear = feelings.meanFear,
      let sting = feelings.meanSting
    else { return nil }
    return site.phrases.feelingsDiffer(sting < fear)
  }

  private static func trendSentence(_ site: Site) -> HTML? {
    guard let trend = site.statistics.feelings.fearTrend, let interval = trend.interval,
      !interval.contains(0), abs(trend.slope) >= 0.005
    else { return nil }
    return site.phrases.fearTrend(perTenAsks: trend.slope * 10)
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
