package import Calendar
import Content
package import Files

/// A journal that builds at once, to be made the keeper's own.
package struct NewJournal: Sendable {
  /// Who publishes this project, at its only place in the code.
  private static let owner = "thousand-noes"
  /// The public address of this project's repository.
  package static let repository = "\(owner)/thousand"
  /// The template repository, which `.ci/make-template` makes.
  package static let template = "\(owner)/journal"

  package let title: String
  package let keeper: String
  /// The day on which it begins.
  package let today: Day
  package let host: Host
  /// Whether it is for a repository that only some people can read.
  package let isPrivate: Bool
  /// Whether it is for a template repository, from which other people begin theirs: its examples are
  /// drafts, so that nobody publishes them as their own.
  package let isTemplate: Bool

  /// A journal that begins on a day. Title and keeper are to be changed in `journal.md`.
  package init(
    title: String = "My thousand noes", keeper: String = "Your name", today: Day,
    host: Host, isPrivate: Bool = false, isTemplate: Bool = false
  ) {
    self.title = title
    self.keeper = keeper
    self.today = today
    self.host = host
    self.isPrivate = isPrivate
    self.isTemplate = isTemplate
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

  /// Writes the files into a folder, which is made where it is missing. No file is overwritten:
  /// where one of them exists already, nothing is written, unless it was left by a program that was
  /// ended in the middle of this. `journal.md` comes last: with it, the journal is complete.
  /// - Returns: the paths that stand in the way; empty where all was written.
  /// - Throws: `DiskError`; then nothing is written either, as far as it can be removed again.
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
      // Why it failed matters more than what could not be removed; the next 'new' takes that for
      // its own.
      do { try undo() } catch {}
      throw error
    }
    guard let inWay else { return [] }
    try undo()
    return [inWay]
  }

  /// Writes file after file.
  /// - Returns: what has come in the way meanwhile.
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

  /// The files that are there already. In a journal that is not complete, those that are as they
  /// would be written do not count.
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
