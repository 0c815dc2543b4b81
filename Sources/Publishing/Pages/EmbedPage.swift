/// `/embed/`: the number and the squares for a frame on somebody else's page. Every link on it must
/// open outside of the frame.
public struct EmbedPage: Sendable {
  public let head: PageHead
  public let title: String
  /// Noes and yeses.
  public let figures: [HomePage.Figure]
  public let drawing: SquareDrawing
  /// What the drawing shows.
  public let drawingWords: String
  /// The home page, and the page that tells how to follow.
  public let home: String
  public let follow: NamedLink
}
