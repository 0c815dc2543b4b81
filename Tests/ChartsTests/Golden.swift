import Foundation
import Testing

/// Files that hold what a chart looked like when somebody last looked at it. `RECORD=1` writes
/// them anew.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// Compares text with a file, and names the first line that differs.
  static func expect(
    _ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard text != recorded else { return }
    let pairs = zip(lines(text), lines(recorded))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name), line \((difference?.offset ?? 0) + 1):
      now  \(difference?.element.0 ?? "ends elsewhere")
      was  \(difference?.element.1 ?? "ends elsewhere")
      RECORD=1 takes the new text over.
      """, sourceLocation: sourceLocation)
  }

  /// The names of the recorded files.
  static func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
