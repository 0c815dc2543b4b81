package import Calendar
package import Content
package import Diagnostics

/// The rules for a journal that can be published, as in `thousand check`. Nothing is written that
/// would be an error by these rules, because the journal could then no longer be published.
package struct JournalRules: Sendable {
  private let all: @Sendable (Journal, Day) async throws -> Report

  /// - Parameter problems: finds all problems of a journal as a whole on a day, drafts included.
  package init(_ problems: @escaping @Sendable (Journal, Day) async throws -> Report) {
    all = problems
  }

  /// The errors that a change would add to a journal; errors that it has already do not prevent
  /// writing. The journal is checked as of the first day on which everything new is published.
  /// - Parameters:
  ///   - entries: new entries, or new versions of the entries with their paths.
  ///   - today: the day treated as today.
  package func errors(
    of entries: [Entry], in journal: Journal, on today: Day
  ) async throws -> Report {
    try await added(by: entries, to: journal, on: today) { $0.severity == .error }
  }

  /// The same errors, and the new warnings about the entries that change.
  package func problems(
    of entry: Entry, in journal: Journal, on today: Day
  ) async throws -> Report {
    try await added(by: [entry], to: journal, on: today) {
      $0.severity == .error || $0.path == entry.file.path
    }
  }

  private func added(
    by entries: [Entry], to journal: Journal, on today: Day, where counts: (Diagnostic) -> Bool
  ) async throws -> Report {
    let day = entries.map(\.knownFrom).reduce(today, max)
    let after = try await all(journal.with(entries), day).sorted.filter(counts)
    guard !after.isEmpty else { return Report() }
    var old = try await all(journal, day).counts
    var new = Report()
    for diagnostic in after {
      // Lines may have moved, so problems are compared by file and words only.
      let words = Words(diagnostic)
      if let count = old[words], count > 0 {
        old[words] = count - 1
      } else {
        new.add(diagnostic)
      }
    }
    return new
  }
}

/// A message and the file that it is about.
private struct Words: Hashable {
  let path: String
  let message: Message

  init(_ diagnostic: Diagnostic) { (path, message) = (diagnostic.path, diagnostic.message) }
}

extension Report {
  fileprivate var counts: [Words: Int] {
    sorted.reduce(into: [:]) { $0[Words($1), default: 0] += 1 }
  }
}

extension Journal {
  /// The journal with entries added, or replacing those with the same paths.
  func with(_ new: [Entry]) -> Journal {
    let paths = Set(new.map(\.file.path))
    let others = entries.filter { !paths.contains($0.file.path) }
    let all = (others + new).sorted {
      $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8)
    }
    return Journal(
      folder: folder, settings: settings, entries: all, pages: pages, flawed: flawed,
      cheers: cheers)
  }
}
