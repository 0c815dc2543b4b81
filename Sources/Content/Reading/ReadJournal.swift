package import Diagnostics
import Files

extension Journal {
  /// The most that one file may hold, in bytes: sixteen mebibytes. Something larger is a film that
  /// was given the wrong name.
  static let largestFile = 16 << 20

  /// Reads a journal's folder on all processors.
  /// - Parameters:
  ///   - folder: the folder that holds `journal.md`, `entries/` and `pages/`.
  ///   - reporting: takes every problem of every file.
  /// - Returns: the journal, or `nil` where a problem leaves no honest one. Entries with errors are
  ///   in the report and not in the journal, so nothing may be published while it has errors.
  package static func read(
    _ folder: String, reporting: inout Report
  ) async throws -> (journal: Journal?, fileCount: Int) {
    guard let settingsFile = SourceFile(journalIn: folder, reporting: &reporting) else {
      return (nil, 0)
    }
    let settings = JournalSettings(settingsFile, reporting: &reporting)
    let files = JournalFiles(folder: folder, reporting: &reporting)
    let entries = try await files.entries.concurrentMap { item in
      var report = Report()
      let entry = SourceFile(reading: item.path, reporting: &report)
        .flatMap { Entry($0, stem: item.stem, reporting: &report) }
      return (entry, report)
    }
    let pages = try await files.pages.concurrentMap { item in
      var report = Report()
      let page = SourceFile(reading: item.path, reporting: &report)
        .flatMap { Prose($0, stem: item.stem, reporting: &report) }
      return (page, report)
    }
    for (_, report) in entries { reporting.merge(report) }
    for (_, report) in pages { reporting.merge(report) }
    let cheers = SourceFile(cheersIn: folder, reporting: &reporting)
      .map { Cheer.all(in: $0, reporting: &reporting) }
    guard let settings else { return (nil, entries.count) }
    let journal = Journal(
      folder: folder, settings: settings, entries: entries.compactMap(\.0),
      pages: pages.compactMap(\.0), cheers: cheers ?? [])
    return (journal, entries.count)
  }
}

extension SourceFile {
  /// Reads a file, or reports why it cannot be read.
  package init?(reading path: String, reporting: inout Report) {
    if let size = Disk.status(of: path)?.size, size > Journal.largestFile {
      reporting.add(.tooLarge(size), path: path)
      return nil
    }
    do {
      self.init(path: path, bytes: try Disk.read(path))
    } catch {
      reporting.add(.unreadable(error), path: path)
      return nil
    }
  }

  fileprivate init?(journalIn folder: String, reporting: inout Report) {
    let path = "\(folder)/journal.md"
    guard Disk.status(of: path) != nil else {
      reporting.add(.noJournal(), path: path)
      return nil
    }
    self.init(reading: path, reporting: &reporting)
  }

  /// The cheers; `nil` where the keeper has collected none.
  fileprivate init?(cheersIn folder: String, reporting: inout Report) {
    let path = "\(folder)/cheers.md"
    guard Disk.status(of: path) != nil else { return nil }
    self.init(reading: path, reporting: &reporting)
  }
}

extension Message {
  static func tooLarge(_ size: Int) -> Message {
    Message(.tooLarge, "\(size >> 20) MiB is more than an entry can hold (16 MiB)")
  }

  static func noJournal() -> Message {
    Message(
      .noJournal, "there is no journal here",
      hint: "name the folder that holds journal.md and entries/")
  }
}
