import Calendar
import Content
import Diagnostics
import Files
import NotebookTheme
import Pictures
import Publishing
import Stats
import Testing

/// A small journal whose pictures are looked at: a no, a silence, a yes that is only counted, and an
/// ask that waits.
struct CardJournal {
  var files = [
    "journal.md": Self.journal,
    "entries/2026-01-09-desk.md": Self.entry(
      "Asked the airline desk for a free upgrade", "outcome: no\nanswered: 2026-01-12"),
    "entries/2026-01-10-cheese.md": Self.entry(
      "Asked for cheese", "outcome: ghosted\nanswered: 2026-02-01"),
    "entries/2026-01-11-secret.md": Self.entry(
      "Asked Bertha", "outcome: yes\nanswered: 2026-01-13\nvisibility: counted"),
    "entries/2026-02-08-seat.md": Self.entry("Asked for a seat", "outcome: pending"),
  ]

  static let journal = """
    ---
    title: Noes & <Sons>
    keeper: Ada
    goal: 30
    ---
    """

  static func entry(_ title: String, _ fields: String) -> String {
    "---\ntitle: \"\(title)\"\n\(fields)\n---\nA story.\n"
  }

  /// The journal's site.
  func site(
    url: String? = "https://example.org", cards: Bool = true, today: String = "2026-02-09"
  ) async throws -> Site {
    let folder = "/tmp/thousand-site-\(UInt64.random(in: 0 ... .max))"
    defer { try? Disk.removeTree(folder) }
    for (path, text) in files {
      try Disk.makeFolder(Disk.parent(of: "\(folder)/\(path)"))
      try Disk.write(Array(text.utf8), to: "\(folder)/\(path)")
    }
    var report = Report()
    let (journal, _) = try await Journal.read(folder, reporting: &report)
    let edition = Edition(try #require(journal), on: try #require(Day(today)))
    let site = try await Site(
      edition, statistics: Statistics(edition), theme: NotebookTheme(), url: url, cards: cards,
      reporting: &report)
    #expect(!report.hasErrors)
    return site
  }
}

extension [PlannedCard] {
  /// The drawings by their files.
  var drawings: [String: String] {
    Dictionary(uniqueKeysWithValues: map { ($0.file, String(decoding: $0.svg, as: UTF8.self)) })
  }
}
