/// What can be claimed of a difference between then and now.
public enum SpokenChange: Hashable, Sendable {
  case rise, fall
  /// Then and now are the same.
  case same
  /// The difference may be chance.
  case unclear
}
