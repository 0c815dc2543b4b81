#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Disk {
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
