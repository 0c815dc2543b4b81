package import Files

extension ImportPlan {
  /// Writes the new entries, each whole or not at all, and none over a file that is there. What a
  /// program that was killed has left beside them is removed. To be called under the journal's lock.
  /// - Throws: where a file cannot be written; what was written before stays, and is found as
  ///   "already there" by the next import.
  package func write() throws(DiskError) {
    for folder in try folders() { try Disk.clearLeftovers(in: folder) }
    for row in rows {
      guard case .new(let path, let text) = row.fate else { continue }
      guard try Disk.create(path, Array(text.utf8), clearing: false) else {
        throw DiskError.exists(path)
      }
    }
  }

  /// The folders of all entries that the plan speaks of; those that are missing are made.
  private func folders() throws(DiskError) -> Set<String> {
    var folders: Set<String> = []
    for row in rows {
      switch row.fate {
      case .new(let path, _):
        let folder = Disk.parent(of: path)
        if folders.insert(folder).inserted { try Disk.makeFolder(folder) }
      case .present(let path, _): folders.insert(Disk.parent(of: path))
      case .skipped, .wrong: break
      }
    }
    return folders
  }
}

/// Where the choices for a spreadsheet are kept.
package enum SavedChoices {
  /// The path in a journal's folder: `.import/NAME.json`.
  package static func path(for file: String, in journal: String) -> String {
    "\(journal)/.import/\(Disk.name(of: file)).json"
  }

  /// Reads what was kept; `nil` where nothing was.
  package static func read(for file: String, in journal: String) throws -> ImportChoices? {
    let path = path(for: file, in: journal)
    guard Disk.status(of: path) != nil else { return nil }
    return try ImportChoices(try Disk.read(path))
  }

  /// Keeps choices; at every moment the file is its old or its new self.
  package static func write(
    _ choices: ImportChoices, for file: String, in journal: String
  ) throws {
    let path = path(for: file, in: journal)
    let folder = Disk.parent(of: path)
    let isNew = Disk.status(of: folder) == nil
    let bytes = try choices.bytes()
    try Disk.makeFolder(folder)
    do {
      if try !Disk.create(path, bytes) { try Disk.replace(path, with: bytes) }
    } catch {
      if isNew { try Disk.removeTree(folder) }
      throw error
    }
  }
}
