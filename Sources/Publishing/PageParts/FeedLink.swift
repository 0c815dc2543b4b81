/// A feed as a page points to it, for programs that look for one.
public struct FeedLink: Sendable, Hashable {
  public let title: String
  /// The media type: `application/atom+xml` or `application/feed+json`.
  public let type: String
  public let href: String
}
