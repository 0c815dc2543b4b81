package import Files

extension ImportPlan {
  /// Writes the new entries, each whole or not at all, and none over a file that is there. What a
  /// program that was killed has left beside them is removed. To be called under the journal's lock.
  /// - Throws: where a file cannot be written; what was written before stays, and is found as
  ///   "already there" by the next import.
  /// - Parameter updating: whether changed rows are written into their entries.
  package func write(updating: Bool = false) throws(DiskError) {
    for folder in try folders() { try Disk.clearLeftovers(in: folder) }
    for row in rows {
      switch row.result {
      case .new(let path, let text):
        guard try Disk.create(path, Array(text.utf8), clearing: false) else {
          throw DiskError.exists(path)
        }
      case .changed(let path, _, _, let bytes):
        if updating { try Disk.replace(path, with: bytes) }
      case .present, .skipped, .wrong: break
      }
    }
  }

  /// The folders of all entries that the plan speaks of; those that are missing are made.
  private func folders() throws(DiskError) -> Set<String> {
    var folders: Set<String> = []
    for row in rows {
      switch row.result {
      case .new(let path, _):
        let folder = Disk.parent(of: path)
        if folders.insert(folder).inserted { try Disk.makeFolder(folder) }
      case .present(let path, _), .changed(let path, _, _, _): folders.insert(Disk.parent(of: path))
      case .skipped, .wrong: break
      }
    }
    return folders
  }
}

/// Where the choices for a spreadsheet, and what is remembered of its rows, are kept.
package enum SavedChoices {
  /// The path in a journal's folder: `.import/NAME.json`.
  package static func path(for file: String, in journal: String) -> String {
    "\(journal)/.import/\(name(of: file)).json"
  }

  private static func memoryPath(for file: String, in journal: String) -> String {
    "\(journal)/.import/\(name(of: file)).rows"
  }

  /// The file's name without the 32 digits that Notion puts behind it, which change.
  static func name(of file: String) -> String {
    let name = Disk.name(of: file)
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last, let dot = last.firstIndex(of: ".") else {
      return name
    }
    let digits = last[..<dot].prefix { $0 != "_" }
    let isHash = digits.count == 32 && digits.allSatisfy(\.isHexDigit)
    return isHash ? words.dropLast().joined(separator: " ") + last[dot...] : name
  }

  /// Reads what was kept; `nil` where nothing was.
  package static func read(for file: String, in journal: String) throws -> ImportChoices? {
    let path = path(for: file, in: journal)
    guard try Disk.status(of: path) != nil else { return nil }
    return try ImportChoices(try Disk.read(path))
  }

  /// Reads what is remembered of the rows; an empty memory where nothing is.
  /// - Throws: `ImportProblem` where the file is not what was written.
  package static func readMemory(for file: String, in journal: String) throws -> ImportMemory {
    let path = memoryPath(for: file, in: journal)
    guard try Disk.status(of: path) != nil else { return ImportMemory() }
    guard let memory = ImportMemory(try Disk.read(path)) else {
      throw ImportProblem("\(path) is damaged; restore it, or remove it and go by names and days")
    }
    return memory
  }

  /// Keeps choices, and what is remembered of the rows; at every moment each file is its old or its
  /// new self.
  package static func write(
    _ choices: ImportChoices, _ memory: ImportMemory?, for file: String, in journal: String
  ) throws {
    let path = path(for: file, in: journal)
    let folder = Disk.parent(of: path)
    let isNew = try Disk.status(of: folder, followingLinks: false) == nil
    try Disk.makeFolder(folder)
    do {
      try keep(choices.bytes(), at: path)
      if let memory { try keep(memory.bytes, at: memoryPath(for: file, in: journal)) }
    } catch {
      if isNew {
        // A folder that stays is found by the next import, and does no harm.
        do { try Disk.removeTree(folder) } catch {}
      }
      throw error
    }
  }

  private static func keep(_ bytes: [UInt8], at path: String) throws {
    if try !Disk.create(path, bytes) { try Disk.replace(path, with: bytes) }
  }
}
