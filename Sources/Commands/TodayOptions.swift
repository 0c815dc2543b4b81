import ArgumentParser
package import Calendar
package import Content
import Files
import ThousandKit

/// The day treated as today.
package struct TodayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day that counts as today, as YYYY-MM-DD.",
      discussion: "Without it, today in the journal's time zone.", valueName: "day"))
  var today: Day?

  package init() {}

  /// The day treated as today for a journal; without a journal, the system's own.
  package func day(for settings: JournalSettings?) -> Day {
    today ?? .today(in: settings?.timeZone)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// The journal's folder, without trailing slashes. The folder made by 'thousand new' may be named
/// too: its journal is in `content/`.
func journalFolder(named name: String) -> String {
  var path = name[...]
  while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
  let inside = "\(path)/content"
  do {
    let isAround =
      try Disk.status(of: "\(path)/journal.md", followingLinks: false) == nil
      && Disk.status(of: "\(inside)/journal.md", followingLinks: false) != nil
    return isAround ? inside : String(path)
  } catch {
    // Reading the folder reports the problem.
    return String(path)
  }
}
