package import Files

extension ImportPlan {
  /// Writes the new entries, each completely or not at all, without overwriting any file, and
  /// removes stale temporary files. Call it under the journal's lock.
  /// - Throws: if a file cannot be written; entries written before stay, and the next import finds
  ///   them as "already there".
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

  /// The folders of all entries in the plan; missing ones are created.
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

/// The saved choices for a spreadsheet, and the memory of its rows.
package enum SavedChoices {
  /// The path in a journal's folder: `.import/NAME.json`.
  package static func path(for file: String, in journal: String) -> String {
    "\(journal)/.import/\(name(of: file)).json"
  }

  private static func memoryPath(for file: String, in journal: String) -> String {
    "\(journal)/.import/\(name(of: file)).rows"
  }

  /// The file's name without the 32 digits that Notion appends, which change.
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

  /// Reads saved choices; `nil` if there are none.
  package static func read(for file: String, in journal: String) throws -> ImportChoices? {
    let path = path(for: file, in: journal)
    guard try Disk.status(of: path) != nil else { return nil }
    return try ImportChoices(try Disk.read(path))
  }

  /// Reads the memory of the rows; an empty one if nothing is saved.
  /// - Throws: `ImportProblem` if the file has been changed by something else.
  package static func readMemory(for file: String, in journal: String) throws -> ImportMemory {
    let path = memoryPath(for: file, in: journal)
    guard try Disk.status(of: path) != nil else { return ImportMemory() }
    guard let memory = ImportMemory(try Disk.read(path)) else {
      throw ImportProblem(
        "\(path) is damaged; restore it, or remove it and match by names and days")
    }
    return memory
  }

  /// Saves choices and memory, each file atomically.
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
        // A folder that remains does no harm.
        do { try Disk.removeTree(folder) } catch {}
      }
      throw error
    }
  }

  private static func keep(_ bytes: [UInt8], at path: String) throws {
    if try !Disk.create(path, bytes) { try Disk.replace(path, with: bytes) }
  }
}
