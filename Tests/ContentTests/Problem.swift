import Content
import Diagnostics
import TestSupport
import Testing

/// One thing that can be wrong in a file, with every word that is said about it.
///
/// Marker 1 stands where the problem is, marker 2 behind its last letter; without markers the file
/// as a whole is meant.
struct Problem: Sendable, CustomTestStringConvertible {
  enum Kind { case entry, page, settings, cheers }

  let id: DiagnosticID
  let kind: Kind
  /// The name of the file without its ending.
  let stem: String
  let text: MarkedText
  let message: String
  let hint: String?

  init(
    _ id: DiagnosticID, _ text: MarkedText, _ message: String, hint: String? = nil,
    in kind: Kind = .entry, stem: String = "airline"
  ) {
    self.id = id
    self.kind = kind
    self.stem = stem
    self.text = text
    self.message = message
    self.hint = hint
  }

  /// A problem of an entry that is right but for some lines.
  static func entry(
    _ id: DiagnosticID, _ lines: String, _ message: String, hint: String? = nil
  ) -> Problem {
    Problem(
      id, "---\ntitle: Asked\ndate: 2026-01-09\n\(lines)\n---\nThe story.\n", message, hint: hint)
  }

  /// A problem of a `journal.md` that is right but for some lines.
  static func settings(
    _ id: DiagnosticID, _ lines: String, _ message: String, hint: String? = nil
  ) -> Problem {
    Problem(
      id, "---\ntitle: Noes\nkeeper: Mara\n\(lines)\n---\n", message, hint: hint, in: .settings)
  }

  var testDescription: String { "\(id.rawValue): \(text.text.debugDescription)" }

  /// Everything that is reported when the file is read.
  func read() -> Report {
    var report = Report()
    let isRead =
      switch kind {
      case .entry: Entry(text.file(), stem: stem, reporting: &report) != nil
      case .page: StandalonePage(text.file(), stem: stem, reporting: &report) != nil
      case .settings: JournalSettings(text.file(), reporting: &report) != nil
      case .cheers: readCheers(reporting: &report)
      }
    #expect(isRead != report.hasErrors)
    return report
  }

  /// Whether all cheers of the file could be read.
  private func readCheers(reporting: inout Report) -> Bool {
    _ = Cheer.all(in: text.file(), reporting: &reporting)
    return !reporting.hasErrors
  }
}
