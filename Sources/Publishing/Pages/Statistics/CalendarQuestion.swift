import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// On which days of the week asks are made.
enum CalendarQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let phrases = site.phrases
    let calendar = site.statistics.rhythm.calendar
    let weekdays = site.statistics.weekdays
    let all = weekdays.asks.reduce(0, +)
    guard all >= Tally.fewestForChart else { return nil }
    let sentence =
      weekdays.test == nil
      ? phrases.calendarTooFew(entries: weekdays.entries.reduce(0, +))
      : phrases.calendarSentence(
        weekdays: weekdays.busiest, asks: weekdays.asks.max() ?? 0, of: all)
    let words = ChartWords(phrases: phrases)
    let chart = CalendarChart(
      caption: words.caption("calendar", phrases.calendarQuestion, sentence.plainText),
      rows: phrases.weekdays,
      columns: calendar.map { month, counts in
        CalendarColumn(
          label: phrases.shortMonth(month.month), group: String(month.year),
          counts: counts.map(Optional.some))
      }, tone: .no, number: words.number)
    return StatisticsSection(
      "calendar", phrases.calendarQuestion, [sentence], chart: chart,
      table: DataTable(
        columns: [phrases.monthHeading] + phrases.weekdays,
        rows: calendar.map { month, counts in
          [DayLabel(month, phrases).text] + counts.map(phrases.number)
        }), note: phrases.calendarNote)
  }
}
