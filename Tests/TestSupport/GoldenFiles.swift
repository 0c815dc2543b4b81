import Files
import Foundation

/// Texts as they were when somebody last looked at them, recorded in the files of a folder.
///
/// Missing and unexpected files fail. With `RECORD=1` in the environment the files are written
/// anew.
package struct GoldenFiles {
  private let folder: String
  package let isRecording: Bool

  /// - Parameter folder: the path of the folder.
  package init(
    _ folder: String, isRecording: Bool = ProcessInfo.processInfo.environment["RECORD"] == "1"
  ) {
    self.folder = folder
    self.isRecording = isRecording
  }

  /// Compares texts with the files of the same names, or records them.
  /// - Parameter isOther: whether a file of the folder, by its path in it, is no golden file.
  /// - Returns: a line for every difference.
  package func differences(
    from found: [String: String], besides isOther: (String) -> Bool = { _ in false }
  ) throws -> [String] {
    let recorded = try filesBelow(folder).filter { !isOther($0.key) }
    if isRecording {
      for path in recorded.keys { try Disk.remove("\(folder)/\(path)") }
      for (path, text) in found {
        try Disk.makeFolder(Disk.parent(of: "\(folder)/\(path)"))
        try Disk.write(Array(text.utf8), to: "\(folder)/\(path)")
      }
      return []
    }
    return Set(recorded.keys).union(found.keys).sorted().compactMap { path in
      switch (recorded[path].map { String(decoding: $0, as: UTF8.self) }, found[path]) {
      case (let old?, let new?): difference(in: path, old, new)
      case (nil, let new?): "\(path) was not expected:\n\(new)"
      case (_, nil): "\(path) is missing"
      }
    }
  }
}

/// The first line in which two texts differ, in words; `nil` for the same text.
private func difference(in path: String, _ old: String, _ new: String) -> String? {
  if old == new { return nil }
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  let expected = same < old.count ? old[same] : "the end"
  let found = same < new.count ? new[same] : "the end"
  return "\(path):\(same + 1): expected\n  \(expected)\nand found\n  \(found)"
}
