#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An error of the file system, with the path and the system's reason.
package struct DiskError: Error, CustomStringConvertible, Equatable {
  /// What failed, as it follows "cannot": "read", "make the folder".
  package let action: String
  /// The path as given.
  package let path: String
  /// The system's words, such as "Permission denied".
  package let reason: String

  /// Describes the failure of the last system call, from `errno`.
  init(_ action: String, _ path: String) {
    self.action = action
    self.path = path
    reason = String(cString: strerror(errno))
  }

  private init(action: String, path: String, reason: String) {
    (self.action, self.path, self.reason) = (action, path, reason)
  }

  /// A pipe, a device or a folder instead of a file.
  package static func notAFile(_ path: String) -> DiskError {
    DiskError(action: "read", path: path, reason: "it is not a regular file")
  }

  /// A symbolic link whose target does not exist.
  static func leadsNowhere(_ path: String) -> DiskError {
    DiskError(action: "read", path: path, reason: "the symbolic link is broken")
  }

  /// A new file whose name is taken.
  package static func exists(_ path: String) -> DiskError {
    DiskError(action: "write", path: path, reason: String(cString: strerror(EEXIST)))
  }

  package var description: String { "cannot \(action) '\(path)': \(reason)" }
}
