import ArgumentParser
import Authoring
import Files
import Privacy

/// `thousand host`.
struct HostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host",
    abstract: "Add what publishes a journal at a host.",
    discussion: """
      Writes the files that a host needs to publish the journal on every push, and says what to \
      switch on there. A file that exists is never overwritten: if yours is different, compare the \
      two with --show.

      Examples
        thousand host gitlab
        thousand host netlify my-journal
        thousand host github --show
        thousand host github --private    for a repository that only you can read
      """)

  @Argument(
    help: ArgumentHelp(
      "The host: github, gitlab, netlify, cloudflare or codeberg.", valueName: "host"))
  var host: Host

  @Argument(
    help: ArgumentHelp("The folder with content/ in it.", valueName: "dir"),
    completion: .directory, transform: namedPath)
  var folder = "."

  @Flag(help: "Print the files, and write nothing.")
  var show = false

  @Flag(name: .customLong("private"), help: "The repository is private: the forms ask for more.")
  var isPrivate = false

  func run() throws {
    if show {
      for (path, text) in host.files(isPrivate: isPrivate) {
        try System.print("--- \(path)\n\(text)\n", to: .output)
      }
      return
    }
    guard try Disk.status(of: "\(folder)/content/journal.md") != nil else {
      let isJournal = try Disk.status(of: "\(folder)/journal.md") != nil
      throw Failure.exit(
        .usage,
        isJournal
          ? "'\(folder)' is the journal itself; name the folder that contains it"
          : "there is no journal in '\(folder)': it has no content/journal.md")
    }
    let files = try host.add(to: folder, isPrivate: isPrivate)
    let lines = files.map {
      "  \(folder == "." ? "" : "\(folder)/")\($0.path)  \($0.fate.words)\n"
    }
    if let root = try Names.repository(of: folder), root != Disk.plainPath(folder) {
      System.print(
        "note: this folder is part of the repository in '\(root)', and a host reads these files only where a "
          + "repository begins; give the journal one of its own, with 'git init'\n", to: .error)
    }
    try printLast(
      lines.joined() + (files.isEmpty ? "" : "\n")
        + wrapped(host.instructions(isPrivate: isPrivate), to: System.columns ?? 80) + "\n",
      done: "what was missing is written")
    if files.contains(where: { $0.fate == .kept }) {
      throw Failure.exit(
        .content,
        "a file of yours was left as it is; compare: thousand host \(host.rawValue) --show")
    }
  }
}

extension HostFileFate {
  fileprivate var words: String {
    switch self {
    case .written: "written"
    case .same: "already there"
    case .kept: "yours, left as it is"
    }
  }
}
