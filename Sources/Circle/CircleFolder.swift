package import Content
package import Diagnostics
package import Files
import Markup

/// The last good copies of a circle's numbers, in `.circle/` within the journal: small files that can
/// be committed, so that a build needs no network and gives the same bytes everywhere.
package struct CircleFolder: Sendable {
  private let path: String

  /// - Parameter journal: the journal's folder.
  package init(journal: String) { path = "\(journal)/.circle" }

  /// The path of the copy of a companion's numbers.
  package func file(of companion: Companion) -> String {
    let address = companion.url.value.drop { $0 != ":" }.dropFirst(3)
    // Another address may give the same name.
    let hash = companion.url.value.utf8.reduce(0x811C_9DC5 as UInt32) {
      ($0 ^ UInt32($1)) &* 0x0100_0193
    }
    return "\(path)/\(slug(from: String(address)))-\(String(hash, radix: 36)).json"
  }

  /// The kept numbers of a companion; `nil` if there are none.
  /// - Throws: `DiskError`, or the reason why the copy is refused.
  package func copy(of companion: Companion) throws -> CompanionProgress? {
    let file = file(of: companion)
    guard try Disk.status(of: file) != nil else { return nil }
    guard let bytes = try Disk.read(file, upTo: ProgressFetching.sizeLimit) else {
      throw CompanionProgress.Refusal(reason: "it is too large")
    }
    return try CompanionProgress(bytes)
  }

  /// Saves the numbers of a companion if they differ from the copy.
  package func keep(_ progress: CompanionProgress, of companion: Companion) throws(DiskError) {
    let (file, bytes) = (file(of: companion), progress.document.indentedBytes)
    guard try Disk.status(of: file) != nil else {
      try Disk.makeFolder(path)
      _ = try Disk.create(file, bytes)
      return
    }
    if try Disk.read(file, upTo: bytes.count) != bytes { try Disk.replace(file, with: bytes) }
  }

  /// The kept numbers of a circle by the addresses of its journals. A copy that cannot be read is
  /// reported, and its journal has none.
  package func copies(
    for settings: JournalSettings, reporting: inout Report
  ) -> [String: CompanionProgress] {
    var copies: [String: CompanionProgress] = [:]
    for companion in settings.circle {
      do {
        copies[companion.url.value] = try copy(of: companion)
      } catch let refusal as CompanionProgress.Refusal {
        reporting.add(
          .badCopy(of: companion, refusal.reason), at: companion.url.range, in: settings.file)
      } catch {
        reporting.add(
          .badCopy(of: companion, "\(error)"), at: companion.url.range, in: settings.file)
      }
    }
    return copies
  }
}

extension Message {
  static func badCopy(of companion: Companion, _ reason: String) -> Message {
    Message(
      .circleCopy, "the kept numbers of '\(companion.name)' cannot be used: \(reason)",
      hint: "'thousand circle' fetches them again")
  }
}
