import Calendar
import Content
import Diagnostics
import TestSupport
import Testing

@testable import Privacy

@Suite("Every field of words, also one that comes later, is searched for where it is withheld")
struct WithheldFieldsTests {
  private static let fields = EntryField.all.filter { value($0) != nil }

  /// Six words that only this field has.
  private static func words(_ field: EntryField) -> String {
    "red orange yellow green blue \(field.key.rawValue)"
  }

  /// The field with these words; `nil` if it has none.
  private static func value(_ field: EntryField) -> String? {
    func text(_ kind: FieldKind) -> String? {
      switch kind {
      case .text, .topic: words(field)
      case .step: "2026-01-02 \(words(field))"
      case .post: "https://youtu.be/abc \(words(field))"
      case .list(let item): text(item).map { "[\"\($0)\"]" }
      case .file, .day, .number, .percent, .outcome, .word, .flag, .slug, .alias: nil
      }
    }
    return text(field.kind)
  }

  /// Entries with one field of words each.
  private func edition(_ visibilities: [String]) async throws -> Edition {
    let entries = visibilities.flatMap { visibility in
      Self.fields.map { field in
        let title = field.key == .title ? "" : "title: A\n"
        return """
          -- entries/\(field.key.rawValue)-\(visibility).md --
          ---
          \(title)date: 2026-01-01
          visibility: \(visibility)
          \(field.key.rawValue): \(Self.value(field) ?? "")
          ---
          """
      }
    }
    let folder = try TemporaryFolder()
    try TinySite(entries.joined(separator: "\n")).write(to: folder)
    var report = Report()
    let read = try await Journal.read("\(folder.path)/content", reporting: &report).journal
    let edition = Edition(try #require(read), on: try #require(Day("2026-02-09")))
    #expect(!report.hasErrors, "\(report.diagnostics)")
    #expect(edition.journal.entries.count == entries.count)
    return edition
  }

  /// What leaks where a file of the site has the words of a field.
  private func leaks(of field: EntryField, from edition: Edition) -> [Leak] {
    let search = LeakSearch(Secrets(edition, names: nil))
    search.look(at: Array("<p>\(Self.words(field))</p>".utf8), in: "index.html")
    return search.secrets.ofWithheld(search.leaks, besides: edition)
  }

  @Test(
    "unless the same is public", arguments: ["counted", "hidden"])
  func everyField(visibility: String) async throws {
    let withheld = try await edition([visibility])
    let both = try await edition([visibility, "public"])
    let keys = Set(Self.fields.map(\.key))
    #expect(keys.isSuperset(of: [.title, .to, .label, .learned, .steps, .watch, .shelf, .tags]))
    for field in Self.fields {
      #expect(!leaks(of: field, from: withheld).isEmpty, "\(field.key.rawValue)")
      #expect(leaks(of: field, from: both).isEmpty, "\(field.key.rawValue)")
    }
  }
}
