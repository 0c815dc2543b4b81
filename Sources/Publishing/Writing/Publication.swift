package import Files

/// A file of the site to come.
package struct Output: Sendable {
  /// The path within the site, such as `entries/airline/index.html`.
  package let path: String
  /// Makes the bytes; called once, on any thread.
  package let bytes: @Sendable () throws -> [UInt8]

  package init(_ path: String, bytes: @escaping @Sendable () throws -> [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What a finished build has changed.
package struct Publication: Sendable, Equatable {
  /// Files that are new or have new bytes.
  package var written = 0
  /// Files that kept their bytes and their times.
  package var unchanged = 0
  /// Files of the last build that are gone.
  package var removed = 0
  /// The size of the site in bytes.
  package var size = 0
  /// Why something of an older build could not be cleared away. The next build tries that again.
  package var uncleared: DiskError?
}

/// A site that could neither be replaced nor put back; the next build puts it back.
package struct SiteAside: Error, CustomStringConvertible {
  /// What failed first.
  let failure: any Error
  /// Where the last good site is now.
  let place: String

  package var description: String {
    "\(failure); the last good site is in '\(place)', from where the next build takes it back"
  }
}

extension OutputFolder {
  /// Writes a site aside and swaps it in, in one step where the file system can do that.
  ///
  /// Files whose bytes did not change stay the very same files. Of two builds at once, the second
  /// waits for the first.
  /// - Parameter outputs: the files of the whole site; their paths must differ.
  /// - Throws: what making the bytes throws, or `DiskError`; then the last good site is as it was.
  ///   `SiteAside` where it is whole, but not in its place. Nothing is thrown once the new site is
  ///   in its place.
  package func publish(_ outputs: [Output]) async throws -> Publication {
    let parent = Disk.parent(of: path)
    try Disk.makeFolder(parent)
    return try await Disk.withLock(on: parent) {
      let uncleared = try clearLeftovers()
      var publication = try await lookedAtAgain().replace(with: outputs)
      publication.uncleared = publication.uncleared ?? uncleared
      return publication
    }
  }

  private func replace(with outputs: [Output]) async throws -> Publication {
    let staging = try makeStaging()
    do {
      let paths = outputs.map(\.path)
      let list = Output(Self.manifestName) { Self.manifest(of: paths) }
      let results = try await ([list] + outputs).concurrentMap { try stage($0, in: staging) }
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
      // What stays is removed by the next build; why this one failed matters more.
      do { try Disk.removeTree(staging) } catch {}
      throw error
    }
  }

  /// The list of the files of a site, by which the next build knows its own.
  private static func manifest(of paths: [String]) -> [UInt8] {
    let lines = [manifestHeading] + paths.sortedByBytes()
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Puts one file into the new site: as a second name of the old file where the bytes are the
  /// same.
  private func stage(_ output: Output, in staging: String) throws -> (isNew: Bool, size: Int) {
    let bytes = try output.bytes()
    let old = "\(path)/\(output.path)"
    let new = "\(staging)/\(output.path)"
    // Each page has a folder of its own, made with the page; those above are made by the first.
    try Disk.makeFolder(Disk.parent(of: new))
    if manifest.contains(output.path), try isSame(old, bytes) {
      do {
        try Disk.link(old, to: new)
        return (false, bytes.count)
      } catch {
        // A file system without links: the file is written again, which costs only its time.
      }
    }
    try Disk.write(bytes, to: new)
    return (true, bytes.count)
  }

  private func isSame(_ path: String, _ bytes: [UInt8]) throws -> Bool {
    guard let status = try Disk.status(of: path, followingLinks: false), status.kind == .file,
      status.size == bytes.count
    else { return false }
    return try Disk.read(path) == bytes
  }

  /// What the names of folders beside the output begin with, while a build is at work.
  private var stagingPrefix: String { ".\(Disk.name(of: path)).thousand-" }
  private static let oldSuffix = ".old"

  /// Clears away what interrupted builds left beside the output. An old site that was put aside and
  /// never replaced takes its place again.
  /// - Returns: why something is still there, which does no harm.
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

  /// An empty folder beside the output. What an earlier build left may have its first name.
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

  /// Puts the new site in its place.
  /// - Returns: where the old one is now; `nil` where there was none.
  private func swap(in staging: String) throws -> String? {
    guard try Disk.status(of: path, followingLinks: false) != nil else {
      try Disk.rename(staging, to: path)
      return nil
    }
    if Disk.exchange(staging, path) { return staging }
    // Without an exchange there is a moment in which the folder is missing; the old site is put
    // back if the new one cannot take its place.
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

  /// Moves what belongs to the host from an old site into the one that has its place.
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
  /// - Returns: why some of it is still there.
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
