package import Files

/// A place that publishes a journal whenever it is pushed. Each host is a file beside this one, with
/// the files that it reads and what the keeper switches on there.
package enum Host: String, CaseIterable, Sendable {
  case github, gitlab, netlify, cloudflare, codeberg, none

  /// The files by their paths within the folder that contains `content`, in order.
  /// - Parameter isPrivate: whether only some people can read the repository.
  package func files(isPrivate: Bool = false) -> [(path: String, text: String)] {
    switch self {
    case .github: GitHub.files(isPrivate: isPrivate)
    case .gitlab: GitLab.files
    case .netlify: Netlify.files
    case .cloudflare: Cloudflare.files
    case .codeberg: Codeberg.files
    case .none: []
    }
  }

  /// What to switch on there, once, as Markdown.
  /// - Parameter isPrivate: whether only some people can read the repository.
  package func instructions(isPrivate: Bool = false) -> String {
    switch self {
    case .github: GitHub.instructions(isPrivate: isPrivate)
    case .gitlab: GitLab.instructions
    case .netlify: Netlify.instructions
    case .cloudflare: Cloudflare.instructions
    case .codeberg: Codeberg.instructions
    case .none:
      "The folder `site` is the whole site: any web server or host of static files takes it."
    }
  }
}

/// What happened to a host's file.
package enum HostFileFate: Sendable {
  /// It was not there, and is now.
  case written
  /// It was there already, byte for byte.
  case same
  /// There is a different file of that name, which is the keeper's.
  case kept
}

extension Host {
  /// Adds the host's files to an existing journal. No existing file is overwritten.
  /// - Parameters:
  ///   - folder: the folder that contains `content`.
  ///   - isPrivate: whether only some people can read the repository.
  /// - Throws: `DiskError`; then some of the files may still be missing, but none is half written.
  package func add(
    to folder: String, isPrivate: Bool = false
  ) throws(DiskError) -> [(path: String, fate: HostFileFate)] {
    var fates: [(path: String, fate: HostFileFate)] = []
    for (path, text) in files(isPrivate: isPrivate) {
      let (target, bytes) = ("\(folder)/\(path)", Array(text.utf8))
      try Disk.makeFolder(Disk.parent(of: target))
      if try Disk.create(target, bytes) {
        fates.append((path, .written))
      } else {
        fates.append((path, try Disk.read(target) == bytes ? .same : .kept))
      }
    }
    return fates
  }
}
