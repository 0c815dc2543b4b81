/// A journal in one string. Each file begins with a line that names it:
///
/// ```
/// -- entries/2026-01-09-desk.md --
/// ---
/// title: Asked at the desk
/// ---
/// ```
///
/// Where the string has no `journal.md`, a plain one is added.
package struct TinySite: Sendable {
  /// The files in the order in which they are created.
  package var files: [File]

  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]

    /// A file of a journal.
    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  /// - Parameters:
  ///   - text: the files, each behind a line with its name.
  ///   - settings: lines for the front matter of the plain `journal.md`.
  ///   - pictures: files that are not text, by their paths.
  package init(_ text: String, settings: String = "", pictures: [String: [UInt8]] = [:]) {
    files = Self.files(in: text)
    if !files.contains(where: { $0.path == "journal.md" }) {
      let journal = "---\ntitle: Tiny\nkeeper: Kim\n\(settings)\n---\n"
      files.append(File(path: "journal.md", bytes: Array(journal.utf8)))
    }
    for (path, bytes) in pictures.sorted(by: { $0.key < $1.key }) {
      files.append(File(path: path, bytes: bytes))
    }
  }

  private static func files(in text: String) -> [File] {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.map { path, lines in
      let text = lines.joined(separator: "\n")
      return File(path: path, bytes: Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
  }

  /// Writes the journal into a folder.
  package func write(to folder: TemporaryFolder, at name: String = "content") throws {
    for file in files { try folder.write(file.bytes, to: "\(name)/\(file.path)") }
  }

  /// Takes the journal the whole way in a temporary folder, and draws every file of its site.
  /// - Parameters:
  ///   - day: the day that counts as today.
  ///   - url: the public address where it is not the journal's own.
  ///   - worker: the lines of a shell script that makes photos ready; without it none are.
  package func built(
    on day: String = "2026-02-09", drafts: Bool = false, url: String? = nil, worker: String? = nil
  ) async throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try write(to: folder)
    return try await BuiltSite(folder, on: day, drafts: drafts, url: url, worker: worker)
  }
}
