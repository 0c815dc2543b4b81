package import Authoring
import Content
import Diagnostics
import NotebookTheme
import Publishing
import Stats

extension JournalRules {
  /// The rules of `thousand check`: all that reading the journal and laying out its site can find.
  package static let publishing = JournalRules { journal, day in
    var report = Report()
    let edition = Edition(journal, on: day, drafts: true)
    let theme = NotebookTheme(for: journal, reporting: &report)
    _ = try await Site(
      edition, statistics: Statistics(edition), theme: theme, reporting: &report)
    return report
  }
}
