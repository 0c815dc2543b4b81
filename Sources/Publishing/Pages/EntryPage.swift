public import Markup

/// `/entries/SLUG/`: one ask and its story.
public struct EntryPage: Sendable {
  public let head: PageHead
  public let summary: EntrySummary
  /// The outcome and the numbers of its squares, in one where one says both: "No 87".
  public let mark: (outcome: OutcomeMark, numbers: String?)
  /// The story; empty where none was written.
  public let story: HTML
  /// A picture above the story.
  public let cover: Picture?
  /// The facts in the order in which they are read.
  public let facts: [Fact]
  /// For a waiting ask: how the keeper's other asks fared after so long a silence; `nil` where
  /// there is too little to go by.
  public let outlook: String?
  /// The history, oldest first; empty where none was written.
  public let steps: [StepLine]
  /// One sentence that the keeper took from it.
  public let learned: String?
  /// Entries that grew out of this one.
  public let ledTo: [EntrySummary]
  /// Entries that this one grew out of.
  public let grewFrom: [EntrySummary]
  /// What readers wrote back about it, newest first.
  public let cheers: [CheerNote]
  public let tags: [NamedLink]
  /// The ask before and the ask after this one.
  public let previous: NamedLink?
  public let next: NamedLink?

  /// A term and what is said of it.
  public struct Fact: Sendable {
    public let term: String
    public let value: HTML
  }

  /// A stage in the history.
  public struct StepLine: Sendable {
    public let day: DayLabel
    public let word: String
  }

  /// A picture with its words.
  public struct Picture: Sendable {
    public let href: String
    public let words: String
  }
}
