import Charts
import Content
import Markup
import Phrases
import Stats

/// How long a first reply takes.
enum WaitsQuestion: StatisticsQuestion {
  /// Replies needed before there is a curve.
  private static let fewestReplies = 5
  /// The days at which the table shows the curve.
  private static let toldDays = [0, 1, 3, 7, 14, 21, 30, 60, 90, 180, 365]

  static func section(_ site: Site) -> StatisticsSection? {
    let (replies, phrases) = (site.statistics.replies, site.phrases)
    let count = replies.onTheSpot + replies.later
    guard count >= fewestReplies else {
      return StatisticsSection("waits", phrases.waitsQuestion, [phrases.noWaits(count)])
    }
    let curve = replies.curve
    let median = curve.median.map(phrases.medianWait) ?? phrases.medianNotReached
    let lastDay = curve.lastDay ?? 0
    let silent = [30, 14, 7].first { $0 <= lastDay }.flatMap { day in
      curve.survival(at: day).map { phrases.stillSilent(after: day, share: $0) }
    }
    let sentences = [
      median, phrases.onTheSpot(replies.onTheSpot, later: replies.later), silent,
      replies.unknown > 0 ? phrases.unknownDays(replies.unknown) : nil,
    ].compactMap(\.self)
    return StatisticsSection(
      "waits", phrases.waitsQuestion, sentences,
      chart: chart(curve, sentences.map(\.plainText).joined(separator: " "), phrases),
      table: table(replies, phrases), note: phrases.waitsNote)
  }

  /// The curve as far as it has enough asks to go by: beyond, a single answer would make it fall to
  /// nothing.
  private static func chart(
    _ curve: SurvivalCurve, _ description: String, _ phrases: any Phrases
  ) -> StepChart {
    let words = ChartWords(phrases: phrases)
    let steps = curve.steps.prefix { $0.atRisk >= Waiting.fewestWaits }
    let last = steps.last?.survival ?? 1
    return StepChart(
      caption: words.caption("waits", phrases.waitsQuestion, description),
      curves: [
        StepCurve(
          label: "\(words.percent(last)) \(phrases.waitsShare)", tone: .no,
          steps: steps.map {
            .init(
              time: Double($0.day), value: $0.survival, low: $0.interval?.lower,
              high: $0.interval?.upper)
          },
          censored: steps.filter { $0.censored > 0 }.map { Double($0.day) })
      ],
      markers: curve.median.map {
        [TimeMarker(time: Double($0), label: phrases.medianMark($0))]
      } ?? [],
      shareTitle: phrases.waitsShare, timeTitle: phrases.waitsDays, percent: words.percent,
      number: words.number)
  }

  private static func table(_ replies: Replies, _ phrases: any Phrases) -> DataTable {
    let days = toldDays.filter { replies.curve.atRisk(on: $0) >= Waiting.fewestWaits }
    return DataTable(
      columns: [
        phrases.waitsDays, phrases.silentColumn, phrases.noByColumn, phrases.yesByColumn,
        phrases.atRiskColumn,
      ],
      rows: days.map { day in
        let end = replies.ends.steps.last { $0.day <= day }
        return [
          phrases.number(day), phrases.percent(replies.curve.survival(at: day) ?? 1),
          phrases.percent(end?.noIncidence ?? 0), phrases.percent(end?.yesIncidence ?? 0),
          phrases.number(replies.curve.atRisk(on: day)),
        ]
      })
  }
}
