public import Markup

/// What every page of a site has in common, ready to print.
public struct SiteFacts: Sendable {
  public let title: String
  public let keeper: String
  /// The BCP 47 tag of the site's own words, for `lang`.
  public let language: String
  /// The direction of the site's own words, `ltr` or `rtl`, for `dir`.
  public let direction: String
  /// The BCP 47 tag of what the keeper wrote; `nil` where it is in the language of the site's words.
  public let keepersLanguage: String?
  /// The address of the home page.
  public let home: String
  /// The pages that every page links to, in order.
  public let navigation: [NamedLink]
  /// The fingerprinted style sheet.
  public let styleSheet: String
  /// The fingerprinted script of the grid.
  public let gridScript: String
  /// The fingerprinted script of the log.
  public let logScript: String
  /// The fingerprinted script that copies code; `nil` where the look has none.
  public let copyScript: String?
  public let icon: String
  public let touchIcon: String
  public let manifest: String
  /// The colour of the browser's own frame, in light and in dark.
  public let frameColours: (light: String, dark: String)
  /// What pages may load, for a `Content-Security-Policy` element.
  public let contentPolicy: String
  /// The words of the site itself.
  public let phrases: any Phrases
  /// The day as of which all numbers hold.
  public let today: DayLabel
  /// The feeds that every page points to; none where the journal has no `url`.
  public let feeds: [FeedLink]
  /// What the theme has drawn for all pages; empty while it draws that.
  public internal(set) var frame = PageFrame()
}

/// A link with its words.
public struct NamedLink: Sendable, Hashable {
  public let title: String
  public let href: String
}

/// A day for machines and for people.
public struct DayLabel: Sendable, Hashable {
  /// ISO 8601, as `datetime` wants it: `2026-02-09`, or `2026-02` where only the month is told.
  public let machine: String
  public let text: String
}

/// What a page tells search engines, previews and browsers about itself.
public struct PageHead: Sendable {
  /// The title without the site's own.
  public let title: String
  public let isHome: Bool
  public let description: String
  /// The absolute address; `nil` where the journal has no `url`.
  public let canonical: String?
  /// The Open Graph type: `website` or `article`.
  public let kind: String
  /// The absolute address of a picture.
  public let image: String?
  /// What the picture shows; `nil` where there is none.
  public let imageWords: String?
  /// The width and height of the picture in pixels; `nil` where they are not known.
  public let imageSize: (width: Int, height: Int)?
  /// Schema.org data; `nil` for pages that have none.
  public let structuredData: JSON?
  /// Whether search engines may list the page.
  public let isListed: Bool
  /// The feeds of this page alone, beside those of the whole site.
  public let feeds: [FeedLink]
}

/// An outcome as a page shows it.
public struct OutcomeMark: Sendable, Hashable {
  /// The class hook: `no`, `yes`, `partial`, `ghosted`, `withdrawn`, `pending` or `quiet`.
  public let name: String
  /// The keeper's label, else the outcome's own word.
  public let word: String
}

/// An entry as lists show it.
///
/// A class, though it never changes: one summary stands in the log, in its category, under its tags
/// and on its own page.
public final class EntrySummary: Sendable {
  public let href: String
  public let title: String
  public let outcome: OutcomeMark
  public let asked: DayLabel
  public let answered: DayLabel?
  /// "9 days", "same day", "silent 41 days"; `nil` where a day is not known.
  public let wait: String?
  /// Who was asked.
  public let to: String?
  public let category: NamedLink?
  /// "fear 4 → sting 1"; `nil` where neither was rated.
  public let feelings: String?
  /// The numbers of its cells: "No 87" or "Nos 12–15"; `nil` where it fills none.
  public let numbers: String?

  init(
    href: String, title: String, outcome: OutcomeMark, asked: DayLabel, answered: DayLabel?,
    wait: String?, to: String?, category: NamedLink?, feelings: String?, numbers: String?
  ) {
    self.href = href
    self.title = title
    self.outcome = outcome
    self.asked = asked
    self.answered = answered
    self.wait = wait
    self.to = to
    self.category = category
    self.feelings = feelings
    self.numbers = numbers
  }
}
