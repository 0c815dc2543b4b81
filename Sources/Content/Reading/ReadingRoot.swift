package import Diagnostics
package import Files

/// A folder with the one rule for all that is read from it: regular files in the folder, and links
/// to them. A link that leads out of it would publish what nobody has put there.
package struct ReadingRoot: Sendable {
  /// The folder without links in its path.
  private let path: String

  /// - Parameter folder: the folder as it was named, which may be a link itself.
  package init(_ folder: String) throws(DiskError) {
    path = try Disk.realPath(folder) ?? folder
  }

  /// Why something in the folder must not be read; `nil` where it may be, and where nothing is.
  package func problem(at path: String) -> Message? {
    do throws(DiskError) {
      guard try Disk.status(of: path, followingLinks: false)?.kind == .link else { return nil }
      guard let target = try Disk.realPath(path) else {
        return Message(.symbolicLink, "the symbolic link leads nowhere")
      }
      guard target.hasPrefix(self.path + "/") else {
        return Message(
          .symbolicLink, "the symbolic link leads out of the journal, to '\(target)'",
          hint: "copy the file into the journal, so that nothing is published by accident")
      }
      guard try Disk.status(of: target)?.kind != .folder else {
        return Message(
          .symbolicLink, "the symbolic link leads to a folder",
          hint: "only links to files are followed")
      }
      return nil
    } catch {
      return .unreadable(error)
    }
  }
}
