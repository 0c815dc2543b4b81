import Files
import Markup

/// The Git repository that a journal is in, by asking the program `git`.
package struct Repository: Sendable {
  private let folder: String
  private let files: [String: Int]
  private let gone: [String]
  /// Whether it has a remote, where others may be able to read it.
  package let hasRemote: Bool

  /// The repository of a journal; `nil` if it is not in one, or if there is no `git`.
  package init?(of journal: String) {
    guard
      let top = Self.git(["-C", journal, "rev-parse", "--show-toplevel"])?.first, !top.isEmpty,
      let log = Self.git([
        "-C", journal, "-c", "core.quotePath=false", "log", "--all", "--format=", "--name-only",
        "--",
        ".",
      ])
    else { return nil }
    folder = top
    hasRemote = Self.git(["-C", journal, "remote"])?.isEmpty == false
    files = log.reduce(into: [:]) { $0["\(top)/\($1)", default: 0] += 1 }
    gone = files.keys.filter { path in
      guard path.hasSuffix(".md") else { return false }
      do { return try Disk.status(of: path, followingLinks: false) == nil } catch { return false }
    }.sortedByBytes()
  }

  /// Whether anything of the journal has been committed.
  package var hasCommits: Bool { !files.isEmpty }

  /// The number of commits that a file is in.
  func commits(of path: String) -> Int { files[Disk.plainPath(path)] ?? 0 }

  /// The files of a folder that were committed and no longer exist, by their paths within the
  /// repository.
  func deleted(below folder: String) -> [String] {
    let prefix = Disk.plainPath(folder) + "/"
    return gone.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(self.folder.count + 1)) }
  }

  /// The lines that `git` prints; `nil` if it fails or does not exist.
  fileprivate static func git(_ arguments: [String]) -> [String]? {
    System.output(of: "git", arguments).map { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }
}

extension Repository {
  /// A copy of a journal as it was when it was last published, in a separate folder.
  package struct PublishedCopy: Sendable {
    /// The tag that the last deployment set.
    private static let tag = "published"

    private let root: String
    /// The journal's folder in the copy.
    package let folder: String
    /// The day on which the tag was set or, if it does not say, the day of its commit.
    package let day: String?
    /// Whether the tag says that names were replaced.
    package let hadNames: Bool

    /// - Returns: `nil` if there is no such tag.
    package init?(of journal: String) throws {
      guard let journal = try Disk.realPath(journal),
        let top = Repository.git(["-C", journal, "rev-parse", "--show-toplevel"])?.first,
        Repository.git([
          "-C", journal, "rev-parse", "--verify", "--quiet", "refs/tags/\(Self.tag)^{commit}",
        ]) != nil
      else { return nil }
      root = "\(System.variable("TMPDIR") ?? "/tmp")/thousand-review-\(Disk.processNumber)"
      try Disk.removeTree(root)
      guard
        Repository.git(["clone", "--quiet", "--shared", "--no-checkout", top, root]) != nil,
        Repository.git(["-C", root, "checkout", "--quiet", Self.tag]) != nil
      else { return nil }
      folder = root + journal.dropFirst(top.count)
      let tag = Repository.git([
        "-C", top, "for-each-ref", "--format=%(creatordate:short)%0a%(contents:subject)",
        "refs/tags/\(Self.tag)",
      ])
      day = tag?.first
      hadNames = tag?.dropFirst().first?.includes("names replaced") ?? false
    }

    /// Removes the copy; the next copy removes what is left.
    package func remove() {
      do { try Disk.removeTree(root) } catch {}
    }
  }
}
