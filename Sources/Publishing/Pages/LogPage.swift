import Calendar
import Content
import Phrases
import Stats

/// `/log/`: every entry in a table, newest first, with filters for those who have scripts.
public struct LogPage: Sendable {
  public let head: PageHead
  /// "112 asks in 98 entries, the newest first."
  public let sentence: String
  /// A sentence about the asks that are counted but private.
  public let countedSentence: String?
  public let rows: [Row]
  public let outcomes: [FilterChoice]
  public let categories: [FilterChoice]
  public let months: [FilterChoice]

  /// One entry with the values for the filters.
  public struct Row: Sendable {
    public let summary: EntrySummary
    /// The month of the ask, `2026-02`.
    public let month: String
    /// The slug of its category.
    public let category: String?
  }

  /// One choice of a filter.
  public struct FilterChoice: Sendable {
    public let value: String
    public let words: String
  }
}

extension LogPage: Page {
  static func plans(_ outline: SiteOutline) -> [PagePlan] {
    [PagePlan(.log) { $0.theme.html(for: LogPage($0), in: $0.facts) }]
  }

  private init(_ site: Site) {
    let (edition, statistics, phrases) = (site.edition, site.statistics, site.phrases)
    let rows = statistics.chronology.byAsk.reversed().compactMap { index -> Row? in
      let ask = edition.published[index].ask
      return site.summaries[index].map {
        Row(
          summary: $0, month: ask.asked.month.description,
          category: ask.category.map { slug(from: $0) })
      }
    }
    let told = edition.published.lazy.filter { $0.visibility == .public }
      .reduce(0) { $0 + $1.ask.count }
    let untold = statistics.tally.sent - told
    let outcomes = Set(rows.map(\.summary.outcome.name))
    let months = Set(rows.map(\.month))
    head = PageHead(
      .log, of: site, title: phrases.log,
      description: phrases.logDescription(keeper: site.facts.keeper))
    sentence = phrases.logSentence(asks: told, entries: rows.count)
    countedSentence = untold > 0 ? phrases.countedSentence(untold) : nil
    self.rows = rows
    self.outcomes = OutcomeName.allCases.filter(outcomes.contains).map {
      FilterChoice(value: $0.rawValue, words: phrases.outcome($0))
    }
    categories = statistics.categories.map { FilterChoice(value: $0.slug, words: $0.name) }
    self.months = statistics.months.reversed().map(\.month)
      .filter { months.contains($0.description) }
      .map { FilterChoice(value: $0.description, words: DayLabel($0, phrases).text) }
  }
}
