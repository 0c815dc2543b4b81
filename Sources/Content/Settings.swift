package import Calendar
package import Diagnostics
package import Markdown

/// How many noes the keeper is after, from a day on.
package struct Goal: Hashable, Sendable {
  /// The first day on which it holds; `nil` for the goal that held from the beginning.
  package let since: Day?
  /// At least 1.
  package let target: Int
  /// Why it was changed.
  package let reason: String?
}

/// A time in which the clock of every pace figure stands still, first and last day included.
package struct Pause: Hashable, Sendable {
  package let from: Day
  /// `nil` while it lasts.
  package let to: Day?
  package let reason: String?
}

/// What `journal.md` says about the journal as a whole.
package struct JournalSettings: Sendable {
  package var file: SourceFile
  package var title: String
  package var keeper: String
  /// One or two sentences for the cover and for search engines.
  package var description: String?
  /// The public address of the site, with no slash at the end.
  package var url: String?
  /// A BCP 47 language tag.
  package var language: String
  /// A name of the IANA time zone database; the clock's own zone where there is none.
  package var timeZone: String?
  /// The first day of the challenge.
  package var begun: Day?
  /// The goals in their order, at least one.
  package var goals: [Goal]
  /// The outcomes that fill a cell.
  package var counts: Set<Outcome>
  /// After how many days of silence a pending ask is shown as quiet.
  package var quietAfter: Int
  package var pauses: [Pause]
  /// What the ids of the feeds begin with; `nil` where the host of `url` says it.
  package var feedID: FeedID?
  /// The most items in a feed.
  package var feedItems: Int
  /// The name of a look of the journal's own, in `Themes/`; `nil` for the one that every journal
  /// begins with.
  package var theme: Located<String>?
  /// The introduction.
  package var story: Document
  package var storyLine: Int

  /// The goal that holds on a day.
  package func goal(on day: Day) -> Goal {
    goals.last { $0.since.map { $0 <= day } ?? true } ?? goals[0]
  }
}
