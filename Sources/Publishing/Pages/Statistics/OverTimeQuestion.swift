import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// Whether the yes rate has changed.
enum OverTimeQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (overTime, phrases) = (site.statistics.rates.overTime, site.phrases)
    guard let whole = site.statistics.rates.yes else { return nil }
    let told = overTime.rows.filter(\.proportion.isTold)
    guard told.count > 1 else {
      return StatisticsSection(
        "over-time", phrases.overTimeQuestion,
        [phrases.overTimeMissing(needed: Rates.fewestDecided)])
    }
    let sentence = overTime.spread.map {
      phrases.overTime(differs: $0.pValue < 0.05, chance: $0.pValue)
    }
    let rows = overTime.rows.map { row in
      RateRow(label: label(row, overTime.period, phrases), rate: row.proportion)
    }
    return StatisticsSection(
      "over-time", phrases.overTimeQuestion, [sentence],
      chart: RateRow.chart(
        rows, whole: whole.value, id: "over-time", title: phrases.overTimeQuestion,
        description: sentence?.plainText ?? "", phrases),
      table: DataTable(
        columns: [phrases.periodHeading, phrases.yesesColumn, phrases.plausibleColumn],
        rows: rows.map { [$0.label] + $0.cells(phrases) }), note: phrases.overTimeNote)
  }

  private static func label(
    _ row: RateOverTime.Row, _ period: RateOverTime.Period, _ phrases: any Phrases
  ) -> String {
    switch period {
    case .month: "\(phrases.shortMonth(row.month.month)) \(row.month.year)"
    case .quarter: phrases.quarter(year: row.month.year, first: row.month.month)
    case .year: phrases.year(row.month.year)
    }
  }
}
