import Files

/// A folder that Thousand may write: empty, new, or one that it wrote before.
package struct OutputFolder: Sendable {
  /// The folder without links in its path.
  let path: String
  /// The folder as the keeper named it, for messages.
  private let name: String
  /// The files that the last build wrote; empty for a new folder.
  let manifest: Set<String>

  /// The name of the list of files that a build leaves in its folder.
  static let manifestName = ".thousand-manifest"
  static let manifestHeading = "Written by thousand; the next build replaces these files."

  /// What belongs to whoever publishes the folder and stays in it over every build: a repository, and
  /// the file that keeps GitHub from running Jekyll over a branch.
  static let hostsNames = [".git", ".nojekyll"]

  /// Why a folder is refused.
  package enum Refusal: Error, CustomStringConvertible, Equatable {
    case isRoot
    case isHome
    case notAFolder(String)
    case leadsNowhere(String)
    case isMountPoint(String)
    case holdsJournal(String)
    case insideJournal(String)
    case foreignFiles(String, examples: [String], count: Int)

    package var description: String {
      switch self {
      case .isRoot: "the site cannot be written over the whole disk"
      case .isHome: "the site cannot be written over your home folder"
      case .notAFolder(let path): "'\(path)' is not a folder"
      case .leadsNowhere(let path):
        "'\(path)' is a symbolic link that leads nowhere; make the folder that it leads to"
      case .isMountPoint(let path):
        "'\(path)' is a mount point, which cannot be replaced as a whole; name a folder in it"
      case .holdsJournal(let path): "'\(path)' holds the journal itself; name another folder"
      case .insideJournal(let path):
        "'\(path)' lies among the journal's entries; name a folder outside"
      case .foreignFiles(let path, let examples, let count):
        """
        '\(path)' holds \(count == 1 ? "a file" : "\(count) files") that Thousand did not write \
        (\(examples.joined(separator: ", "))\(count > examples.count ? ", …" : "")); \
        name another folder, or move them away
        """
      }
    }
  }

  /// Looks at a folder before anything is written; waits while another build writes it.
  /// - Parameters:
  ///   - path: the folder as the keeper named it.
  ///   - journal: the journal's folder, which must not be inside it.
  ///   - home: the keeper's home folder.
  /// - Throws: `Refusal`, or `DiskError` where the folder cannot be looked at.
  package init(_ path: String, journal: String, home: String?) async throws {
    let found = try Disk.realPath(path)
    if found == nil, try Disk.status(of: path, followingLinks: false) != nil {
      throw Refusal.leadsNowhere(path)
    }
    let resolved = try found ?? Self.resolvedParent(of: path)
    guard resolved != "/" else { throw Refusal.isRoot }
    if let home, resolved == Disk.plainPath(home) { throw Refusal.isHome }
    let journal = try Disk.realPath(journal) ?? journal
    if journal == resolved || journal.hasPrefix(resolved + "/") { throw Refusal.holdsJournal(path) }
    for part in ["entries", "pages"] where "\(resolved)/".hasPrefix("\(journal)/\(part)/") {
      throw Refusal.insideJournal(path)
    }
    let parent = Disk.parent(of: resolved)
    self =
      try Disk.status(of: parent) == nil
      ? try Self(standingAt: resolved, named: path)
      : try await Disk.withLock(on: parent) { try Self(standingAt: resolved, named: path) }
  }

  /// Looks at a folder whose place has been found to be right.
  init(standingAt path: String, named name: String) throws {
    let status = try Disk.status(of: path)
    if let status, status.kind != .folder { throw Refusal.notAFolder(name) }
    if status != nil, try Disk.isMountPoint(path) { throw Refusal.isMountPoint(name) }
    self.path = path
    self.name = name
    manifest = status == nil ? [] : try Self.ownFiles(of: path, named: name)
  }

  /// Whether a site of ours is there.
  package var holdsSite: Bool { !manifest.isEmpty }

  /// The addresses of the pages that would be gone after a build, where that is more than half of
  /// twenty or more: most often an accident, such as the wrong folder. `nil` otherwise.
  package func pagesLost(by outputs: [Output]) -> (lost: [String], of: Int)? {
    let pages = manifest.filter { $0.hasSuffix(".html") }
    let lost = pages.subtracting(outputs.map(\.path))
    guard pages.count >= 20, lost.count * 2 > pages.count else { return nil }
    let addresses = lost.map { "/\($0.hasSuffix("index.html") ? $0.dropLast(10) : $0[...])" }
    return (addresses.sortedByBytes(), pages.count)
  }

  /// The folder as it stands now: another build may have written it since. Of a folder that was ours
  /// only the list is read again.
  func lookedAtAgain() throws -> OutputFolder {
    let listed = manifest.isEmpty ? [] : try Self.listed(in: path)
    return listed.isEmpty
      ? try OutputFolder(standingAt: path, named: name)
      : OutputFolder(path: path, name: name, manifest: listed)
  }

  private init(path: String, name: String, manifest: Set<String>) {
    (self.path, self.name, self.manifest) = (path, name, manifest)
  }

  /// The files of the last build, where the folder holds nothing else.
  private static func ownFiles(of folder: String, named name: String) throws -> Set<String> {
    let found = try Disk.list(folder).filter { !hostsNames.contains($0.name) }.flatMap { item in
      item.kind == .folder
        ? try files(in: "\(folder)/\(item.name)", below: "\(item.name)/") : [item.name]
    }
    if found.isEmpty { return [] }
    let own = found.contains(manifestName) ? try listed(in: folder) : []
    // What the Finder leaves in every folder that it shows is nobody's work.
    let foreign = found.filter {
      !own.contains($0) && ($0 != manifestName || own.isEmpty) && Disk.name(of: $0) != ".DS_Store"
    }
    guard foreign.isEmpty else {
      throw Refusal.foreignFiles(
        name, examples: Array(foreign.prefix(3)), count: foreign.count)
    }
    return own
  }

  /// What the list in a folder names; nothing where there is none, or not ours.
  private static func listed(in folder: String) throws -> Set<String> {
    let path = "\(folder)/\(manifestName)"
    guard try Disk.status(of: path, followingLinks: false) != nil else { return [] }
    let lines = String(decoding: try Disk.read(path), as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, first == manifestHeading else { return [] }
    return Set(lines.dropFirst().map(String.init))
  }

  /// All files below a folder, by their paths within it; a folder link counts as a file.
  private static func files(in folder: String, below prefix: String) throws -> [String] {
    try Disk.list(folder).flatMap { item in
      item.kind == .folder
        ? try files(in: "\(folder)/\(item.name)", below: "\(prefix)\(item.name)/")
        : [prefix + item.name]
    }
  }

  private static func resolvedParent(of path: String) throws(DiskError) -> String {
    let parent = Disk.parent(of: path)
    guard let resolved = try Disk.realPath(parent) else {
      return parent == path ? path : "\(try resolvedParent(of: parent))/\(Disk.name(of: path))"
    }
    return resolved == "/" ? "/\(Disk.name(of: path))" : "\(resolved)/\(Disk.name(of: path))"
  }
}
