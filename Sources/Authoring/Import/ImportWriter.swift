package import Files

extension ImportPlan {
  /// Writes the new entries, each whole or not at all, and none over a file that is there.
  /// - Throws: where a file cannot be written; what was written before stays, and is found as
  ///   "already there" by the next import.
  package func write() throws(DiskError) {
    for row in rows {
      guard case .new(let path, let text) = row.fate else { continue }
      try Disk.makeFolder(Disk.parent(of: path))
      try writeNew(Array(text.utf8), to: path)
    }
  }
}

/// Writes aside, then gives the file its name, which fails where the name is taken.
private func writeNew(_ bytes: [UInt8], to path: String) throws(DiskError) {
  let aside = "\(Disk.parent(of: path))/.import-\(Disk.processNumber).tmp"
  try Disk.write(bytes, to: aside)
  do {
    try Disk.link(aside, to: path)
  } catch {
    try Disk.remove(aside)
    throw error
  }
  try Disk.remove(aside)
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

  /// Keeps choices, written aside and then renamed.
  package static func write(
    _ choices: ImportChoices, for file: String, in journal: String
  ) throws {
    let path = path(for: file, in: journal)
    try Disk.makeFolder(Disk.parent(of: path))
    let aside = "\(path).\(Disk.processNumber).tmp"
    try Disk.write(try choices.bytes(), to: aside)
    try Disk.rename(aside, to: path)
  }
}
