public import Markup
import Phrases

/// `/stats/`: every number in a sentence, in a chart and in a table.
public struct StatisticsPage: Sendable {
  public let head: PageHead
  public let heading: String
  /// As of when, and what counts as decided.
  public let introduction: [HTML]
  public let sections: [StatisticsSection]
}

extension StatisticsPage: Page {
  /// The questions in the order of the page: this is the only list of them. Each has a file in
  /// `Statistics`.
  private static let questions: [any StatisticsQuestion.Type] = [
    AheadQuestion.self, YesQuestion.self, OverTimeQuestion.self, HundredQuestion.self,
    WaitsQuestion.self, WaitingQuestion.self, CategoriesQuestion.self, FeelingsQuestion.self,
    ExpectationsQuestion.self, SinceQuestion.self, GrowthQuestion.self, FlowQuestion.self,
    WeeksQuestion.self, CalendarQuestion.self,
  ]

  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [PagePlan(.statistics) { $0.theme.html(for: StatisticsPage($0), in: $0.facts) }]
  }

  private init(_ site: Site) {
    head = PageHead(
      .statistics, of: site, title: site.phrases.statistics,
      description: site.phrases.statisticsDescription(keeper: site.facts.keeper))
    heading = site.phrases.statistics
    introduction = site.phrases.statisticsIntroduction(day: site.facts.today.text)
    sections = Self.questions.compactMap { $0.section(site) }
  }
}
