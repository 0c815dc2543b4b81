#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The kind of a name in a folder.
package enum FileKind: Sendable {
  case file, folder, link, other
}

/// One name in a folder.
package struct FolderItem: Sendable, Hashable {
  /// The name; if `isUTF8` is false, its invalid bytes appear as U+FFFD.
  package let name: String
  /// Whether the name can be used in a path.
  package let isUTF8: Bool
  package let kind: FileKind
}

/// The status of a file.
package struct FileStatus: Sendable {
  package let kind: FileKind
  /// The length in bytes.
  package let size: Int
}

extension Disk {
  /// The names in a folder, without `.` and `..`, ordered by their bytes.
  /// - Throws: also if the listing fails half-way.
  package static func list(_ path: String) throws(DiskError) -> [FolderItem] {
    guard let folder = opendir(path) else { throw DiskError("list", path) }
    defer { closedir(folder) }
    var items: [FolderItem] = []
    while true {
      // Only `errno` distinguishes the end of a listing from a failure.
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw DiskError("list", path) }
        break
      }
      let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) {
          String(validatingCString: $0).map { ($0, true) } ?? (String(cString: $0), false)
        }
      }
      if name == "." || name == ".." { continue }
      var kind = kind(ofType: entry.pointee.d_type)
      if kind == nil, isUTF8 {
        kind = try status(of: "\(path)/\(name)", followingLinks: false)?.kind
      }
      items.append(FolderItem(name: name, isUTF8: isUTF8, kind: kind ?? .other))
    }
    return items.sortedByBytes(of: \.name)
  }

  /// All files below a folder, by their paths within it, ordered by folder; a link to a folder counts
  /// as a file.
  package static func files(
    below folder: String, under prefix: String = ""
  ) throws(DiskError) -> [String] {
    var paths: [String] = []
    for item in try list(folder) {
      paths +=
        item.kind == .folder
        ? try files(below: "\(folder)/\(item.name)", under: "\(prefix)\(item.name)/")
        : [prefix + item.name]
    }
    return paths
  }

  /// The status of a path, or `nil` if nothing exists there.
  /// - Throws: if that cannot be found out: for a link to nothing or to itself, a name in a folder
  ///   without permission, a path that is too long.
  package static func status(
    of path: String, followingLinks: Bool = true
  ) throws(DiskError) -> FileStatus? {
    var information = stat()
    let result = followingLinks ? stat(path, &information) : lstat(path, &information)
    guard result == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw DiskError("read", path) }
      if followingLinks, lstat(path, &information) == 0 { throw .leadsNowhere(path) }
      return nil
    }
    let kind: FileKind =
      switch information.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return FileStatus(kind: kind, size: Int(information.st_size))
  }

  /// The path without links and `..`, or `nil` if it, or the target of a link, does not exist.
  /// - Throws: if the system cannot resolve it.
  package static func realPath(_ path: String) throws(DiskError) -> String? {
    guard let resolved = realpath(path, nil) else {
      guard errno == ENOENT || errno == ENOTDIR else { throw DiskError("read", path) }
      return nil
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path without links and `..`, or the path as given if the system cannot resolve it; using
  /// it then fails with the reason.
  package static func plainPath(_ path: String) -> String {
    do { return try realPath(path) ?? path } catch { return path }
  }

  /// The path of the folder of a file: "." for a bare name, "/" for a name at the root.
  package static func parent(of path: String) -> String {
    let path = withoutSlashesBehind(path)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    let path = withoutSlashesBehind(path)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return String(path) }
    return String(path[path.utf8.index(after: slash)...])
  }

  private static func withoutSlashesBehind(_ path: String) -> Substring {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// Whether a folder is the root of another file system.
  package static func isMountPoint(_ folder: String) throws(DiskError) -> Bool {
    var (own, above) = (stat(), stat())
    guard stat(folder, &own) == 0, stat("\(folder)/..", &above) == 0 else {
      throw DiskError("read", folder)
    }
    return own.st_dev != above.st_dev
  }

  private static func kind(ofType type: UInt8) -> FileKind? {
    switch CInt(type) {
    case CInt(DT_REG): .file
    case CInt(DT_DIR): .folder
    case CInt(DT_LNK): .link
    case CInt(DT_UNKNOWN): nil
    default: .other
    }
  }
}
