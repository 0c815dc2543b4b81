/// The problems found so far. Functions that may find some take an `inout Report`; nothing stops
/// at the first one.
package struct Report: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Adds a problem of a file.
  /// - Parameters:
  ///   - message: what is wrong; its id decides between error and warning.
  ///   - range: the place; `nil` for the file as a whole.
  ///   - file: the file, for the excerpt.
  ///   - other: the second place, if two contradict each other.
  package mutating func add(
    _ message: Message, at range: TextRange?, in file: SourceFile, other: Diagnostic.Place? = nil
  ) {
    let place = range.map(file.typed)
    diagnostics.append(
      Diagnostic(
        message: message, severity: message.id.severity, path: file.path, range: place?.range,
        excerpt: place.flatMap { Excerpt($0.range, in: $0.file) }, other: other))
  }

  /// Adds a problem of a file of which nothing must be shown, not even the line with the problem.
  package mutating func add(_ message: Message, at range: TextRange?, path: String) {
    diagnostics.append(
      Diagnostic(
        message: message, severity: message.id.severity, path: path, range: range, excerpt: nil,
        other: nil))
  }

  /// Adds a problem from another report.
  package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds a problem of a path that could not be read as text.
  package mutating func add(_ message: Message, path: String) {
    diagnostics.append(
      Diagnostic(
        message: message, severity: message.id.severity, path: path, range: nil, excerpt: nil,
        other: nil))
  }

  /// Adds all problems of another report.
  package mutating func merge(_ other: Report) { diagnostics += other.diagnostics }

  /// How many errors there are, each counted once.
  package var errorCount: Int { count(of: .error) }
  /// How many warnings there are, each counted once.
  package var warningCount: Int { count(of: .warning) }
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private func count(of severity: Severity) -> Int {
    Set(diagnostics.lazy.filter { $0.severity == severity }).count
  }

  /// The same problems with every warning made an error, as with `--strict`.
  package var promotingWarnings: Report {
    var strict = Report()
    strict.diagnostics = diagnostics.map { diagnostic in
      Diagnostic(
        message: diagnostic.message, severity: .error, path: diagnostic.path,
        range: diagnostic.range, excerpt: diagnostic.excerpt, other: diagnostic.other)
    }
    return strict
  }

  /// The problems ordered by path, place and id, each once.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
      if left.path != right.path {
        return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
      }
      let first = left.range?.start ?? Position(line: 0, column: 0)
      let second = right.range?.start ?? Position(line: 0, column: 0)
      if first != second { return first < second }
      return (left.message.id.rawValue, left.message.text)
        < (right.message.id.rawValue, right.message.text)
    }
  }
}
