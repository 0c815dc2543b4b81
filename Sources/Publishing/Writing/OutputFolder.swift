import Files

/// A folder that Thousand may write to: empty, new, or one that it wrote before.
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

  /// What belongs to the person who publishes the folder, and stays in it through every build: a
  /// repository, and the file that stops GitHub from running Jekyll on a branch.
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
        "'\(path)' is a broken symbolic link; create the folder that it points to"
      case .isMountPoint(let path):
        "'\(path)' is a mount point, which cannot be replaced as a whole; name a folder in it"
      case .holdsJournal(let path): "'\(path)' contains the journal itself; name another folder"
      case .insideJournal(let path):
        "'\(path)' is inside the journal's entries; name a folder outside"
      case .foreignFiles(let path, let examples, let count):
        """
        '\(path)' has \(count == 1 ? "a file" : "\(count) files") that Thousand did not write \
        (\(examples.joined(separator: ", "))\(count > examples.count ? ", …" : "")); \
        name another folder, or move them away
        """
      }
    }
  }

  /// Checks a folder before anything is written; waits while another build writes to it.
  /// - Parameters:
  ///   - path: the folder as the keeper named it.
  ///   - journal: the journal's folder, which must not be inside it.
  ///   - home: the keeper's home folder.
  /// - Throws: `Refusal`, or `DiskError` if the folder cannot be checked.
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

  /// Checks a folder in a permitted place.
  init(standingAt path: String, named name: String) throws {
    let status = try Disk.status(of: path)
    if let status, status.kind != .folder { throw Refusal.notAFolder(name) }
    if status != nil, try Disk.isMountPoint(path) { throw Refusal.isMountPoint(name) }
    self.path = path
    self.name = name
    manifest = status == nil ? [] : try Self.ownFiles(of: path, named: name)
  }

  /// Whether the folder has a site of ours.
  package var holdsSite: Bool { !manifest.isEmpty }

  /// The addresses of the pages that a build would remove, if those are more than half of at least
  /// twenty, which is usually an accident such as the wrong folder; `nil` otherwise.
  package func pagesLost(by outputs: [Output]) -> (lost: [String], of: Int)? {
    let pages = manifest.filter { $0.hasSuffix(".html") }
    let lost = pages.subtracting(outputs.map(\.path))
    guard pages.count >= 20, lost.count * 2 > pages.count else { return nil }
    let addresses = lost.map { "/\($0.hasSuffix("index.html") ? $0.dropLast(10) : $0[...])" }
    return (addresses.sortedByBytes(), pages.count)
  }

  /// The folder checked again, because another build may have written it since. For a folder of
  /// ours, only the manifest is read again.
  func lookedAtAgain() throws -> OutputFolder {
    let listed = manifest.isEmpty ? [] : try Self.listed(in: path)
    return listed.isEmpty
      ? try OutputFolder(standingAt: path, named: name)
      : OutputFolder(path: path, name: name, manifest: listed)
  }

  private init(path: String, name: String, manifest: Set<String>) {
    (self.path, self.name, self.manifest) = (path, name, manifest)
  }

  /// The files of the last build, if the folder has no others.
  private static func ownFiles(of folder: String, named name: String) throws -> Set<String> {
    let found = try Disk.files(below: folder).filter { path in
      !hostsNames.contains(String(path.prefix { $0 != "/" }))
    }
    if found.isEmpty { return [] }
    let own = found.contains(manifestName) ? try listed(in: folder) : []
    // Finder leaves a `.DS_Store` in every folder that it shows.
    let foreign = found.filter {
      !own.contains($0) && ($0 != manifestName || own.isEmpty) && Disk.name(of: $0) != ".DS_Store"
    }
    guard foreign.isEmpty else {
      throw Refusal.foreignFiles(
        name, examples: Array(foreign.prefix(3)), count: foreign.count)
    }
    return own
  }

  /// The files in the manifest of a folder; none without a manifest of ours.
  private static func listed(in folder: String) throws -> Set<String> {
    let path = "\(folder)/\(manifestName)"
    guard try Disk.status(of: path, followingLinks: false) != nil else { return [] }
    let lines = String(decoding: try Disk.read(path), as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, first == manifestHeading else { return [] }
    return Set(lines.dropFirst().map(String.init))
  }

  private static func resolvedParent(of path: String) throws(DiskError) -> String {
    let parent = Disk.parent(of: path)
    guard let resolved = try Disk.realPath(parent) else {
      return parent == path ? path : "\(try resolvedParent(of: parent))/\(Disk.name(of: path))"
    }
    return resolved == "/" ? "/\(Disk.name(of: path))" : "\(resolved)/\(Disk.name(of: path))"
  }
}
