package import Calendar
import Content
package import Files

/// A new journal, which can be built at once, and which the keeper then edits.
package struct NewJournal: Sendable {
  /// This project's repository on GitHub.
  package static let repository = Project.repository

  package let title: String
  package let keeper: String
  /// The first day of the journal.
  package let today: Day
  package let host: Host
  /// Whether it is for a repository that only some people can read.
  package let isPrivate: Bool
  /// Whether it is for a template repository, from which other people begin theirs: its examples are
  /// drafts, so that nobody publishes them as their own.
  package let isTemplate: Bool
  /// The address of the journal that inspired it; `nil` if it names none.
  package let startedBy: String?

  /// A journal that begins on a day. The keeper changes the title and the name in `journal.md`.
  package init(
    title: String = "My thousand noes", keeper: String = "Your name", today: Day,
    host: Host, isPrivate: Bool = false, isTemplate: Bool = false, startedBy: String? = nil
  ) {
    self.title = title
    self.keeper = keeper
    self.today = today
    self.host = host
    self.isPrivate = isPrivate
    self.isTemplate = isTemplate
    self.startedBy = startedBy
  }

  /// The files by their paths within the folder, in order.
  package var files: [(path: String, text: String)] {
    var files = [
      ("content/journal.md", journal), ("content/pages/about.md", about),
      ("README.md", isTemplate ? templateReadme : readme), (".gitignore", ignored),
    ]
    files += examples.map { ("content/entries/\($0.stem).md", $0.text) }
    files += host.files(isPrivate: isPrivate)
    return files
  }

  /// Writes the files into a folder, and creates it if necessary. If one of the files exists
  /// already, nothing is written, unless it has the same content because an interrupted run left
  /// it. `journal.md` is written last and completes the journal.
  /// - Returns: the paths that exist already; empty if everything was written.
  /// - Throws: `DiskError`; written files are then removed again, as far as possible.
  package func write(to folder: String) throws(DiskError) -> [String] {
    let present = try present(in: folder)
    guard present.isEmpty else { return present }
    let isNew = try Disk.status(of: folder, followingLinks: false) == nil
    var made: [String] = []
    func undo() throws(DiskError) {
      for path in made { try Disk.remove(path) }
      if isNew, try Disk.status(of: folder) != nil { try removeEmptyFolders(below: folder) }
    }
    let inWay: String?
    do {
      inWay = try write(to: folder, noting: &made)
    } catch {
      // The first failure matters more than a file that could not be removed; the next `new`
      // accepts it as its own.
      do { try undo() } catch {}
      throw error
    }
    guard let inWay else { return [] }
    try undo()
    return [inWay]
  }

  /// Writes file after file.
  /// - Returns: the paths that have appeared in the meantime.
  private func write(to folder: String, noting made: inout [String]) throws(DiskError) -> String? {
    let isLast = { (file: (path: String, text: String)) in file.path == Self.last }
    for (path, text) in files.filter({ !isLast($0) }) + files.filter(isLast) {
      let (target, bytes) = ("\(folder)/\(path)", Array(text.utf8))
      try Disk.makeFolder(Disk.parent(of: target))
      if try Disk.create(target, bytes) {
        made.append(target)
      } else if try Disk.read(target) != bytes {
        return path
      }
    }
    return nil
  }

  private func removeEmptyFolders(below folder: String) throws(DiskError) {
    for item in try Disk.list(folder) where item.kind == .folder {
      try removeEmptyFolders(below: "\(folder)/\(item.name)")
    }
    if try Disk.list(folder).isEmpty { try Disk.remove(folder) }
  }

  private static let last = "content/journal.md"

  /// The files that exist already, except, in an incomplete journal, those with the same content.
  private func present(in folder: String) throws(DiskError) -> [String] {
    let isComplete = try Disk.status(of: "\(folder)/\(Self.last)", followingLinks: false) != nil
    var present: [String] = []
    for (path, text) in files {
      let target = "\(folder)/\(path)"
      guard let status = try Disk.status(of: target, followingLinks: false) else { continue }
      if !isComplete, status.kind == .file, try Disk.read(target) == Array(text.utf8) { continue }
      present.append(path)
    }
    return present
  }
}
