package import Authoring
import Content
import Diagnostics

extension JournalRules {
  /// The rules of `thousand check`: everything that reading the journal and building its site can
  /// find.
  package static let publishing = JournalRules { journal, day in
    var report = Report()
    var builder = SiteBuilder(journal.folder)
    builder.includesDrafts = true
    builder.hasCards = true
    builder.today = day
    builder.ignoresDelay = true
    _ = try await builder.site(of: journal, reporting: &report)
    return report
  }
}
