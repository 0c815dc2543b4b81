import ArgumentParser
package import Calendar
package import Content
import Diagnostics
import Files

/// The options of the commands that read a journal.
package struct JournalOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The journal's folder, with journal.md and entries/.", valueName: "content"),
    completion: .directory, transform: namedPath)
  var folder = "content"

  @OptionGroup var today: TodayOptions

  @Flag(help: "Include drafts, for a preview.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How problems are printed: text, json, or github for annotations in its CI.")
  var format = ReportFormat.text

  package init() {}

  /// The journal's folder.
  package var journalFolder: String { Commands.journalFolder(named: folder) }

  /// The day treated as today for a journal.
  package func day(for settings: JournalSettings) -> Day { today.day(for: settings) }
}

/// How problems are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}
