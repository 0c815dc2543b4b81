import ArgumentParser
import Authoring
import Calendar
import Content
import Diagnostics
import Files

/// What every command that writes into a journal can be told.
struct KeepingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The journal's folder, which holds journal.md and entries/.", valueName: "dir"),
    completion: .directory)
  var content = "content"

  @OptionGroup var today: TodayOptions

  /// The folder of the journal that is meant.
  var folder: String { journalFolder(named: content) }

  /// The day that counts as today for a journal; the system's own where there is no journal.
  func day(for settings: JournalSettings?) -> Day { today.day(for: settings) }

  /// Tells what came of it, and ends the command with 1 where nothing was written.
  func tell(_ keeping: Keeping) throws {
    switch keeping {
    case .kept(let kept):
      let entry = kept.entry
      // Elsewhere the line would need a folder, quoted as the keeper's shell wants it.
      let next =
        entry.ask.outcome == .pending && content == "content"
        ? "When it comes: thousand answer \(entry.slug) no\n" : ""
      do {
        try System.print("\(kept.path)\n\(kept.sentence)\n\(next)", to: .output)
      } catch {
        throw Failure.exit(.files, "'\(kept.path)' is written, but \(error)")
      }
    case .refused(let report):
      let colour = System.isTerminal(.error) && (System.variable("NO_COLOR") ?? "").isEmpty
      System.print(
        styled: DiagnosticPrinter(.text(colour: colour)).print(report), to: .error)
      System.print("nothing was written\n", to: .error)
      throw ExitCode(Failure.content.rawValue)
    }
  }
}
