public import Markup

/// `/log/`: every entry in a table, newest first, with filters for those who have scripts.
public struct LogPage: Sendable {
  public let head: PageHead
  /// "112 asks in 98 entries, the newest first."
  public let sentence: String
  /// What is counted and not told, in a sentence.
  public let countedSentence: String?
  public let rows: [Row]
  public let outcomes: [FilterChoice]
  public let categories: [FilterChoice]
  public let months: [FilterChoice]

  /// One entry with what the filters look at.
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

/// `/categories/` and `/tags/`: the words that entries are filed under.
public struct TopicIndexPage: Sendable {
  public let head: PageHead
  public let heading: String
  public let topics: [Topic]
  /// What to say where there is none.
  public let emptySentence: String

  /// One word and its numbers.
  public struct Topic: Sendable {
    public let link: NamedLink
    /// "12 asks: 9 noes, 2 yeses, 1 waiting".
    public let sentence: String
  }
}

/// `/categories/SLUG/` and `/tags/SLUG/`: the entries filed under one word.
public struct TopicPage: Sendable {
  public let head: PageHead
  public let name: String
  /// The index that it belongs to.
  public let index: NamedLink
  public let sentence: String
  /// Newest ask first.
  public let entries: [EntrySummary]
}

/// `/milestones/`: what has been reached and what lies ahead.
public struct MilestonesPage: Sendable {
  public let head: PageHead
  public let sentence: String
  /// In the order of the days.
  public let reached: [Reached]
  /// The numbers still ahead, each with how much is missing.
  public let ahead: [String]

  /// One milestone.
  public struct Reached: Sendable {
    /// The fragment that opens here; stable, for it names the milestone and not the day.
    public let anchor: String
    public let name: String
    /// Its own page; `nil` for the firsts that have none.
    public let href: String?
    public let day: DayLabel
    /// The entry that reached it; `nil` where it has no page.
    public let entry: NamedLink?
    /// The class hook: `noes`, `yeses`, `reply` or `category`.
    public let kind: String
  }
}

/// A page of the keeper's own, such as "about".
public struct ProsePage: Sendable {
  public let head: PageHead
  public let title: String
  public let story: HTML
}

/// `/404.html`.
public struct NotFoundPage: Sendable {
  public let head: PageHead
  public let heading: String
  public let sentence: String
  public let links: [NamedLink]
}

/// An old address that leads to a new one.
public struct RedirectPage: Sendable {
  public let title: String
  /// The new address, relative to the server.
  public let href: String
  /// The absolute address; `nil` where the journal has no `url`.
  public let canonical: String?
}
