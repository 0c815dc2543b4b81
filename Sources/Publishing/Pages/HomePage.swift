public import Markup
public import Phrases

/// `/`: the cover, the three numbers, the grid, the newest answers, and what comes next.
public struct HomePage: Sendable {
  public let head: PageHead
  public let title: String
  public let description: String?
  /// "Begun 1 September 2025."
  public let begun: String?
  /// The introduction; empty where none was written.
  public let introduction: HTML
  /// Noes, yeses, waiting.
  public let figures: [Figure]
  public let leaves: [GridLeaf]
  /// How the grid is read.
  public let legend: [LegendItem]
  /// The newest answers first; empty for a journal that has none.
  public let latest: [EntrySummary]
  /// What comes next, each a sentence or two.
  public let outlook: [HTML]
  /// How to follow.
  public let follow: FollowPanel
  /// What readers wrote back about no entry in particular, newest first; empty where nobody has.
  public let cheers: [CheerNote]
  /// The page with all that was written back, where there is more of it; else `nil`.
  public let allCheers: NamedLink?
  /// The name under which a browser remembers the newest square that it has shown. It holds the
  /// site's path, for two sites may share one server.
  public let visitKey: String
  /// Changes of the goal and pauses, as news.
  public let news: [HTML]
  /// What to say to somebody who has not asked for anything yet; empty once there is an entry.
  public let beginning: [HTML]
  /// The page with every entry.
  public let logHref: String
  /// The page with every number.
  public let statisticsHref: String

  /// One of the large numbers.
  public struct Figure: Sendable {
    /// The class hook: `noes`, `yeses` or `waiting`.
    public let name: String
    public let number: String
    public let caption: String
  }

  /// One kind of square and its words.
  public struct LegendItem: Sendable {
    public let mark: SquareMark
    public let words: String
  }
}

/// A hundred squares as the page shows them.
public struct GridLeaf: Sendable {
  /// "1–100".
  public let caption: String
  /// The number of the first square, for the list to count from.
  public let first: Int
  public let squares: [GridSquare]
  /// The yeses that came while this leaf was being filled.
  public let stars: [GridStar]
}

/// One square.
public struct GridSquare: Sendable {
  /// From 1; also the fragment that opens at this square.
  public let number: Int
  public let mark: SquareMark
  /// Whether a milestone waits here.
  public let isMilestone: Bool
  /// The entry's page; `nil` for squares that lead nowhere.
  public let href: String?
  /// What the square says when it is reached, without its number, which the list counts: in a
  /// thousand squares it would cost every reader 2.5 KB. `nil` where it says nothing.
  public let label: String?
}

/// A yes under its leaf.
public struct GridStar: Sendable {
  /// The entry's page; `nil` for a yes without one.
  public let href: String?
  public let label: String
}
