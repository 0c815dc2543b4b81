package import Diagnostics
package import Files

/// The Markdown files in a journal's folder.
struct JournalFiles {
  /// A Markdown file to read.
  struct Item: Sendable {
    /// The path, for messages and for opening the file.
    let path: String
    /// The name that gives the day and the slug: the file's, or the folder's for `index.md`.
    let stem: String
  }

  private(set) var entries: [Item] = []
  private(set) var pages: [Item] = []

  /// Lists `entries/` with its folders, and `pages/`. Names that begin with a dot are ignored. A
  /// missing folder counts as empty; one that cannot be listed completely is an error.
  init(folder: String, root: ReadingRoot, reporting: inout Report) {
    for (name, items) in [("entries", \JournalFiles.entries), ("pages", \.pages)] {
      let path = "\(folder)/\(name)"
      do {
        guard try Disk.status(of: path, followingLinks: false) != nil else { continue }
      } catch {
        reporting.add(.unreadable(error), path: path)
        continue
      }
      if let problem = root.problem(at: path) {
        reporting.add(problem, path: path)
      } else {
        collect(path, root: root, into: &self[keyPath: items], reporting: &reporting)
      }
    }
  }

  private func collect(
    _ folder: String, root: ReadingRoot, into items: inout [Item], reporting: inout Report
  ) {
    do {
      var unusual: Set<String> = []
      for item in try Disk.list(folder) where !item.name.hasPrefix(".") {
        let path = "\(folder)/\(item.name)"
        guard item.isUTF8 else {
          reporting.add(.nameNotUTF8(), path: path)
          continue
        }
        // Swift compares strings by canonical equivalence, so two spellings of one name collide
        // here.
        if !item.name.utf8.allSatisfy({ $0 < 0x80 }), !unusual.insert(item.name).inserted {
          reporting.add(.composedTwin(), path: path)
        }
        switch item.kind {
        case .folder: collect(path, root: root, into: &items, reporting: &reporting)
        case .file: add(path, name: item.name, to: &items, reporting: &reporting)
        case .link:
          if let problem = root.problem(at: path) {
            reporting.add(problem, path: path)
          } else {
            add(path, name: item.name, to: &items, reporting: &reporting)
          }
        case .other:
          reporting.add(
            item.name.hasSuffix(".md") ? .unreadable(.notAFile(path)) : .notAnEntry(), path: path)
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
      if isMeantAsText(path, name: name) { reporting.add(.notAnEntry(), path: path) }
      return
    }
    let stem = name == "index.md" ? Disk.name(of: Disk.parent(of: path)) : String(name.dropLast(3))
    items.append(Item(path: path, stem: stem))
  }
}

/// Whether an ignored file looks as if the keeper meant it as an entry: it has another extension
/// for Markdown or plain text, or it has none and contains only text. A `README` is not meant as
/// one.
private func isMeantAsText(_ path: String, name: String) -> Bool {
  if let dot = name.lastIndex(of: ".") {
    let ending = name[name.index(after: dot)...].lowercased()
    return ["md", "markdown", "mdown", "mkdown", "mdwn", "mkdn", "mkd", "text", "txt"]
      .contains(ending)
  }
  guard name != "README" else { return false }
  do {
    let bytes = try Disk.read(path, upTo: Journal.largestFile)
    return bytes.map { !$0.contains(0) && String(validating: $0, as: UTF8.self) != nil } ?? false
  } catch {
    return true
  }
}

extension Message {
  package static func nameNotUTF8() -> Message {
    Message(.fileName, "the file name is not UTF-8", hint: "rename the file")
  }

  static func composedTwin() -> Message {
    Message(
      .fileName, "the name differs from another one only in how its letters are composed",
      hint: "rename one of the two: on macOS they are one file")
  }

  static func notAnEntry() -> Message {
    Message(.notAnEntry, "not read: entries and pages end in '.md'")
  }

  package static func unreadable(_ error: DiskError) -> Message {
    Message(.unreadable, "cannot be read: \(error.reason)")
  }
}
