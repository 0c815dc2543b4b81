import Content
import Diagnostics
import Files
import Foundation

/// A journal's folder for the time of one test.
struct TemporaryJournal: Sendable {
  let folder: String

  private init() throws {
    let temporary = URL.temporaryDirectory.appending(path: "journal-\(UUID())")
    folder = temporary.path()
    try Disk.makeFolder("\(folder)/entries")
  }

  /// Runs a test in a folder with a `journal.md`, and removes the folder afterwards.
  static func with<Result>(
    _ body: (TemporaryJournal) async throws -> Result
  ) async throws -> Result {
    let journal = try TemporaryJournal()
    defer { try? Disk.removeTree(journal.folder) }
    try journal.write("---\ntitle: Noes\nkeeper: Mara\n---\n", to: "journal.md")
    return try await body(journal)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try Disk.makeFolder(Disk.parent(of: path(name)))
    try Disk.write(Array(text.utf8), to: path(name))
  }

  /// Writes an entry that is right, with some lines more.
  func writeEntry(_ name: String, date: String = "2026-01-09", _ lines: String = "") throws {
    try write("---\ntitle: Asked\ndate: \(date)\n\(lines)\n---\n", to: "entries/\(name)")
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }

  /// Puts a symbolic link in the place of what is there.
  func replace(_ name: String, byLinkTo target: String) throws {
    try Disk.removeTree(path(name))
    try link(name, to: target)
  }

  /// Reads the journal with all its problems.
  func read() async throws -> (journal: Journal?, fileCount: Int, report: Report) {
    var report = Report()
    let (journal, fileCount) = try await Journal.read(folder, reporting: &report)
    return (journal, fileCount, report)
  }
}
