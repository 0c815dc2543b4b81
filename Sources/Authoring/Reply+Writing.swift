package import Calendar
package import Content
import Diagnostics
import Files

extension Reply {
  /// Writes the answer into an entry's file. The file is replaced in one step and keeps its mode;
  /// on any problem it stays unchanged.
  /// - Parameters:
  ///   - path: the entry's path as `Journal.read` gives it.
  ///   - folder: the journal's folder.
  ///   - earlier: the answer that the keeper wants to replace; `nil` for none. An entry with
  ///     another answer is not changed.
  ///   - rules: the rules that the journal must follow afterwards.
  ///   - today: the day of the numbers.
  /// - Throws: `DiskError`.
  package func write(
    to path: String, in folder: String, replacing earlier: Outcome?, rules: JournalRules,
    today: (JournalSettings) -> Day
  ) async throws -> WriteResult {
    try await Disk.withLock(on: folder) {
      var others = Report()
      let (journal, _) = try await Journal.read(folder, reporting: &others)
      var report = Report()
      guard let journal, let entry = journal.entries.first(where: { $0.file.path == path }) else {
        report.add(.entryGone(), path: path)
        return .refused(report)
      }
      guard entry.ask.outcome == .pending || entry.ask.outcome == earlier || repeats(entry.ask)
      else {
        report.add(.answeredAlready(entry.ask), path: path)
        return .refused(report)
      }
      guard let edited = edit(entry, stem: entry.fileStem, reporting: &report) else {
        return .refused(report)
      }
      let day = today(journal.settings)
      report.merge(try await rules.errors(of: [edited], in: journal, on: day))
      if report.hasErrors { return .refused(report) }
      // Editors do not use the lock.
      guard try Disk.read(path) == entry.file.bytes else {
        report.add(.entryChanged(), path: path)
        return .refused(report)
      }
      try Disk.replace(path, with: edited.file.bytes)
      return .written(WrittenEntry(edited, in: journal, hasErrors: others.hasErrors, on: day))
    }
  }

  /// Whether the ask has this answer already, so that repeating it can only add fields.
  package func repeats(_ ask: Ask) -> Bool {
    ask.outcome == outcome && (ask.answered == nil || ask.answered == day)
  }
}

extension Message {
  static func entryGone() -> Message {
    Message(.unreadable, "the entry is no longer there, or has errors of its own")
  }

  static func answeredAlready(_ ask: Ask) -> Message {
    let when = ask.answered.map { " since \($0)" } ?? ""
    return Message(
      .answeredAlready, "the answer is '\(ask.outcome.rawValue)'\(when) already",
      hint: "to replace it, use 'thousand answer … --again', or the form's last question")
  }

  static func entryChanged() -> Message {
    Message(
      .unreadable, "the file has just been changed by another program", hint: "try once more")
  }
}
