import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// Of a hundred asks, how many are a no, a yes or still waiting after some time.
enum HundredQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (statistics, phrases) = (site.statistics, site.phrases)
    guard let hundred = statistics.ofAHundred, let last = hundred.rows.last else {
      return StatisticsSection("hundred", phrases.hundredQuestion, [missing(site)])
    }
    // A month is as far as people look ahead; or the last day that can be given, if that is less.
    let told = hundred.rows.last { $0.days <= 30 } ?? last
    let sentence = phrases.hundred(
      days: told.days, no: told.squares.no, yes: told.squares.yes, waiting: told.squares.waiting)
    return StatisticsSection(
      "hundred", phrases.hundredQuestion, [sentence],
      chart: chart(hundred, told: told, last: last, sentence.plainText, phrases),
      table: DataTable(
        columns: [phrases.waitsDays, phrases.noColumn, phrases.yesColumn, phrases.waitingColumn],
        rows: hundred.rows.map { row in
          [
            phrases.number(row.days), cell(row.no, row.squares.no, phrases),
            cell(row.yes, row.squares.yes, phrases),
            cell(row.waiting, row.squares.waiting, phrases),
          ]
        }), note: phrases.hundredNote(asks: hundred.asks))
  }

  /// Why nothing is said.
  private static func missing(_ site: Site) -> HTML {
    let (replies, phrases) = (site.statistics.replies, site.phrases)
    guard replies.areDaysKnown else {
      return phrases.daysMissing(replies.unknown, of: replies.closed)
    }
    let ends = replies.ends.steps.reduce(0) { $0 + $1.noes + $1.yeses }
    return ends < OfAHundred.fewestEnds
      ? phrases.hundredMissing(ends: ends, needed: OfAHundred.fewestEnds) : phrases.hundredUnknown
  }

  /// "58 (46 to 69)": the bounds rounded outward, so that they contain what is said.
  private static func cell(
    _ share: CompetingRisks.Share, _ squares: Int, _ phrases: any Phrases
  ) -> String {
    let interval = share.interval
    return phrases.ofHundred(
      squares,
      low: interval.map { min(squares, Int(($0.lower * 100).rounded(.down))) } ?? squares,
      high: interval.map { max(squares, Int(($0.upper * 100).rounded(.up))) } ?? squares)
  }

  private static func chart(
    _ hundred: OfAHundred, told: OfAHundred.Row, last: OfAHundred.Row, _ description: String,
    _ phrases: any Phrases
  ) -> HundredChart {
    let words = ChartWords(phrases: phrases)
    let steps = hundred.steps.filter { $0.day <= last.days }.map(HundredChart.Step.init)
    let leaves = hundred.rows.map { row in
      HundredChart.Leaf(
        label: phrases.days(row.days),
        counts: [row.squares.no, row.squares.yes, row.squares.waiting],
        words: names(row, phrases))
    }
    return HundredChart(
      caption: words.caption("hundred", phrases.hundredQuestion, description),
      steps: [HundredChart.Step(time: 0, lower: .init(0), both: .init(0))] + steps,
      names: names(last, phrases),
      markers: told.days < last.days
        ? [TimeMarker(time: Double(told.days), label: phrases.days(told.days))] : [],
      leaves: leaves, until: Double(last.days), timeTitle: phrases.waitsDays,
      number: { $0 == 0 ? phrases.hundredAsked : words.number($0) })
  }

  private static func names(_ row: OfAHundred.Row, _ phrases: any Phrases) -> [String] {
    [
      phrases.hundredNo(row.squares.no), phrases.hundredYes(row.squares.yes),
      phrases.hundredWaiting(row.squares.waiting),
    ]
  }
}

extension HundredChart.Step {
  fileprivate init(_ step: CompetingRisks.Step) {
    let (no, waiting) = (step.no.interval, step.waiting.interval)
    let ended = HundredChart.Share(
      1 - step.waiting.value, low: waiting.map { 1 - $0.upper }, high: waiting.map { 1 - $0.lower })
    self.init(
      time: Double(step.day),
      lower: HundredChart.Share(step.no.value, low: no?.lower, high: no?.upper), both: ended)
  }
}
