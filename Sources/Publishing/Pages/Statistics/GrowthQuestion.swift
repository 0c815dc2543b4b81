import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// How noes and yeses have grown.
enum GrowthQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (statistics, phrases) = (site.statistics, site.phrases)
    let growth = statistics.rhythm.growth
    let partials = statistics.tally.partial
    guard let first = growth.first, let last = growth.last, last.noes + last.yeses + partials > 0,
      let clock = ActiveDays(site.edition)
    else { return StatisticsSection("growth", phrases.growthQuestion, [phrases.nothingYet]) }
    let sentence = phrases.growthSentence(
      noes: last.noes, yeses: last.yeses, partials: partials,
      since: site.label(clock.start).text)
    guard statistics.tally.sent >= Tally.fewestForChart else {
      return StatisticsSection(
        "growth", phrases.growthQuestion, [sentence, StatisticsSection.chartMissing(site)])
    }
    return StatisticsSection(
      "growth", phrases.growthQuestion, [sentence],
      chart: chart(growth, from: min(clock.start, first.day), to: last, sentence, on: site),
      table: DataTable(
        columns: [
          phrases.monthHeading, phrases.asksHeading, phrases.noesLine, phrases.yesesLine,
        ],
        rows: statistics.months.map { month in
          [
            DayLabel(month.month, phrases).text, phrases.number(month.asked),
            phrases.number(month.noes), phrases.number(month.yeses),
          ]
        }), note: phrases.growthNote)
  }

  private static func chart(
    _ growth: [Rhythm.Point], from start: Day, to last: Rhythm.Point, _ sentence: HTML,
    on site: Site
  ) -> LineChart {
    func line(_ label: String, _ tone: Tone, _ value: (Rhythm.Point) -> Int) -> LineSeries {
      LineSeries(
        label: label, tone: tone, shape: .steps,
        points: [.init(day: start.number, value: 0)]
          + growth.map { .init(day: $0.day.number, value: Double(value($0))) })
    }
    let phrases = site.phrases
    let words = ChartWords(phrases: phrases)
    return LineChart(
      caption: words.caption("growth", phrases.growthQuestion, sentence.plainText),
      series: [
        line(phrases.noes(last.noes), .no, \.noes), line(phrases.yeses(last.yeses), .yes, \.yeses),
      ],
      markers: goals(from: start, on: site), spans: DaySpan.pauses(from: start, on: site),
      days: start.number...max(start.number, last.day.number), dates: words.dates,
      number: words.number)
  }

  private static func goals(from start: Day, on site: Site) -> [DayMarker] {
    site.edition.journal.settings.goals.dropFirst().compactMap { goal in
      goal.since.flatMap {
        $0 >= start && $0 <= site.edition.today
          ? DayMarker(day: $0.number, label: site.phrases.goalMark(goal.target)) : nil
      }
    }
  }
}
