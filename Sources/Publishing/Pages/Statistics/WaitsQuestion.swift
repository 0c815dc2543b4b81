import Calendar
import Charts
import Content
import Markup
import Phrases
import Stats

/// How long a first reply takes.
enum WaitsQuestion: StatisticsQuestion {
  /// The fewest days that the chart shows, if they can be given.
  private static let fewestDays = 30
  /// The days at which the table shows the curve.
  private static let toldDays = [0, 1, 3, 7, 14, 21, 30, 60, 90, 180, 365]

  static func section(_ site: Site) -> StatisticsSection? {
    let (replies, phrases) = (site.statistics.replies, site.phrases)
    guard replies.areDaysKnown else {
      return StatisticsSection(
        "waits", phrases.waitsQuestion, [phrases.daysMissing(replies.unknown, of: replies.closed)])
    }
    guard replies.count >= Replies.fewest else {
      return StatisticsSection(
        "waits", phrases.waitsQuestion, [phrases.noWaits(replies.count, needed: Replies.fewest)])
    }
    let sentences = [
      median(replies, phrases), phrases.onTheSpot(replies.onTheSpot, later: replies.later),
      stillSilent(replies.curve, phrases), comparison(site),
      replies.unknown > 0 ? phrases.unknownDays(replies.unknown) : nil,
    ].compactMap(\.self)
    guard replies.curve.isTold(on: 0) else {
      return StatisticsSection("waits", phrases.waitsQuestion, sentences)
    }
    return StatisticsSection(
      "waits", phrases.waitsQuestion, sentences,
      chart: chart(replies, sentences.map(\.plainText).joined(separator: " "), phrases),
      table: table(replies.curve, phrases), note: phrases.waitsNote)
  }

  /// The wait by which half have a reply; if that is not reached, the share that has.
  private static func median(_ replies: Replies, _ phrases: any Phrases) -> HTML {
    if let median = replies.medianDays, let range = replies.medianInterval {
      return phrases.medianWait(median, first: range.first, last: range.last)
    }
    let curve = replies.curve
    guard let day = toldDays.last(where: curve.isTold), day > 0,
      let silent = curve.survival(at: day), silent > 0.5, silent < 1
    else { return phrases.medianUnknown }
    return phrases.medianNotReached(replied: 1 - silent, days: day)
  }

  private static func stillSilent(_ curve: SurvivalCurve, _ phrases: any Phrases) -> HTML? {
    guard let day = [30, 14, 7].first(where: curve.isTold), let silent = curve.survival(at: day),
      let interval = curve.steps.last(where: { $0.day <= day })?.interval
    else { return nil }
    return phrases.stillSilent(
      after: day, share: silent, low: interval.lower, high: interval.upper)
  }

  private static func comparison(_ site: Site) -> HTML? {
    site.statistics.waitComparison.map { comparison in
      let (leading, other) =
        comparison.sooner == comparison.second
        ? (comparison.second, comparison.first) : (comparison.first, comparison.second)
      return site.phrases.waitsCompared(
        leading: (leading.name, leading.median), other: (other.name, other.median),
        isSooner: comparison.sooner != nil, chance: SpokenChance(comparison.test.pValue))
    }
  }

  /// The curve as far as there are enough asks: beyond that, a single answer could make it fall to
  /// 0. After the last reply the curve is horizontal, and that part is shown for no longer than the
  /// longest wait for a reply took.
  private static func chart(
    _ replies: Replies, _ description: String, _ phrases: any Phrases
  ) -> StepChart {
    let words = ChartWords(phrases: phrases)
    let end = max(fewestDays, 2 * (replies.longest ?? 0))
    let steps = replies.curve.steps.prefix { replies.curve.isTold(on: $0.day) && $0.day <= end }
    let last = steps.last?.survival ?? 1
    return StepChart(
      caption: words.caption("waits", phrases.waitsQuestion, description),
      curves: [
        StepCurve(
          label: words.percent(last), tone: .no,
          steps: steps.map {
            .init(
              time: Double($0.day), value: $0.survival, low: $0.interval?.lower,
              high: $0.interval?.upper)
          },
          censored: steps.filter { $0.censored > 0 }.map { Double($0.day) })
      ],
      markers: replies.medianDays.map {
        [TimeMarker(time: Double($0), label: phrases.medianMark($0))]
      } ?? [],
      shareTitle: phrases.waitsShare, timeTitle: phrases.waitsDays, percent: words.percent,
      number: words.number)
  }

  private static func table(_ curve: SurvivalCurve, _ phrases: any Phrases) -> DataTable {
    DataTable(
      columns: [
        phrases.waitsDays, phrases.silentColumn, phrases.plausibleColumn, phrases.atRiskColumn,
      ],
      rows: toldDays.filter(curve.isTold).map { day in
        let interval = curve.steps.last { $0.day <= day }?.interval
        return [
          phrases.number(day), phrases.percent(curve.survival(at: day) ?? 1),
          interval.map { phrases.percents($0.lower, $0.upper) } ?? "",
          phrases.number(curve.atRisk(on: day)),
        ]
      })
  }
}
