package import Calendar
package import Content
package import Diagnostics
import Files
import Stats

/// Changes to entries that exist. Each replaces the file in a single step and keeps its mode; if
/// something is wrong, the file stays as it is.
package enum EntryRewriting {
  /// Writes a changed entry.
  /// - Parameters:
  ///   - path: the entry's path as `Journal.read` gives it.
  ///   - folder: the journal's folder.
  ///   - rules: what the journal must comply with afterwards.
  ///   - today: the day as of which numbers are given.
  ///   - edit: the changed entry; `nil` if it cannot be changed, which is reported.
  /// - Throws: `DiskError`.
  package static func write(
    to path: String, in folder: String, rules: JournalRules, today: (JournalSettings) -> Day,
    edit: (Entry, inout Report) -> Entry?
  ) async throws -> WriteResult {
    try await Disk.withLock(on: folder) {
      var others = Report()
      let (journal, _) = try await Journal.read(folder, reporting: &others)
      var report = Report()
      guard let journal, let entry = journal.entries.first(where: { $0.file.path == path }) else {
        report.add(.entryGone(), path: path)
        return .refused(report)
      }
      guard let edited = edit(entry, &report) else { return .refused(report) }
      let day = today(journal.settings)
      report.merge(try await rules.problems(of: edited, in: journal, on: day))
      if report.hasErrors { return .refused(report) }
      // An editor may have changed the file, because editors do not ask for the lock.
      guard try Disk.read(path) == entry.file.bytes else {
        report.add(.entryChanged(), path: path)
        return .refused(report)
      }
      try Disk.replace(path, with: edited.file.bytes)
      return .written(
        WrittenEntry(
          edited, in: journal, hasErrors: others.hasErrors, on: day, warnings: report))
    }
  }
}

extension Entry {
  /// This entry made hidden: not published, and no longer counted. Every line except `visibility`
  /// stays as it is.
  /// - Returns: `nil` if it cannot be edited safely, which is reported.
  package func takenDown(reporting: inout Report) -> Entry? {
    var facts = EntryFacts(self)
    facts[.visibility] = Visibility.hidden.rawValue
    let changed = EntryEdit.bytes(
      of: self, saying: facts, changing: [EntryKey.visibility.rawValue])
    guard let changed else {
      reporting.add(.cannotEdit(EntryKey.visibility.rawValue), at: nil, in: file)
      return nil
    }
    return Entry(
      SourceFile(path: file.path, bytes: changed), stem: stem, reporting: &reporting)
  }
}

extension Message {
  static func entryGone() -> Message {
    Message(.unreadable, "the entry is no longer there, or has errors of its own")
  }

  static func entryChanged() -> Message {
    Message(
      .unreadable, "the file has just been changed by another program", hint: "try once more")
  }
}
