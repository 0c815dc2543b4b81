@testable import Content
import Calendar
import Diagnostics
import Stats
import Testing

/// One entry of a journal that stands in a test.
struct Noted: Sendable {
  var path: String
  var asked: String
  var lines: String

  init(_ path: String, _ asked: String, _ lines: String = "") {
    self.path = path
    self.asked = asked
    self.lines = lines
  }

  /// A no, answered on a day.
  static func no(_ path: String, _ asked: String, _ answered: String, _ lines: String = "") -> Noted
  {
    Noted(path, asked, "outcome: no\nanswered: \(answered)\n\(lines)")
  }

  /// A yes, answered on a day.
  static func yes(_ path: String, _ asked: String, _ answered: String, _ lines: String = "")
    -> Noted
  {
    Noted(path, asked, "outcome: yes\nanswered: \(answered)\n\(lines)")
  }
}

/// The edition of a journal whose entries stand in a test; they are ordered by path, as reading a
/// folder orders them.
func edition(
  _ entries: [Noted], settings: String = "", today: String = "2026-12-31"
) throws -> Edition {
  var report = Report()
  func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array("---\n\(text)\n---\n".utf8))
  }
  let settings = JournalSettings(
    file("journal.md", "title: Noes\nkeeper: Mara\n\(settings)"), reporting: &report)
  let ordered = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  let read = ordered.compactMap { entry in
    Entry(
      file(entry.path, "title: x\ndate: \(entry.asked)\n\(entry.lines)"), stem: entry.path,
      reporting: &report)
  }
  try #require(report.diagnostics.isEmpty)
  let journal = Journal(
    folder: "content", settings: try #require(settings), entries: read, pages: [], flawed: [])
  return Edition(journal, on: try #require(Day(today)))
}

/// The numbers of such a journal.
func statistics(
  _ entries: [Noted], settings: String = "", today: String = "2026-12-31"
) throws -> Statistics {
  Statistics(try edition(entries, settings: settings, today: today))
}

extension Edition {
  /// The path of an entry.
  func path(_ index: EntryIndex) -> String { published[index].file.path }
}
