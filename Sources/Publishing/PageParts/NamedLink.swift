/// A link with its words.
public struct NamedLink: Sendable, Hashable {
  public let title: String
  public let href: String
}
