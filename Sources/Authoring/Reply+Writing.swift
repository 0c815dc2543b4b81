package import Calendar
package import Content
import Diagnostics
import Files
import Stats

extension Reply {
  /// Writes the answer into an entry's file. The file is replaced in a single step and keeps its
  /// mode; where something stands in the way, it stays as it is.
  /// - Parameters:
  ///   - path: the entry's path as `Journal.read` gives it.
  ///   - folder: the journal's folder.
  ///   - today: the day as of which numbers are told.
  /// - Throws: `DiskError`.
  package func write(
    to path: String, in folder: String, today: (JournalSettings) -> Day
  ) async throws -> Keeping {
    try await Disk.withLock(on: folder) {
      var others = Report()
      let (journal, _) = try await Journal.read(folder, reporting: &others)
      var report = Report()
      guard let journal, let entry = journal.entries.first(where: { $0.file.path == path }) else {
        report.add(.entryGone(), path: path)
        return .refused(report)
      }
      guard let edited = edit(entry, stem: entry.fileStem, reporting: &report) else {
        return .refused(report)
      }
      // An editor asks for no lock.
      guard try Disk.read(path) == entry.file.bytes else {
        report.add(.entryChanged(), path: path)
        return .refused(report)
      }
      try Disk.replace(path, with: edited.file.bytes)
      let statistics =
        others.hasErrors
        ? nil : Statistics(Edition(journal.with(edited), on: today(journal.settings)))
      return .kept(Kept(path: path, entry: edited, statistics: statistics))
    }
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
