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
    let sentence =
      overTime.spread.map {
        phrases.overTime(differs: $0.isSignificant, chance: SpokenChance($0.pValue))
      }
      ?? phrases.sameEverywhere(isYes: whole.numerator > 0)
    let rows = overTime.rows.map { row in
      RateRow(label: overTime.period.label(row.month, phrases), rate: row.proportion)
    }
    return StatisticsSection(
      "over-time", phrases.overTimeQuestion, [sentence],
      chart: RateRow.chart(
        rows, whole: whole.value, id: "over-time", title: phrases.overTimeQuestion,
        description: sentence.plainText, phrases),
      table: DataTable(
        columns: [phrases.periodHeading, phrases.yesesColumn, phrases.plausibleColumn],
        rows: rows.map { [$0.label] + $0.cells(phrases) }), note: phrases.overTimeNote)
  }
}

extension RateOverTime.Period {
  /// The name of the stretch that begins with a month: "Jan 2026", "Jan–Mar 2026", "2026".
  func label(_ month: Month, _ phrases: any Phrases) -> String {
    switch self {
    case .month: "\(phrases.shortMonth(month.month)) \(month.year)"
    case .quarter: phrases.quarter(year: month.year, first: month.month)
    case .year: phrases.year(month.year)
    }
  }
}
