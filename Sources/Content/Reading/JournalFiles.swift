import Diagnostics
import Files

/// The files of a journal's folder that hold what the keeper wrote.
struct JournalFiles {
  /// A Markdown file to read.
  struct Item: Sendable {
    /// The path as messages show it, which also opens it.
    let path: String
    /// The name that gives day and slug: the file's, or its folder's for `index.md`.
    let stem: String
  }

  private(set) var entries: [Item] = []
  private(set) var pages: [Item] = []

  /// Lists `entries/` with its folders, and `pages/`. Names that begin with a dot are left alone.
  init(folder: String, reporting: inout Report) {
    let root = Disk.realPath(folder) ?? folder
    collect("\(folder)/entries", root: root, into: &entries, reporting: &reporting)
    collect("\(folder)/pages", root: root, into: &pages, reporting: &reporting)
  }

  private func collect(
    _ folder: String, root: String, into items: inout [Item], reporting: inout Report
  ) {
    guard Disk.status(of: folder) != nil else { return }
    do {
      for item in try Disk.list(folder) where !item.name.hasPrefix(".") {
        let path = "\(folder)/\(item.name)"
        guard item.isUTF8 else {
          reporting.add(.nameNotUTF8(), path: path)
          continue
        }
        switch item.kind {
        case .folder: collect(path, root: root, into: &items, reporting: &reporting)
        case .file: add(path, name: item.name, to: &items, reporting: &reporting)
        case .link:
          if let problem = Message.link(path, root: root) {
            reporting.add(problem, path: path)
          } else {
            add(path, name: item.name, to: &items, reporting: &reporting)
          }
        case .other: reporting.add(.notAnEntry(), path: path)
        }
      }
    } catch {
      reporting.add(.unreadable(error), path: folder)
    }
  }

  private func add(
    _ path: String, name: String, to items: inout [Item], reporting: inout Report
  ) {
    guard name.hasSuffix(".md") else {
      let isText = [".markdown", ".mdown", ".mkd", ".txt", ".MD", ".Md"].contains {
        name.hasSuffix($0)
      }
      if isText { reporting.add(.notAnEntry(), path: path) }
      return
    }
    let stem = name == "index.md" ? Disk.name(of: Disk.parent(of: path)) : String(name.dropLast(3))
    items.append(Item(path: path, stem: stem))
  }
}

extension Message {
  /// What is wrong with a symbolic link; `nil` for one to a file inside the journal.
  fileprivate static func link(_ path: String, root: String) -> Message? {
    guard let target = Disk.realPath(path) else {
      return Message(.symbolicLink, "the symbolic link leads nowhere")
    }
    guard target.hasPrefix(root + "/") else {
      return Message(
        .symbolicLink, "the symbolic link leads out of the journal, to '\(target)'",
        hint: "copy the file into the journal, so that nothing is published by accident")
    }
    guard Disk.status(of: target)?.kind == .file else {
      return Message(
        .symbolicLink, "the symbolic link leads to a folder",
        hint: "only links to files are followed")
    }
    return nil
  }

  static func nameNotUTF8() -> Message {
    Message(.fileName, "the file name is not UTF-8", hint: "rename the file")
  }

  static func notAnEntry() -> Message {
    Message(.notAnEntry, "not read: entries and pages end in '.md'")
  }

  static func unreadable(_ error: DiskError) -> Message {
    Message(.unreadable, "cannot be read: \(error.reason)")
  }
}
