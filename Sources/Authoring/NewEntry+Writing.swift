package import Calendar
package import Content
package import Diagnostics
import Files
import Stats

extension NewEntry {
  /// Reads the entry as a journal would, without writing it.
  /// - Parameter path: the path for messages.
  /// - Returns: `nil` if it has errors, which are reported.
  package func read(as path: String, stem: String, reporting: inout Report) -> Entry? {
    Entry(SourceFile(path: path, bytes: Array(text.utf8)), stem: stem, reporting: &reporting)
  }

  /// Writes the entry as a new file of a journal, with an address that no other entry has. An
  /// invalid entry is not written, and no file is ever overwritten.
  /// - Parameters:
  ///   - folder: the journal's folder.
  ///   - rules: the rules that the journal must follow afterwards.
  ///   - today: the day as of which numbers are given.
  /// - Throws: `DiskError`.
  package func write(
    in folder: String, rules: JournalRules, today: (JournalSettings) -> Day
  ) async throws -> WriteResult {
    guard try Disk.status(of: "\(folder)/journal.md", followingLinks: false) != nil else {
      var report = Report()
      report.add(.noJournalToKeep(), path: "\(folder)/journal.md")
      return .refused(report)
    }
    return try await Disk.withLock(on: folder) {
      var others = Report()
      let (journal, _) = try await Journal.read(folder, reporting: &others)
      guard let journal else { return .refused(others) }
      var report = Report()
      let day = today(journal.settings)
      let entry = try await create(in: journal, rules: rules, on: day, reporting: &report)
      guard let entry else { return .refused(report) }
      return .written(
        WrittenEntry(entry, in: journal, hasErrors: others.hasErrors, on: day, warnings: report))
    }
  }

  /// Tries `stem`, `stem-2`, `stem-3` … until neither the file nor the address is taken.
  private func create(
    in journal: Journal, rules: JournalRules, on day: Day, reporting: inout Report
  ) async throws -> Entry? {
    let taken = journal.takenAddresses
    let entries = "\(journal.folder)/entries"
    for number in 1... {
      let stem = number == 1 ? stem : "\(stem)-\(number)"
      let folder = "\(entries)/\(stem)"
      let path = photos.isEmpty ? "\(folder).md" : "\(folder)/index.md"
      var report = Report()
      let entry = read(as: path, stem: stem, reporting: &report)
      guard let entry, !report.hasErrors else {
        reporting.merge(report)
        return nil
      }
      if taken.contains(entry.slug) { continue }
      if try Disk.status(of: folder, followingLinks: false) != nil { continue }
      if try Disk.status(of: "\(folder).md", followingLinks: false) != nil { continue }
      try Disk.makeFolder(entries)
      let isFolder = !photos.isEmpty
      if isFolder, try !put(photos, into: folder) { continue }
      report.merge(try await rules.problems(of: entry, in: journal, on: day))
      guard !report.hasErrors else {
        reporting.merge(report)
        if isFolder { try Disk.removeTree(folder) }
        return nil
      }
      if try Disk.create(path, entry.file.bytes) {
        reporting.merge(report)
        return entry
      }
    }
    return nil
  }

  /// Puts the photos into a new folder. Until it has an `index.md`, it is not an entry.
  /// - Returns: false if something already has its name.
  private func put(_ photos: [AttachedPhoto], into folder: String) throws(DiskError) -> Bool {
    guard try Disk.makeNewFolder(folder) else { return false }
    for photo in photos { try Disk.write(photo.bytes, to: "\(folder)/\(photo.name)") }
    return true
  }
}

extension Journal {
  /// The last parts of all addresses of entries, present and former.
  fileprivate var takenAddresses: Set<String> {
    var taken = Set(entries.map(\.slug))
    for flawed in flawed {
      let hasDay = Day(String(flawed.stem.prefix(10))) != nil
      taken.insert(slug(from: String(flawed.stem.dropFirst(hasDay ? 10 : 0))))
    }
    for alias in entries.flatMap(\.aliases) {
      let parts = alias.value.split(separator: "/")
      if parts.first == "entries", parts.count == 2 { taken.insert(String(parts[1])) }
    }
    return taken
  }
}

extension Message {
  static func noJournalToKeep() -> Message {
    Message(
      .noJournal, "there is no journal here",
      hint: "name its folder with --content, or begin one with 'thousand new DIR'")
  }
}
