import Content
import Markup
import Phrases
import Stats

/// When the next milestone may come.
enum AheadQuestion: StatisticsQuestion {
  static func section(_ site: Site) -> StatisticsSection? {
    let (pace, phrases) = (site.statistics.pace, site.phrases)
    let target = site.statistics.goal.target
    let isFar = site.statistics.nextMilestone.map { $0.number < target } ?? false
    let goal = pace?.toGoal.flatMap { forecast in
      isFar
        ? StatisticsSection.Aside(
          summary: phrases.farGoal,
          sentences: phrases.toGoal(
            target: target, early: forecast.earliest, late: forecast.latest)) : nil
    }
    return StatisticsSection(
      "ahead", phrases.aheadQuestion,
      [
        milestoneSentence(site),
        pace.map { phrases.paceSoFar(noes: $0.noes, asks: $0.asks, days: $0.days) },
        pace?.weeksWithAsk.map { phrases.weeksWithAsk($0.numerator, of: $0.denominator) },
      ],
      note: pace?.toMilestone.map { _ in
        phrases.burstyNote(isBursty: pace?.dispersion?.isBursty ?? false)
      }, aside: goal)
  }

  /// The next milestone as a sentence with its range.
  static func milestoneSentence(_ site: Site) -> HTML {
    let (statistics, phrases) = (site.statistics, site.phrases)
    guard let next = statistics.nextMilestone else {
      return phrases.goalReached(target: statistics.goal.target, noes: statistics.noes)
    }
    guard let forecast = statistics.pace?.toMilestone else {
      return phrases.toMilestoneUnknown(number: next.number, missing: next.missing)
    }
    return phrases.toMilestone(
      number: next.number, missing: next.missing, early: forecast.earliest,
      late: forecast.latest)
  }
}
