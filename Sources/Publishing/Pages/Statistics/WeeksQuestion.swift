import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// How many asks each week saw.
enum WeeksQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let weeks = statistics.rhythm.weeks
    guard weeks.count > 1, statistics.tally.sent >= Tally.fewestForChart,
      let first = weeks.first
    else { return nil }
    let sentence = phrases.weeksSentence(
      asks: statistics.tally.sent, weeks: weeks.count, most: weeks.map(\.asks).max() ?? 0)
    let words = ChartWords(phrases: phrases)
    let chart = BarChart(
      caption: words.caption("weeks", phrases.weeksQuestion, sentence.plainText),
      parts: [BarPart(label: phrases.asksHeading, tone: .no)],
      bars: .overDays(
        weeks.map {
          .init(days: $0.monday.number...$0.monday.number + 6, values: [Double($0.asks)])
        }, dates: words.dates),
      spans: DaySpan.pauses(from: first.monday, on: site), countTitle: phrases.asksHeading,
      number: words.number)
    return StatisticsSection(
      "weeks", phrases.weeksQuestion, [sentence], chart: chart,
      table: DataTable(
        columns: [
          phrases.weekHeading, phrases.asksHeading, phrases.noesLine, phrases.yesesLine,
        ],
        rows: weeks.map {
          [
            site.label($0.monday).text, phrases.number($0.asks), phrases.number($0.noes),
            phrases.number($0.yeses),
          ]
        }))
  }
}
