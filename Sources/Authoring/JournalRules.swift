package import Calendar
package import Content
package import Diagnostics

/// What makes a journal one that can be published, as `thousand check` has it. Nothing is written
/// that these rules would call an error, for the journal could not be published any more.
package struct JournalRules: Sendable {
  private let problems: @Sendable (Journal, Day) async throws -> Report

  /// - Parameter problems: all problems of a journal as a whole on a day, drafts included.
  package init(_ problems: @escaping @Sendable (Journal, Day) async throws -> Report) {
    self.problems = problems
  }

  /// The errors that come with a change of a journal; others that it has already are no reason not
  /// to write. They are looked for on the first day on which all that is new can be published.
  /// - Parameters:
  ///   - entries: what is new, or takes the place of the entry with its path.
  ///   - today: the day that counts as today.
  package func errors(
    of entries: [Entry], in journal: Journal, on today: Day
  ) async throws -> Report {
    let day = entries.map(\.knownFrom).reduce(today, max)
    let after = try await problems(journal.with(entries), day)
    guard after.hasErrors else { return Report() }
    var old = try await problems(journal, day).errorCounts
    var new = Report()
    for diagnostic in after.sorted where diagnostic.severity == .error {
      // Lines may have moved: a problem is the same where it is said of the same file.
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

/// What is said of which file.
private struct Words: Hashable {
  let path: String
  let message: Message

  init(_ diagnostic: Diagnostic) { (path, message) = (diagnostic.path, diagnostic.message) }
}

extension Report {
  fileprivate var errorCounts: [Words: Int] {
    sorted.filter { $0.severity == .error }.reduce(into: [:]) { $0[Words($1), default: 0] += 1 }
  }
}

extension Journal {
  /// The journal with entries added, or put in the place of those that have their paths.
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
