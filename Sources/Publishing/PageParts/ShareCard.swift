public import Phrases

/// A picture of 1200×630 pixels that represents a page when its link is shared.
///
/// A theme draws it as SVG. Text with emoji keeps its colours if it is a `<text>` element without
/// children that has `x`, `y`, `font-family`, `font-size` and a `fill` of the form `#rrggbb`
/// itself.
public struct ShareCard: Sendable {
  public static let width = 1200
  public static let height = 630

  /// The title of the journal.
  public let journal: String
  /// The BCP 47 tag for `xml:lang`.
  public let language: String
  /// Whether the journal's language runs from right to left.
  public let isRightToLeft: Bool
  /// The day on the card: of the answer, or for the home page, of the build.
  public let day: String
  public let subject: Subject

  public enum Subject: Sendable {
    case home(Home)
    case entry(Entry)
    case milestone(Milestone)
  }

  /// How far the journal has got.
  public struct Home: Sendable {
    /// The noes: "86".
    public let number: String
    /// "of 1,000 noes".
    public let caption: String
    /// "17 yeses"; `nil` if there are none.
    public let yeses: String?
    /// The squares of each leaf.
    public let leaves: [[Square]]

    /// One square.
    public struct Square: Sendable {
      public let mark: SquareMark
      /// Whether a milestone waits here.
      public let isMilestone: Bool
    }
  }

  /// One ask.
  public struct Entry: Sendable {
    public let title: String
    public let outcome: OutcomeMark
    /// The numbers of its cells: "87" or "12–15"; `nil` if it fills none.
    public let number: String?
    /// "Asked", if the day is not an answer's; else `nil`.
    public let dayTerm: String?
  }

  /// A milestone that was reached.
  public struct Milestone: Sendable {
    /// "100".
    public let number: String
    /// "The hundredth no".
    public let name: String
    public let kind: MilestoneKind
    /// The title of the entry that reached it; `nil` if it has no page.
    public let entry: String?
  }
}
