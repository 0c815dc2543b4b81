import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// What has changed from the first third of the entries to the last.
enum SinceQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let phrases = site.phrases
    guard let since = site.statistics.sinceBeginning else {
      return StatisticsSection(
        "since", phrases.sinceQuestion,
        [
          phrases.sinceMissing(
            entries: site.edition.published.count, needed: 3 * SinceBeginning.fewest)
        ])
    }
    let thirds = phrases.sinceThirds(
      entries: since.entries, until: site.label(since.days.firstUntil).text,
      from: site.label(since.days.lastFrom).text)
    let rows = rows(since, phrases)
    guard !rows.isEmpty else {
      return StatisticsSection(
        "since", phrases.sinceQuestion,
        [thirds, phrases.sinceTooFew(needed: SinceBeginning.fewest)])
    }
    return StatisticsSection(
      "since", phrases.sinceQuestion, [thirds] + sentences(since, phrases),
      chart: chart(since, thirds, phrases),
      table: DataTable(
        columns: [
          phrases.measureColumn, phrases.firstColumn, phrases.lastColumn, phrases.changeColumn,
        ], rows: rows), note: phrases.sinceNote)
  }

  private static func sentences(_ since: SinceBeginning, _ phrases: any Phrases) -> [HTML] {
    [
      since.yes.map { yes in
        let difference = yes.difference
        let range = difference.isAbove == nil ? difference.interval : difference.size
        return phrases.sinceYes(
          first: phrases.fraction(yes.first.numerator, yes.first.denominator),
          last: phrases.fraction(yes.last.numerator, yes.last.denominator),
          change: SpokenChange(difference), low: range.lower, high: range.upper)
      },
      since.fear.map {
        phrases.sinceFear(first: $0.first, last: $0.last, change: SpokenChange($0))
      },
      since.sting.map {
        phrases.sinceSting(first: $0.first, last: $0.last, change: SpokenChange($0))
      },
      since.wait.map {
        phrases.sinceWait(first: $0.first, last: $0.last, isSlower: $0.isSlower)
      },
    ].compactMap(\.self)
  }

  private static func chart(
    _ since: SinceBeginning, _ thirds: HTML, _ phrases: any Phrases
  ) -> IntervalChart? {
    guard let yes = since.yes else { return nil }
    let all = Double(yes.first.numerator + yes.last.numerator)
    let rows = [
      RateRow(label: phrases.firstColumn, rate: yes.first),
      RateRow(label: phrases.lastColumn, rate: yes.last),
    ]
    return RateRow.chart(
      rows, whole: all / Double(yes.first.denominator + yes.last.denominator), id: "since",
      title: phrases.sinceQuestion, description: thirds.plainText, phrases)
  }

  private static func rows(_ since: SinceBeginning, _ phrases: any Phrases) -> [[String]] {
    func row(_ name: String, _ ratings: SinceBeginning.Ratings?) -> [String]? {
      ratings.map {
        [
          name, phrases.decimal($0.first), phrases.decimal($0.last),
          phrases.byChance(SpokenChance($0.test?.pValue ?? 1)),
        ]
      }
    }
    return [
      since.yes.map { yes in
        [
          phrases.yesMeasure, phrases.fraction(yes.first.numerator, yes.first.denominator),
          phrases.fraction(yes.last.numerator, yes.last.denominator),
          phrases.points(yes.difference.interval.lower, yes.difference.interval.upper),
        ]
      }, row(phrases.fearLabel, since.fear), row(phrases.stingLabel, since.sting),
      since.wait.map {
        [
          phrases.waitMeasure, phrases.medianCell($0.first), phrases.medianCell($0.last),
          phrases.byChance(SpokenChance($0.test?.pValue ?? 1)),
        ]
      },
    ].compactMap(\.self)
  }
}
