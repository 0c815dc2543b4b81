package import Diagnostics
import Files

extension Journal {
  /// The most bytes of one file: sixteen mebibytes. Anything larger is probably a video with the
  /// wrong name.
  static let largestFile = 16 << 20

  /// Reads a journal's folder on all processors.
  /// - Parameters:
  ///   - folder: the folder of `journal.md`, `entries/` and `pages/`.
  ///   - known: entries read before, which are reused if their files have not changed.
  ///   - names: replaces names in all texts.
  ///   - reporting: gets every problem of every file.
  /// - Returns: the journal, or `nil` if the folder has none. While the report has errors, the
  ///   journal is incomplete and must not be published.
  package static func read(
    _ folder: String, knowing known: KnownEntries = KnownEntries(),
    renaming names: (any Renaming)? = nil, reporting: inout Report
  ) async throws -> (journal: Journal?, fileCount: Int) {
    let root = try ReadingRoot(folder)
    guard
      let settingsFile = SourceFile(journalIn: folder, root, reporting: &reporting)?
        .renamed(by: names)
    else { return (nil, 0) }
    let settings =
      JournalSettings(settingsFile, reporting: &reporting)
      ?? JournalSettings(standingInFor: settingsFile)
    let files = JournalFiles(folder: folder, root: root, reporting: &reporting)
    let entries = try await files.entries.concurrentMap { item in
      Reading(item, names) { known[$0] ?? Entry($0, stem: item.stem, reporting: &$1) }
    }
    let pages = try await files.pages.concurrentMap { item in
      Reading(item, names) { StandalonePage($0, stem: item.stem, reporting: &$1) }
    }
    for reading in entries { reporting.merge(reading.report) }
    for reading in pages { reporting.merge(reading.report) }
    let cheers = SourceFile(cheersIn: folder, root, reporting: &reporting)
      .map { Cheer.all(in: $0.renamed(by: names), reporting: &reporting) }
    let journal = Journal(
      folder: folder, settings: settings, entries: entries.compactMap(\.value),
      pages: pages.compactMap(\.value),
      flawed: entries.compactMap(\.flawed) + pages.compactMap(\.flawed), cheers: cheers ?? [])
    return (journal, entries.count)
  }
}

/// Entries that were read before without problems.
package struct KnownEntries: Sendable {
  private var entries: [String: Entry] = [:]

  /// No entries.
  package init() {}

  /// The entries of a journal, except those in a report.
  package init(_ journal: Journal, _ report: Report) {
    let remarked = Set(report.diagnostics.map(\.path))
    for entry in journal.entries where !remarked.contains(entry.file.path) {
      entries[entry.file.path] = entry
    }
  }

  /// The entry read from the same path and the same bytes.
  subscript(file: SourceFile) -> Entry? {
    entries[file.path].flatMap {
      $0.file.bytes == file.bytes && $0.file.renaming?.fingerprint == file.renaming?.fingerprint
        ? $0 : nil
    }
  }
}

/// The result of reading one file.
private struct Reading<Value: Sendable>: Sendable {
  let value: Value?
  let flawed: FlawedFile?
  let report: Report

  init(
    _ item: JournalFiles.Item, _ names: (any Renaming)?,
    _ read: (SourceFile, inout Report) -> Value?
  ) {
    var report = Report()
    let file = SourceFile(reading: item.path, reporting: &report)?.renamed(by: names)
    value = file.flatMap { read($0, &report) }
    flawed = value == nil ? file.map { FlawedFile($0, stem: item.stem) } : nil
    self.report = report
  }
}

extension SourceFile {
  /// Reads a file of a folder, or reports why it cannot or may not be read.
  package init?(reading path: String, in root: ReadingRoot, reporting: inout Report) {
    if let problem = root.problem(at: path) {
      reporting.add(problem, path: path)
      return nil
    }
    self.init(reading: path, reporting: &reporting)
  }

  /// Reads a file, or reports why it cannot be read.
  package init?(reading path: String, reporting: inout Report) {
    do {
      guard let bytes = try Disk.read(path, upTo: Journal.largestFile) else {
        reporting.add(.tooLarge(), path: path)
        return nil
      }
      self.init(path: path, bytes: bytes)
    } catch {
      reporting.add(.unreadable(error), path: path)
      return nil
    }
  }

  fileprivate init?(journalIn folder: String, _ root: ReadingRoot, reporting: inout Report) {
    self.init(
      inPlace: "\(folder)/journal.md", root, missing: .noJournal(), reporting: &reporting)
  }

  /// `cheers.md`; `nil` if there is none.
  fileprivate init?(cheersIn folder: String, _ root: ReadingRoot, reporting: inout Report) {
    self.init(inPlace: "\(folder)/cheers.md", root, missing: nil, reporting: &reporting)
  }

  /// Reads a file with a fixed name in a journal.
  /// - Parameter missing: what to report if there is none.
  private init?(
    inPlace path: String, _ root: ReadingRoot, missing: Message?, reporting: inout Report
  ) {
    do {
      guard try Disk.status(of: path, followingLinks: false) != nil else {
        if let missing { reporting.add(missing, path: path) }
        return nil
      }
    } catch {
      reporting.add(.unreadable(error), path: path)
      return nil
    }
    self.init(reading: path, in: root, reporting: &reporting)
  }
}

extension Message {
  static func tooLarge() -> Message {
    Message(.tooLarge, "the file is larger than 16 MiB, the limit")
  }

  static func noJournal() -> Message {
    Message(
      .noJournal, "there is no journal here",
      hint: "name the folder with journal.md and entries/")
  }
}
