import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// Whether noes came as often as they were expected.
enum ExpectationsQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (feelings, phrases) = (site.statistics.feelings, site.phrases)
    let count = feelings.expectations?.happened.denominator ?? 0
    guard let score = feelings.expectations, count >= Feelings.fewestForMean else {
      return StatisticsSection(
        "expectations", phrases.expectationsQuestion,
        [phrases.expectationsMissing(count, needed: Feelings.fewestForMean)])
    }
    let sentence = phrases.expectations(
      expected: score.meanChance, happened: score.happened.value, count: count)
    let groups = feelings.calibration.map { group in
      let percent = group.kind.percent
      return RateRow(
        label: phrases.calibrationLabel(low: percent.lowerBound, high: percent.upperBound),
        rate: group.happened)
    }
    // A single group says no more than the sentence above it.
    let told = feelings.calibration.filter(\.happened.isTold)
    let lines = (feelings.calibration.count > 1 ? told : []).map { group in
      phrases.calibration(
        low: group.kind.percent.lowerBound, high: group.kind.percent.upperBound,
        expected: group.expected, happened: group.happened.numerator,
        of: group.happened.denominator)
    }
    return StatisticsSection(
      "expectations", phrases.expectationsQuestion, [sentence] + lines,
      chart: RateRow.chart(
        groups, whole: score.happened.value, id: "expectations",
        title: phrases.expectationsQuestion, description: sentence.plainText, tone: .no, phrases),
      table: DataTable(
        columns: [
          phrases.expectation, phrases.expectedColumn, phrases.happenedColumn,
          phrases.plausibleColumn,
        ],
        rows: zip(groups, feelings.calibration).map { row, group in
          [row.label, phrases.percent(group.expected)] + row.cells(phrases)
        }), note: phrases.expectationsNote)
  }
}
