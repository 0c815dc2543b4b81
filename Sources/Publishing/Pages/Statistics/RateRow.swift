import Charts
import Phrases
import Stats

/// A rate with its range, as charts and tables show it.
struct RateRow {
  let label: String
  let rate: Proportion

  /// "3 of 18", and the plausible range or the words for too few.
  func cells(_ phrases: any Phrases) -> [String] {
    [
      phrases.fraction(rate.numerator, rate.denominator),
      rate.isTold ? phrases.percents(rate.wilson.lower, rate.wilson.upper) : phrases.tooFew,
    ]
  }

  /// The rows one below the other, compared with the rate of the whole.
  static func chart(
    _ rows: [RateRow], whole: Double, id: String, title: String, description: String,
    tone: Tone = .yes,
    _ phrases: any Phrases
  ) -> IntervalChart {
    let words = ChartWords(phrases: phrases)
    return IntervalChart(
      caption: words.caption(id, title, description),
      rows: rows.map { row in
        let (rate, range) = (row.rate, row.rate.wilson)
        return IntervalRow(
          label: row.label,
          interval: rate.isTold
            ? .init(value: rate.value, low: range.lower, high: range.upper) : nil,
          remark: rate.isTold ? "" : phrases.tooFew,
          note: phrases.fraction(rate.numerator, rate.denominator), tone: tone)
      },
      reference: ShareMarker(share: whole, label: phrases.wholeRate(whole)),
      percent: words.percent)
  }
}
