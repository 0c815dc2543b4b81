/// How a square is drawn. The raw values are class hooks of the theme contract.
public enum SquareMark: String, Sendable, CaseIterable {
  case no
  /// Silence that counts as a no.
  case ghosted
  /// Another outcome that the journal counts.
  case other
  case waiting
  /// Waiting for longer than usual.
  case quiet
  case empty
  /// For the legend only: a yes.
  case star
  /// For the legend only: a milestone ahead.
  case milestone
}
