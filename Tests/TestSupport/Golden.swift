import Files
import Foundation

/// A folder that holds a journal and what its site must be:
///
/// * `journal/`: the journal, built as of 9 February 2026;
/// * `site/paths.txt`: the path of every file of the site; none where there are errors;
/// * `site/PATH`: what stands in `main` of that page, or the whole of another file, for every path
///   that was chosen by being there;
/// * `stderr.txt`: the problems; no file where there are none.
///
/// Missing and unexpected files fail. With `RECORD=1` in the environment the files are written
/// anew; to choose one more page, make an empty file of its name first.
package struct Golden {
  private let folder: String
  private let isRecording: Bool

  /// - Parameter folder: the path of the case's folder.
  package init(
    _ folder: String, isRecording: Bool = ProcessInfo.processInfo.environment["RECORD"] == "1"
  ) {
    self.folder = folder
    self.isRecording = isRecording
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
    return try isRecording ? record(found) : compare(found)
  }

  private func chosenPaths() throws -> [String] {
    guard try Disk.status(of: "\(folder)/site") != nil else { return [] }
    return try filesBelow("\(folder)/site").keys.filter { $0 != "paths.txt" }
  }

  private func compare(_ found: [String: String]) throws -> [String] {
    let expected = try filesBelow(folder).filter { !$0.key.hasPrefix("journal/") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    return Set(expected.keys).union(found.keys).sorted().compactMap { path in
      switch (expected[path], found[path]) {
      case (let old?, let new?): difference(in: path, old, new)
      case (nil, let new?): "\(path) was not expected:\n\(new)"
      case (_, nil): "\(path) is missing"
      }
    }
  }

  private func record(_ found: [String: String]) throws -> [String] {
    for path in try filesBelow(folder).keys where !path.hasPrefix("journal/") {
      try Disk.remove("\(folder)/\(path)")
    }
    for (path, text) in found {
      try Disk.makeFolder(Disk.parent(of: "\(folder)/\(path)"))
      try Disk.write(Array(text.utf8), to: "\(folder)/\(path)")
    }
    return []
  }
}

/// The first line in which two texts differ, in words; `nil` for the same text.
package func difference(in path: String, _ old: String, _ new: String) -> String? {
  if old == new { return nil }
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  let expected = same < old.count ? old[same] : "the end"
  let found = same < new.count ? new[same] : "the end"
  return "\(path):\(same + 1): expected\n  \(expected)\nand found\n  \(found)"
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
