package import Files

/// A file to publish.
package struct Output: Sendable {
  /// The path within the site, such as `entries/airline/index.html`.
  package let path: String
  /// Makes the bytes; called once at most, on any thread.
  package let bytes: @Sendable () throws -> [UInt8]
  /// The file that it is a copy of; `nil` if it is not a copy.
  let source: String?

  package init(_ path: String, bytes: @escaping @Sendable () throws -> [UInt8]) {
    (self.path, self.bytes, source) = (path, bytes, nil)
  }

  /// A copy of a file. It is not read if the site has the copy already, as its length and time show.
  package init(_ path: String, copyOf source: String) {
    (self.path, self.source) = (path, source)
    bytes = { try Disk.read(source) }
  }
}

/// The changes made by a finished build.
package struct Publication: Sendable, Equatable {
  /// The number of new or changed files.
  package var written = 0
  /// The number of unchanged files, which keep their times.
  package var unchanged = 0
  /// The number of files of the last build that were removed.
  package var removed = 0
  /// The size of the site in bytes.
  package var size = 0
  /// Why files of an older build could not be removed. The next build tries again.
  package var uncleared: DiskError?
}

/// A site that could neither be replaced nor put back; the next build puts it back.
package struct SiteAside: Error, CustomStringConvertible {
  /// What failed first.
  let failure: any Error
  /// The current folder of the last good site.
  let place: String

  package var description: String {
    "\(failure); the last good site is in '\(place)', and the next build restores it"
  }
}

extension OutputFolder {
  /// Writes a site into a temporary folder and swaps it in, in one step if the file system supports
  /// that.
  ///
  /// Unchanged files stay the same files, by hard links. Of two builds at the same time, the second
  /// waits for the first.
  /// - Parameters:
  ///   - outputs: the files of the whole site; their paths must differ.
  ///   - isGood: called when all files are made; if it says that they are not good, the last site
  ///     stays.
  /// - Returns: what was changed; `nil` if the files were not good.
  /// - Throws: whatever making the bytes throws, or `DiskError`; then the last good site is as it
  ///   was. `SiteAside` if it is whole, but not in its place. Nothing is thrown once the new site
  ///   is in its place.
  package func publish(
    _ outputs: [Output], if isGood: () async throws -> Bool
  ) async throws -> Publication? {
    let parent = Disk.parent(of: path)
    try Disk.makeFolder(parent)
    return try await Disk.withLock(on: parent) {
      let uncleared = try clearLeftovers()
      var publication = try await lookedAtAgain().replace(with: outputs, if: isGood)
      if publication?.uncleared == nil { publication?.uncleared = uncleared }
      return publication
    }
  }

  /// Writes a site without asking whether it is good.
  package func publish(_ outputs: [Output]) async throws -> Publication {
    try await publish(outputs) { true } ?? Publication()
  }

  private func replace(
    with outputs: [Output], if isGood: () async throws -> Bool
  ) async throws -> Publication? {
    let staging = try makeStaging()
    do {
      let paths = outputs.map(\.path)
      let list = Output(Self.manifestName) { Self.manifest(of: paths) }
      let results = try await ([list] + outputs).concurrentMap { try stage($0, in: staging) }
      guard try await isGood() else {
        try Disk.removeTree(staging)
        return nil
      }
      let old = try swap(in: staging)
      return await results.dropFirst().reduce(
        into: Publication(
          removed: manifest.subtracting(paths).count, uncleared: cleared(old))
      ) { sum, result in
        sum.written += result.isNew ? 1 : 0
        sum.unchanged += result.isNew ? 0 : 1
        sum.size += result.size
      }
    } catch {
      // The next build removes what is left; the first failure matters more.
      do { try Disk.removeTree(staging) } catch {}
      throw error
    }
  }

  /// The manifest of a site, from which the next build knows its own files.
  private static func manifest(of paths: [String]) -> [UInt8] {
    let lines = [manifestHeading] + paths.sortedByBytes()
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Adds one file to the new site, as a hard link to the old file if it has the same bytes.
  private func stage(_ output: Output, in staging: String) throws -> (isNew: Bool, size: Int) {
    let old = "\(path)/\(output.path)"
    let new = "\(staging)/\(output.path)"
    // Each page has its own folder, created with the page; the first one creates the folders above.
    try Disk.makeFolder(Disk.parent(of: new))
    let isOurs = manifest.contains(output.path)
    let mark = output.source.flatMap(Disk.markOfCopy)
    if isOurs, let mark, mark == Disk.copyMark(at: old), linked(old, to: new) {
      return (false, mark.size)
    }
    let bytes = try output.bytes()
    if isOurs, try Disk.holds(bytes, at: old), linked(old, to: new) { return (false, bytes.count) }
    try Disk.write(bytes, to: new)
    if let mark { Disk.setMark(mark, of: new) }
    return (true, bytes.count)
  }

  /// Makes a hard link; false on a file system without hard links, so that the file is written
  /// again.
  private func linked(_ old: String, to new: String) -> Bool {
    do {
      try Disk.link(old, to: new)
      return true
    } catch {
      return false
    }
  }

  /// The beginning of the names of temporary folders beside the output.
  private var stagingPrefix: String { ".\(Disk.name(of: path)).thousand-" }
  private static let oldSuffix = ".old"

  /// Removes what interrupted builds left beside the output. An old site that was moved aside and
  /// never replaced is moved back.
  /// - Returns: why something could not be removed, which does no harm.
  private func clearLeftovers() throws(DiskError) -> DiskError? {
    var uncleared: DiskError?
    let parent = Disk.parent(of: path)
    for item in try Disk.list(parent) where item.name.hasPrefix(stagingPrefix) {
      let rest = item.name.dropFirst(stagingPrefix.count)
      let isOld = rest.hasSuffix(Self.oldSuffix)
      let number = Int32(rest.prefix { $0 != "-" && $0 != "." })
      guard let number, number == Disk.processNumber || !Disk.isRunning(process: number) else {
        continue
      }
      if isOld, try Disk.status(of: path, followingLinks: false) == nil {
        try Disk.rename("\(parent)/\(item.name)", to: path)
      } else {
        do {
          try keepHostsFiles(of: "\(parent)/\(item.name)")
          try Disk.removeTree("\(parent)/\(item.name)")
        } catch { uncleared = error }
      }
    }
    return uncleared
  }

  /// Creates an empty folder beside the output. A remnant of an earlier build may have the first
  /// name.
  private func makeStaging() throws(DiskError) -> String {
    let first = "\(Disk.parent(of: path))/\(stagingPrefix)\(Disk.processNumber)"
    var staging = first
    var number = 1
    while try !Disk.makeNewFolder(staging) {
      staging = "\(first)-\(number)"
      number += 1
    }
    return staging
  }

  /// Moves the new site into place.
  /// - Returns: the folder of the old site; `nil` if there was none.
  private func swap(in staging: String) throws -> String? {
    guard try Disk.status(of: path, followingLinks: false) != nil else {
      try Disk.rename(staging, to: path)
      return nil
    }
    if Disk.exchange(staging, path) { return staging }
    // Without an exchange, the folder is missing for a moment; the old site is moved back if moving
    // the new one fails.
    let old = staging + Self.oldSuffix
    try Disk.rename(path, to: old)
    do {
      try Disk.rename(staging, to: path)
    } catch {
      do { try Disk.rename(old, to: path) } catch _ {
        throw SiteAside(failure: error, place: old)
      }
      throw error
    }
    return old
  }

  /// Moves what belongs to the host from an old site into the one that replaced it.
  private func keepHostsFiles(of old: String) throws(DiskError) {
    for name in Self.hostsNames {
      guard try Disk.status(of: "\(old)/\(name)", followingLinks: false) != nil,
        try Disk.status(of: path, followingLinks: false) != nil,
        try Disk.status(of: "\(path)/\(name)", followingLinks: false) == nil
      else { continue }
      try Disk.rename("\(old)/\(name)", to: "\(path)/\(name)")
    }
  }

  /// Removes an old site, the folders of its pages on all processors.
  /// - Returns: why some of it could not be removed.
  private func cleared(_ site: String?) async -> DiskError? {
    guard let site else { return nil }
    do {
      try keepHostsFiles(of: site)
      let pages = try Disk.list(site).filter { $0.kind == .folder }.flatMap { folder in
        try Disk.list("\(site)/\(folder.name)").map { "\(site)/\(folder.name)/\($0.name)" }
      }
      _ = try await pages.concurrentMap { try Disk.removeTree($0) }
      try Disk.removeTree(site)
      return nil
    } catch {
      return error as? DiskError
    }
  }
}
