import CFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads and changes the file system. Every error has the path and the system's reason.
package enum Disk {
  /// The bytes of a regular file; `nil` for one that is larger than the limit. A pipe or a device
  /// is refused, because reading it might never end.
  package static func read(_ path: String, upTo limit: Int) throws(DiskError) -> [UInt8]? {
    // Opening a pipe without a writer would block too.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskError("read", path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw DiskError("read", path) }
    guard information.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
    let size = Int(information.st_size)
    guard size <= limit else { return nil }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let received = readBytes(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if received < 0 && errno == EINTR { continue }
        failed = received < 0
        if received <= 0 { break }
        count += received
      }
    }
    if failed { throw DiskError("read", path) }
    return bytes
  }

  /// The bytes of a regular file.
  package static func read(_ path: String) throws(DiskError) -> [UInt8] {
    try read(path, upTo: .max) ?? []
  }

  /// The last bytes of a regular file; fewer if it is shorter.
  package static func end(of path: String, length: Int) throws(DiskError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskError("read", path) }
    defer { close(descriptor) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let size = Int(lseek(descriptor, 0, SEEK_END))
      count = pread(descriptor, buffer.baseAddress, length, off_t(max(0, size - length)))
      failed = size < 0 || count < 0
      count = max(0, count)
    }
    if failed { throw DiskError("read", path) }
    return bytes
  }

  /// The bytes of a file named on the command line, which may be a pipe: `/dev/stdin`, or `<(…)` of
  /// a shell. Reads until the pipe is closed.
  /// - Returns: `nil` for more bytes than the limit.
  package static func readStream(_ path: String, upTo limit: Int) throws(DiskError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("read", path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let received = piece.withUnsafeMutableBytes {
        readBytes(descriptor, $0.baseAddress, $0.count)
      }
      if received < 0 && errno == EINTR { continue }
      guard received >= 0 else { throw DiskError("read", path) }
      if received == 0 { return bytes }
      bytes += piece[..<received]
    }
    return nil
  }

  /// Writes a new file, or overwrites an existing one.
  package static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw DiskError("write", path) }
    let failure = writeAll(bytes, to: descriptor) ? nil : DiskError("write", path)
    guard close(descriptor) == 0 || failure != nil else { throw DiskError("write", path) }
    if let failure { throw failure }
  }

  /// Whether a path is a regular file, not a link, with these bytes.
  package static func holds(_ bytes: [UInt8], at path: String) throws(DiskError) -> Bool {
    guard let status = try status(of: path, followingLinks: false), status.kind == .file,
      status.size == bytes.count
    else { return false }
    let found = try read(path)
    // `==` compares byte by byte, which takes a twentieth of a build with cards.
    return found.count == bytes.count && memcmp(found, bytes, bytes.count) == 0
  }

  /// Creates a folder and the folders above it, unless it exists.
  package static func makeFolder(_ path: String) throws(DiskError) {
    if mkdir(path, 0o755) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT where path.contains("/"):
      try makeFolder(parent(of: path))
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw DiskError("make the folder", path)
      }
    default: throw DiskError("make the folder", path)
    }
  }

  /// Creates a folder in an existing one.
  /// - Returns: false if something with that name exists already.
  package static func makeNewFolder(_ path: String) throws(DiskError) -> Bool {
    if mkdir(path, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw DiskError("make the folder", path) }
    return false
  }

  /// Creates a hard link.
  package static func link(_ path: String, to second: String) throws(DiskError) {
    guard linkFile(path, second) == 0 else { throw DiskError("link", second) }
  }

  /// Renames a file or folder.
  package static func rename(_ path: String, to new: String) throws(DiskError) {
    guard renameFile(path, new) == 0 else { throw DiskError("rename", path) }
  }

  /// Removes a file or an empty folder, if it exists.
  package static func remove(_ path: String) throws(DiskError) {
    guard removeFile(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
  }

  /// Removes a folder and everything in it, without following links, if it exists.
  package static func removeTree(_ path: String) throws(DiskError) {
    guard try status(of: path, followingLinks: false)?.kind == .folder else {
      return try remove(path)
    }
    try removeFolder(path)
  }

  private static func removeFolder(_ path: String) throws(DiskError) {
    for item in try list(path) {
      let inside = "\(path)/\(item.name)"
      if item.kind == .folder { try removeFolder(inside) } else { try remove(inside) }
    }
    try remove(path)
  }

  /// Exchanges two folders of one file system in one step, so that both names always exist.
  /// - Returns: false if the system or the file system cannot do this.
  package static func exchange(_ first: String, _ second: String) -> Bool {
    exchange_names(first, second) == 0
  }

  /// The number of this process.
  package static var processNumber: Int32 { getpid() }

  /// Whether a process with this number is running.
  package static func isRunning(process number: Int32) -> Bool {
    kill(number, 0) == 0 || errno == EPERM
  }
}
