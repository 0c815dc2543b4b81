#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Atomic writes: at every moment a file has either its old or its new content, and
// two programs at once lose nothing.

extension Disk {
  /// Makes a file with all its bytes at once; whatever stands at the path stays.
  /// - Parameter clearing: whether what killed programs left in the folder is looked for and removed,
  ///   which takes as long as the folder is large: who makes many files does that once.
  /// - Returns: false where something stood there already.
  package static func create(
    _ path: String, _ bytes: [UInt8], clearing: Bool = true
  ) throws(DiskError) -> Bool {
    if clearing { try clearLeftovers(in: parent(of: path)) }
    let aside = try writeAside(bytes, for: path, mode: 0o644)
    defer { discard(aside) }
    if linkFile(aside, path) == 0 { return true }
    if errno == EEXIST { return false }
    // Some file systems have no hard links. There the lock keeps other commands away.
    guard try status(of: path, followingLinks: false) == nil else { return false }
    try rename(aside, to: path)
    return true
  }

  /// Replaces the bytes of a file in a single step, and keeps its mode. A link stays a link: the
  /// file that it leads to is replaced.
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

  /// Does something while no other program that asks for the same lock does; waits for its turn.
  /// The lock ends with the process at the latest, and leaves no file behind. Where the file system
  /// cannot lock a folder (NFS cannot), it is done without.
  /// - Parameter folder: an existing folder, which is what is locked.
  package static func withLock<Result>(
    on folder: String, _ body: () async throws -> Result
  ) async throws -> Result {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("open", folder) }
    defer {
      // Without this, a descriptor that cannot be closed would keep the lock until the end.
      flock(descriptor, LOCK_UN)
      close(descriptor)
    }
    // Waiting within the call would hold up the tasks that the owner of the lock waits for.
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if [EBADF, EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno) { break }
      guard errno == EINTR || errno == EWOULDBLOCK else { throw DiskError("lock", folder) }
      try await Task.sleep(for: .milliseconds(5))
    }
    return try await body()
  }

  /// Writes a new file beside another one, down to the disk, under a name that no journal reads.
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

  /// Removes what was written aside, once it is not needed. Where that fails, the next program that
  /// writes there removes it; what was meant to be done is done, or has failed for a reason that
  /// matters more.
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

  /// Removes what programs that were ended in the middle of writing left in a folder.
  package static func clearLeftovers(in folder: String) throws(DiskError) {
    for name in try list(folder).map(\.name) {
      guard name.hasPrefix(asidePrefix), name.hasSuffix(asideSuffix) else { continue }
      let number = name.dropFirst(asidePrefix.count).prefix { $0 != "-" }
      if let owner = Int32(number), !isRunning(process: owner) { discard("\(folder)/\(name)") }
    }
  }

  /// Names that begin with a dot are read by no journal, and shown by no preview.
  private static let asidePrefix = ".thousand-"
  private static let asideSuffix = ".tmp"
}
