import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files

/// The options of the commands that write into a journal.
struct WritingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The journal's folder, with journal.md and entries/.", valueName: "dir"),
    completion: .directory, transform: namedPath)
  var content = "content"

  @OptionGroup var today: TodayOptions

  /// The journal's folder.
  var folder: String { journalFolder(named: content) }

  /// The day treated as today for a journal; without a journal, the system's own.
  func day(for settings: JournalSettings?) -> Day { today.day(for: settings) }

  /// Prints the result; ends the command with status 1 if nothing was written.
  func report(_ result: WriteResult) throws {
    switch result {
    case .written(let written):
      let entry = written.entry
      print(written.warnings)
      // For another folder, the line would have to quote it for the keeper's shell.
      let next =
        entry.ask.outcome == .pending && content == "content"
        ? "When it comes: thousand answer \(entry.slug) no\n" : ""
      try printLast(
        "\(written.path)\n\(written.sentence)\n\(next)", done: "'\(written.path)' is written")
    case .refused(let report):
      print(report)
      System.print("nothing was written\n", to: .error)
      throw ExitCode(Failure.content.rawValue)
    }
  }

  private func print(_ report: Report) {
    System.print(
      styled: DiagnosticPrinter(.text(colour: System.isColoured(.error))).print(report), to: .error)
  }
}
