package import Calendar
package import Diagnostics
package import Markdown

/// The number of noes that the keeper wants to collect, from a day on.
package struct Goal: Hashable, Sendable {
  /// The first day of the goal; `nil` for a goal from the beginning.
  package let since: Day?
  /// At least 1.
  package let target: Int
  /// Why the keeper changed it.
  package let reason: String?
}

/// A time that no pace figure counts, first and last day included.
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
  /// The public address of the site, without a slash at the end.
  package var url: String?
  /// A BCP 47 language tag.
  package var language: String
  /// A name of the IANA time zone database; `nil` for the system's own zone.
  package var timeZone: String?
  /// The first day of the challenge.
  package var begun: Day?
  /// The goals in order, at least one.
  package var goals: [Goal]
  /// The outcomes that fill a square.
  package var counts: Set<Outcome>
  /// After how many days of silence a pending ask is shown as quiet.
  package var quietAfter: Int
  package var pauses: [Pause]
  /// The beginning of the ids of feeds; `nil` to derive it from `url`.
  package var feedID: FeedID?
  /// The most items in a feed.
  package var feedItems: Int
  /// The name of a look in the journal's `Themes/`; `nil` for the notebook.
  package var theme: Located<String>?
  /// Whether straight quotation marks in stories stay as they were typed.
  package var typography = Typography.typographic
  /// Where else the keeper is.
  package var links: [WebLink]
  /// Where readers can write to the keeper.
  package var contact: Contact?
  /// The page where readers subscribe to the weekly digest by e-mail.
  package var subscribe: String?
  /// The journals that the keeper follows, in the order of `journal.md`.
  package var circle: [Companion]
  /// The address of the journal that inspired this one, without a slash at the end.
  package var startedBy: String?
  /// What must stay private, and from whom.
  package var privacy: PrivacySettings
  /// The introduction.
  package var story: Document
  package var storyLine: Int

  /// Whether straight quotation marks in stories are replaced.
  package enum Typography: String, CaseIterable, Sendable { case typographic, plain }

  /// The marks that replace straight ones; `nil` if those stay.
  package var quotes: QuotationMarks? {
    typography == .plain ? nil : QuotationMarks(language: language)
  }

  /// The goal on a day.
  package func goal(on day: Day) -> Goal {
    goals.last { $0.since.map { $0 <= day } ?? true } ?? goals[0]
  }
}
