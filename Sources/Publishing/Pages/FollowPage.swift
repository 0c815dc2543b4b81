public import Markup

/// `/follow/`: the feeds, the pictures with their code, how to start one's own, and what readers
/// wrote back.
public struct FollowPage: Sendable {
  public let head: PageHead
  public let heading: String
  public let introduction: HTML
  /// What a feed reader is; shown where there are feeds.
  public let feedsIntroduction: HTML
  /// Those that the site makes; none where the journal has no public address, for feeds need one.
  public let feeds: [Feed]
  public let embedsIntroduction: HTML
  /// What can be put on other pages; empty where the journal has no public address.
  public let embeds: [Embed]
  /// How to begin, in sentences.
  public let start: [HTML]
  /// The commands, one a line.
  public let commands: String
  /// The page that tells who the keeper is; `nil` where none was written.
  public let about: NamedLink?
  /// All of them, newest first.
  public let cheers: [CheerNote]

  /// A feed to subscribe to.
  public struct Feed: Sendable {
    /// The fragment that opens here.
    public let anchor: String
    public let name: String
    public let sentence: String
    public let href: String
    /// The whole address, for copying.
    public let address: Snippet
  }

  /// A picture or a frame for other people's pages.
  public struct Embed: Sendable {
    public let anchor: String
    public let name: String
    public let sentence: HTML
    /// What it looks like.
    public let pictures: [Picture]
    /// The page that is shown in a frame; `nil` for pictures.
    public let page: NamedLink?
    public let snippets: [Snippet]
  }

  /// Something to look at, with its size.
  public struct Picture: Sendable {
    public let href: String
    public let words: String
    public let width: Int
    public let height: Int
  }

  /// Text to be copied.
  public struct Snippet: Sendable {
    /// Where it goes: "HTML".
    public let label: String
    public let code: String
    /// What to do with it; `nil` where that is plain.
    public let note: String?
  }
}

/// Something that a reader wrote back.
public struct CheerNote: Sendable {
  public let from: String
  public let day: DayLabel
  public let words: String
  /// Where the writer can be found.
  public let link: String?
  /// The entry that it answers; `nil` where it names none, and beside that entry itself.
  public let entry: NamedLink?
}

/// How to follow, in the corner of the home page.
public struct FollowPanel: Sendable {
  /// With a link to each feed; `nil` where there is none.
  public let sentence: HTML?
  public let start: NamedLink
}
