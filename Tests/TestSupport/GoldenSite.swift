import Files

/// A folder that holds a journal and what its site must be:
///
/// * `journal/`: the journal, built as of 9 February 2026;
/// * `site/paths.txt`: the path of every file of the site; none where there are errors;
/// * `site/PATH`: what stands in `main` of that page, or the whole of another file, for every path
///   that was chosen by being there;
/// * `stderr.txt`: the problems; no file where there are none.
///
/// To choose one more page, make an empty file of its name, and record.
package struct GoldenSite {
  private let folder: String
  private let files: GoldenFiles

  /// - Parameter folder: the path of the case's folder.
  package init(_ folder: String) {
    self.init(folder, GoldenFiles(folder))
  }

  /// A case that is only compared, whatever the environment says.
  package init(comparing folder: String) {
    self.init(folder, GoldenFiles(folder, isRecording: false))
  }

  private init(_ folder: String, _ files: GoldenFiles) {
    self.folder = folder
    self.files = files
  }

  /// Builds the journal and compares.
  /// - Returns: a line for every difference.
  package func differences() async throws -> [String] {
    let copy = try TemporaryFolder()
    for (path, bytes) in try filesBelow("\(folder)/journal") {
      try copy.write(bytes, to: "content/\(path)")
    }
    let site = try await BuiltSite(copy, on: "2026-02-09")
    var found: [String: String] = [:]
    if !site.problems.isEmpty { found["stderr.txt"] = site.problems }
    let paths = site.paths.map(withoutFingerprint).sorted()
    if !paths.isEmpty { found["site/paths.txt"] = paths.map { $0 + "\n" }.joined() }
    for path in try chosenPaths() where site.bytes[path] != nil {
      found["site/\(path)"] = fragment(of: try site.text(path))
    }
    return try files.differences(from: found) { $0.hasPrefix("journal/") }
  }

  private func chosenPaths() throws -> [String] {
    guard try Disk.status(of: "\(folder)/site") != nil else { return [] }
    return try filesBelow("\(folder)/site").keys.filter { $0 != "paths.txt" }
  }
}

/// The inside of a page's `main`, with each run of empty squares as one line; other texts whole.
private func fragment(of text: String) -> String {
  guard let start = text.firstRange(of: "<main id=\"content\">\n"),
    let end = text.firstRange(of: "</main>")
  else { return withoutFingerprint(text) }
  var lines: [Substring] = []
  for line in text[start.upperBound..<end.lowerBound].split(separator: "\n") {
    let isEmpty = line.contains("class=\"empty\"")
    if isEmpty, lines.last == "…empty squares…" { continue }
    lines.append(isEmpty ? "…empty squares…" : line)
  }
  return lines.map { $0 + "\n" }.joined()
}

/// The path of an asset without the digits that change with its bytes.
package func withoutFingerprint(_ text: String) -> String {
  text.replacing(/\.[0-9a-f]{10}\./, with: ".FINGERPRINT.")
}
