#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Identifies a copy of a file, so that neither has to be read: the length, and the time of the last
/// change. The fraction of a second in the copy's time is made from the file's own fraction and its name,
/// because two drawings may have the same length and be made at the same moment, but never have the same
/// name. Any change to the copy changes the time.
package struct CopyMark: Sendable, Equatable {
  /// In bytes.
  package let size: Int
  fileprivate let seconds, nanoseconds: Int
}

extension Disk {
  /// The mark that copies of a file get; `nil` if there is no such file.
  package static func markOfCopy(of path: String) -> CopyMark? {
    guard let mark = copyMark(at: path) else { return nil }
    let moment = UInt32(truncatingIfNeeded: mark.nanoseconds)
    let hash = path.utf8.reduce(0x811C_9DC5 ^ moment) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return CopyMark(
      size: mark.size, seconds: mark.seconds, nanoseconds: Int(hash % 1_000_000_000))
  }

  /// The mark of the file at a path; `nil` for anything but a file.
  package static func copyMark(at path: String) -> CopyMark? {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    #if canImport(Darwin)
      let modified = information.st_mtimespec
    #else
      let modified = information.st_mtim
    #endif
    return CopyMark(
      size: Int(information.st_size), seconds: modified.tv_sec, nanoseconds: modified.tv_nsec)
  }

  /// Gives a copy its mark. If the file system cannot keep it, the only consequence is that the
  /// copy is read again.
  package static func setMark(_ mark: CopyMark, of path: String) {
    let time = timespec(tv_sec: mark.seconds, tv_nsec: mark.nanoseconds)
    _ = utimensat(AT_FDCWD, path, [time, time], 0)
  }

  /// A word that differs after every change of a file, made of its length, its times in nanoseconds
  /// and its inode. Compare it to avoid reading the file again. `nil` if there is no file.
  package static func mark(of path: String) -> String? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (information.st_mtimespec, information.st_ctimespec)
    #else
      let (modified, changed) = (information.st_mtim, information.st_ctim)
    #endif
    return [
      Int(information.st_size), modified.tv_sec, modified.tv_nsec, changed.tv_sec, changed.tv_nsec,
      Int(truncatingIfNeeded: information.st_ino),
    ].map(String.init).joined(separator: "-")
  }
}
