package import Content
package import Files

/// Where a new journal is going to be published from.
package enum PublishingService: String, CaseIterable, Sendable {
  case github, gitlab, netlify, none
}

/// A journal that builds at once, to be made the keeper's own.
package struct NewJournal: Sendable {
  /// The public address of this project's repository, at its only place in the code.
  package static let repository = "thousand-noes/thousand"

  package let title: String
  package let keeper: String
  /// The day on which it begins.
  package let today: Day
  package let service: PublishingService

  /// A journal that begins on a day. Title and keeper are to be changed in `journal.md`.
  package init(
    title: String = "My thousand noes", keeper: String = "Your name", today: Day,
    service: PublishingService
  ) {
    self.title = title
    self.keeper = keeper
    self.today = today
    self.service = service
  }

  /// The files by their paths within the folder, in order.
  package var files: [(path: String, text: String)] {
    var files = [
      ("content/journal.md", journal), ("content/pages/about.md", about),
      ("README.md", readme), (".gitignore", ignored),
    ]
    files += examples.map { ("content/entries/\($0.stem).md", $0.text) }
    switch service {
    case .github:
      files.append((".github/workflows/publish.yml", githubWorkflow))
      files += forms
    case .gitlab:
      files.append((".gitlab-ci.yml", gitlabWorkflow))
      files.append(("publish.sh", publishScript))
    case .netlify:
      files.append(("netlify.toml", netlifyConfiguration))
      files.append(("publish.sh", publishScript))
    case .none: break
    }
    return files
  }

  /// Writes the files into a folder, which is made where it is missing. No file is overwritten:
  /// where one of them exists already, nothing is written.
  /// - Returns: the paths that stand in the way; empty where all was written.
  /// - Throws: `DiskError`.
  package func write(to folder: String) throws(DiskError) -> [String] {
    let files = files
    let present = files.map(\.path).filter {
      Disk.status(of: "\(folder)/\($0)", followingLinks: false) != nil
    }
    guard present.isEmpty else { return present }
    for (path, text) in files {
      let path = "\(folder)/\(path)"
      try Disk.makeFolder(Disk.parent(of: path))
      guard try Disk.create(path, Array(text.utf8)) else { return [path] }
    }
    return []
  }
}
