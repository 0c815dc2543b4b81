package import Diagnostics
package import Files

/// A folder from which only regular files in it, and links to such files, may be read. A link out
/// of the folder could publish something by accident.
package struct ReadingRoot: Sendable {
  /// The folder without links in its path.
  private let path: String

  /// - Parameter folder: the folder as named, which may itself be a link.
  package init(_ folder: String) throws(DiskError) {
    path = try Disk.realPath(folder) ?? folder
  }

  /// Why a path in the folder may not be read; `nil` if it may, or if nothing is there.
  package func problem(at path: String) -> Message? {
    do throws(DiskError) {
      guard try Disk.status(of: path, followingLinks: false)?.kind == .link else { return nil }
      guard let target = try Disk.realPath(path) else {
        return Message(.symbolicLink, "the symbolic link is broken")
      }
      guard target.hasPrefix(self.path + "/") else {
        return Message(
          .symbolicLink, "the symbolic link points outside the journal, to '\(target)'",
          hint: "copy the file into the journal, so that nothing is published by accident")
      }
      guard try Disk.status(of: target)?.kind != .folder else {
        return Message(
          .symbolicLink, "the symbolic link points to a folder",
          hint: "only links to files are followed")
      }
      return nil
    } catch {
      return .unreadable(error)
    }
  }
}
