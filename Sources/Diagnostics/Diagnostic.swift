/// How bad a problem is.
package enum Severity: String, Sendable, Comparable {
  /// The page is right, but the keeper may regret it.
  case warning
  /// A page would be wrong, missing or unreachable; nothing is written.
  case error

  package static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
}

/// The words for a problem, kept beside the rule that finds it.
package struct Message: Error, Hashable, Sendable {
  package let id: DiagnosticID
  /// Lower case, no full stop; what the keeper typed is in single quotes.
  package let text: String
  /// One suggestion, printed under the caret.
  package let hint: String?

  package init(_ id: DiagnosticID, _ text: String, hint: String? = nil) {
    self.id = id
    self.text = text
    self.hint = hint
  }
}

/// A problem and its place.
package struct Diagnostic: Hashable, Sendable {
  package let message: Message
  package let severity: Severity
  /// The path of the file as messages show it.
  package let path: String
  /// Where in the file; `nil` for the file as a whole.
  package let range: TextRange?
  /// The line that `range` begins in.
  package let excerpt: Excerpt?
  /// The second place, if two places contradict each other.
  package let other: Place?

  /// A second place that a message points to.
  package struct Place: Hashable, Sendable {
    package let path: String
    package let position: Position?

    package init(_ path: String, _ position: Position? = nil) {
      self.path = path
      self.position = position
    }

    package var description: String {
      position.map { "\(path):\($0.line):\($0.column)" } ?? path
    }
  }
}
