import ArgumentParser
package import Content
import Diagnostics
import Files

/// What every command that reads a journal can be told.
package struct JournalOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The journal's folder, which holds journal.md and entries/.", valueName: "content"),
    completion: .directory)
  var folder = "content"

  @Option(
    help: ArgumentHelp(
      "The day that counts as today, as YYYY-MM-DD.",
      discussion: "Without it, today in the journal's time zone.", valueName: "day"))
  var today: Day?

  @Flag(help: "Take in drafts, for a preview.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How problems are printed: text, json, or github for annotations in its CI.")
  var format = ReportFormat.text

  package init() {}

  /// The folder without slashes behind; the journal in it where it holds one in `content/`.
  package var journalFolder: String {
    var path = folder[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    // The folder that 'thousand new' made may be named as well: its journal stands in content/.
    let inside = "\(path)/content"
    let isAround =
      Disk.status(of: "\(path)/journal.md") == nil
      && Disk.status(of: "\(inside)/journal.md") != nil
    return isAround ? inside : String(path)
  }

  /// The day that counts as today for a journal.
  package func day(for settings: JournalSettings) -> Day {
    if let today { return today }
    let (year, month, day) = System.date(in: settings.timeZone)
    return Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

/// How problems are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
