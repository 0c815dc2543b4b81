import Calendar
import Content
import Markup
import Phrases
import Stats

/// When the next milestone may come, and how such ranges have held so far.
enum AheadQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (pace, phrases) = (site.statistics.pace, site.phrases)
    let target = site.statistics.goal.target
    let isFar = site.statistics.nextMilestone.map { $0.number < target } ?? false
    let goal = pace?.toGoal.flatMap { forecast in
      isFar
        ? StatisticsSection.Aside(
          summary: phrases.farGoal,
          sentences: phrases.toGoal(target: target, range: SpokenRange(forecast.range))) : nil
    }
    let isPaused = pace?.toMilestone != nil && pace?.isPausedForNow ?? false
    return StatisticsSection(
      "ahead", phrases.aheadQuestion,
      [
        milestoneSentence(site), isPaused ? phrases.countedFromPause : nil,
        pace.map {
          phrases.paceSoFar(
            noes: $0.noes, asks: $0.asks, days: $0.days, hasPauses: $0.hasPauses)
        },
        pace.flatMap { pace in
          pace.weeksWithAsk.map {
            phrases.weeksWithAsk($0.numerator, of: $0.denominator, hasPauses: pace.hasPauses)
          }
        },
        pace?.past.held.map { phrases.pastRanges(held: $0.numerator, of: $0.denominator) },
      ],
      table: pace.flatMap { table($0.past, phrases) },
      note: pace?.toMilestone.map { _ in
        phrases.aheadNote(isBursty: pace?.dispersion?.isBursty ?? false)
      }, aside: goal)
  }

  private static func table(_ past: PastForecasts, _ phrases: any Phrases) -> DataTable? {
    past.trials.isEmpty
      ? nil
      : DataTable(
        columns: [phrases.milestoneColumn, phrases.saidColumn, phrases.tookColumn],
        rows: past.trials.map { trial in
          [
            phrases.noes(trial.milestone), phrases.saidRange(SpokenRange(trial.range)),
            phrases.took(days: trial.took, held: trial.held),
          ]
        })
  }

  /// The next milestone as a sentence with its range.
  static func milestoneSentence(_ site: Site) -> HTML {
    let (statistics, phrases) = (site.statistics, site.phrases)
    guard let next = statistics.nextMilestone else {
      return phrases.goalReached(target: statistics.goal.target, noes: statistics.noes)
    }
    guard let forecast = statistics.pace?.toMilestone else {
      return phrases.toMilestoneUnknown(
        number: next.number, missing: next.missing, needed: (Pace.fewestNoes, Pace.fewestDays))
    }
    return phrases.toMilestone(
      number: next.number, missing: next.missing, range: SpokenRange(forecast.range))
  }
}
