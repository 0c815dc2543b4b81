#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Atomic writes: a file always has either its old or its new content, and two programs that write
// at the same time lose nothing.

extension Disk {
  /// Creates a file with its content in one step; an existing file is left alone.
  /// - Parameter clearing: whether to remove stale temporary files first. That lists the whole
  ///   folder, so clear once before writing many files.
  /// - Returns: false if something with that name exists already.
  package static func create(
    _ path: String, _ bytes: [UInt8], clearing: Bool = true
  ) throws(DiskError) -> Bool {
    if clearing { try clearLeftovers(in: parent(of: path)) }
    let aside = try writeAside(bytes, for: path, mode: 0o644)
    defer { discard(aside) }
    if linkFile(aside, path) == 0 { return true }
    if errno == EEXIST { return false }
    // Some file systems have no hard links. There the lock keeps other commands out.
    guard try status(of: path, followingLinks: false) == nil else { return false }
    try rename(aside, to: path)
    return true
  }

  /// Replaces the bytes of a file in one step and keeps its mode. A link stays a link: its target
  /// is replaced.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let target = try realPath(path) ?? path
    var information = stat()
    guard stat(target, &information) == 0 else { throw DiskError("read", path) }
    try clearLeftovers(in: parent(of: target))
    let aside = try writeAside(bytes, for: target, mode: information.st_mode & 0o7777)
    guard renameFile(aside, target) == 0 else {
      let failure = DiskError("write", path)
      discard(aside)
      throw failure
    }
  }

  /// Writes a file that was named on the command line: in one step, or straight into a device or a
  /// pipe, which cannot be replaced.
  package static func save(_ bytes: [UInt8], to path: String) throws(DiskError) {
    guard let status = try status(of: path) else {
      guard try create(path, bytes) else { throw .exists(path) }
      return
    }
    guard status.kind == .file else { return try write(bytes, to: path) }
    try replace(path, with: bytes)
  }

  /// Runs `body` under an exclusive lock on a folder, and waits for the lock. It ends with the
  /// process at the latest and leaves no file. On file systems that cannot lock a folder, such as
  /// NFS, `body` runs without a lock.
  /// - Parameter folder: an existing folder, which is locked itself.
  package static func withLock<Result>(
    on folder: String, _ body: () async throws -> Result
  ) async throws -> Result {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("open", folder) }
    defer {
      // Otherwise a descriptor that cannot be closed would keep the lock until the process ends.
      flock(descriptor, LOCK_UN)
      close(descriptor)
    }
    // Waiting inside `flock` would block the tasks that the owner of the lock waits for.
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if [EBADF, EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno) { break }
      guard errno == EINTR || errno == EWOULDBLOCK else { throw DiskError("lock", folder) }
      try await Task.sleep(for: .milliseconds(5))
    }
    return try await body()
  }

  /// Writes and syncs a new file beside another, under a name that no journal reads.
  private static func writeAside(
    _ bytes: [UInt8], for path: String, mode: mode_t
  ) throws(DiskError) -> String {
    let (aside, descriptor) = try openAside(for: path)
    let isWhole =
      writeAll(bytes, to: descriptor) && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
    let failure = isWhole ? nil : DiskError("write", path)
    close(descriptor)
    if let failure {
      discard(aside)
      throw failure
    }
    return aside
  }

  /// Removes a temporary file that is no longer needed. If that fails, the next program that writes
  /// there removes it; an error here would hide one that matters more.
  private static func discard(_ aside: String) {
    do { try remove(aside) } catch {}
  }

  private static func openAside(for path: String) throws(DiskError) -> (String, CInt) {
    var attempt = 0
    while true {
      let aside = "\(parent(of: path))/\(asidePrefix)\(processNumber)-\(attempt)\(asideSuffix)"
      let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return (aside, descriptor) }
      guard errno == EEXIST, attempt < 1000 else { throw DiskError("write", path) }
      attempt += 1
    }
  }

  /// Removes the temporary files of programs that ended while writing to a folder.
  package static func clearLeftovers(in folder: String) throws(DiskError) {
    for name in try list(folder).map(\.name) {
      guard name.hasPrefix(asidePrefix), name.hasSuffix(asideSuffix) else { continue }
      let number = name.dropFirst(asidePrefix.count).prefix { $0 != "-" }
      if let owner = Int32(number), !isRunning(process: owner) { discard("\(folder)/\(name)") }
    }
  }

  /// No journal and no preview reads names that begin with a dot.
  private static let asidePrefix = ".thousand-"
  private static let asideSuffix = ".tmp"
}
