public import Phrases

/// A picture to post on its own: upright for a story, or square.
///
/// A theme draws it as SVG, under the rules of `ShareCard`. Apps leave free the area of a story
/// from 250 to 1,580 pixels down and from 140 to 1,010 across, so all text of an upright picture
/// belongs there.
public struct StoryPicture: Sendable {
  /// The raw values are parts of addresses and options.
  public enum Shape: String, Sendable, CaseIterable {
    case story, square

    /// In pixels.
    public var width: Int { 1080 }
    public var height: Int { self == .story ? 1920 : 1080 }
  }

  public let shape: Shape
  /// The title of the journal.
  public let journal: String
  /// "ada-quill.example"; `nil` if the public address is not known.
  public let address: String?
  /// The BCP 47 tag for `xml:lang`.
  public let language: String
  /// Whether the journal's language runs from right to left.
  public let isRightToLeft: Bool
  /// The words for the day: "20 November 2025", "The 16th, on 5 February 2026".
  public let day: String
  public let subject: Subject

  public enum Subject: Sendable {
    case home(Home)
    case entry(Entry)
    case milestone(Milestone)
  }

  /// One square of a leaf.
  public struct Square: Sendable {
    public let mark: SquareMark
    /// Whether a milestone waits here.
    public var isMilestone = false
    /// Whether the picture is about this square.
    public var isNewest = false

    /// A square without a milestone that the picture is not about.
    public init(mark: SquareMark) { self.mark = mark }

    init(mark: SquareMark, isMilestone: Bool = false, isNewest: Bool = false) {
      (self.mark, self.isMilestone, self.isNewest) = (mark, isMilestone, isNewest)
    }
  }

  /// The journal on a day.
  public struct Home: Sendable {
    /// The noes: "86".
    public let number: String
    /// "of 1,000 noes".
    public let caption: String
    /// "17 yeses"; `nil` if there are none.
    public let yeses: String?
    /// The current leaf.
    public let leaf: [Square]
    /// The leaves to come, nine at most.
    public let laterLeaves: [[Square]]
  }

  /// One ask.
  public struct Entry: Sendable {
    public let title: String
    public let outcome: OutcomeMark
    /// The numbers of its squares: "87" or "12–15"; `nil` if it fills none.
    public let number: String?
    /// Fear and sting, if they were rated.
    public let ratings: [Rating]
    /// "“One sentence that the keeper took from it.”"
    public let learned: String?
    /// The last three rows of ten squares, as they were after the answer.
    public let squares: [Square]
    /// For a yes, the number of stars up to and including its own, at most two rows of ten.
    public let stars: Int

    /// A feeling from 0 to 10.
    public struct Rating: Sendable {
      /// "Fear before".
      public let term: String
      public let value: Int
      public let isSting: Bool
    }
  }

  /// A milestone that was reached.
  public struct Milestone: Sendable {
    /// "The hundredth no".
    public let name: String
    /// "100".
    public let number: String
    public let kind: MilestoneKind
    /// "The first leaf is full. 19 yeses on the way."; `nil` if there is nothing to say.
    public let sentence: String?
    /// The leaf of its square as it was then; empty if that would give away the day of an entry that is
    /// only counted.
    public let leaf: [Square]
    /// Where yeses came on that leaf, each by the number of squares before it.
    public let stars: [Int]
    /// The leaves after it, nine at most.
    public let laterLeaves: [[Square]]
  }
}

/// The story pictures that belong to a page, for links.
public struct StoryPictureLink: Sendable {
  /// The address of the upright picture, 1080×1920.
  public let story: String
  /// The address of the square one, 1080×1080.
  public let square: String
  /// The alternative text of both.
  public let words: String
}
