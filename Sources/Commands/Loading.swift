package import ArgumentParser
import Content
package import Diagnostics
package import Files
import Markup
import Phrases
package import Publishing
import Stats
package import ThousandKit

extension JournalOptions {
  /// A builder set up from the options.
  package func builder(
    url: String? = nil, cards: Bool = true, names: NamesOptions? = nil
  ) -> SiteBuilder {
    var builder = SiteBuilder(journalFolder)
    builder.names = names?.isWithout == true ? nil : NamesOptions.path(names?.names)
    builder.mayLackNames = names?.isWithout ?? true
    builder.lastSite = names == nil ? nil : "site"
    builder.url = url
    builder.includesDrafts = drafts
    builder.isStrict = strict
    builder.hasCards = cards
    builder.today = today.today
    return builder
  }

  /// Builds the journal's site in memory, and prints every problem.
  /// - Parameters:
  ///   - consequence: the consequence of an error, for the closing line: "nothing was written".
  ///   - hasResult: whether the command prints a result to standard output.
  ///   - names: whether the result will be shown to others, which may require a names file.
  /// - Throws: `ExitCode` 1 if there are errors.
  func site(
    consequence: String, hasResult: Bool = false, names: NamesOptions? = nil
  ) async throws -> (site: Site, build: SiteBuild) {
    var builder = self.builder(names: names)
    builder.demandsNames = names != nil
    let build = try await builder.build(announcing: {
      try printProblems($0, fileCount: $1, consequence: consequence, hasResult: hasResult)
    })
    return (try build.siteWithoutErrors(), build)
  }

  /// Reads the journal without building its site, and prints its problems.
  /// - Throws: `ExitCode` 1 if there are errors.
  func journalWithoutErrors(consequence: String) async throws -> Journal {
    var report = Report()
    let (journal, fileCount) = try await Journal.read(journalFolder, reporting: &report)
    if report.hasErrors || strict {
      try printProblems(
        strict ? report.promotingWarnings : report, fileCount: fileCount, consequence: consequence,
        hasResult: true)
    }
    guard let journal, !report.hasErrors, !(strict && report.warningCount > 0) else {
      throw ExitCode(Failure.content.rawValue)
    }
    return journal
  }

  /// Prints every problem in the format of `--format`: text to standard error, the formats for
  /// programs to standard output, unless a result goes there.
  package func printProblems(
    _ report: Report, fileCount: Int, consequence: String, hasResult: Bool = false
  ) throws(DiskError) {
    func printForPrograms(_ text: String) throws(DiskError) {
      if hasResult {
        System.print(text, to: .error)
      } else {
        try System.print(data: text, to: .output)
      }
    }
    switch format {
    case .text:
      System.print(
        styled: DiagnosticPrinter(.text(colour: System.isColoured(.error))).print(report),
        to: .error)
      if !report.diagnostics.isEmpty {
        let end = report.hasErrors ? "; \(consequence)" : ""
        System.print(
          "\(report.summary) in \(counted(fileCount, "entry", "entries"))\(end)\n", to: .error)
      }
    case .json: try printForPrograms(DiagnosticPrinter(.json).print(report))
    case .github: try printForPrograms(DiagnosticPrinter(.github).print(report))
    }
  }
}

extension Report {
  /// "2 errors and 1 warning".
  fileprivate var summary: String {
    let (errors, warnings) = (errorCount, warningCount)
    return [
      errors > 0 ? counted(errors, "error", "errors") : nil,
      warnings > 0 ? counted(warnings, "warning", "warnings") : nil,
    ].compactMap(\.self).joined(separator: " and ")
  }
}

extension SiteBuild {
  /// The site, if it has no errors.
  /// - Throws: `ExitCode` 1 if there are errors, which have been printed.
  func siteWithoutErrors() throws -> Site {
    guard let site, !hasErrors else { throw ExitCode(Failure.content.rawValue) }
    return site
  }

  /// "112 files: 109 published (2 only counted) + 3 held back (1 draft, 1 future, 1 hidden)".
  func sum(of edition: Edition) -> String {
    let onlyCounted = edition.published.count { $0.visibility == .counted }
    let published =
      "\(edition.published.count) published"
      + (onlyCounted > 0 ? " (\(onlyCounted) only counted)" : "")
    let reasons = HeldBack.allCases.compactMap { reason -> String? in
      let count = edition.heldBack.count { $0.reason == reason }
      return count > 0 ? "\(count) \(reason.rawValue)" : nil
    }
    let heldBack =
      "\(edition.heldBack.count) held back"
      + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))")
    return "\(counted(fileCount, "file", "files")) = \(published) + \(heldBack)"
  }
}

extension Site {
  /// "86 of 1,000 noes, 17 yeses, 5 waiting, as of 2026-02-09".
  package var summary: String {
    let (phrases, tally) = (facts.phrases, statistics.tally)
    return """
      \(phrases.number(statistics.noes)) \(phrases.noesCaption(target: statistics.goal.target)), \
      \(phrases.number(tally.yes)) \(tally.yes == 1 ? "yes" : "yeses"), \
      \(phrases.number(tally.pending)) waiting, as of \(edition.today)
      """
  }
}

/// Exit codes for failure (BSD sysexits).
package enum Failure: Int32 {
  case content = 1
  case usage = 64
  case files = 74

  /// Prints the reason, and ends the command.
  package static func exit(_ failure: Failure, _ words: String) -> ExitCode {
    System.print("thousand: \(words)\n", to: .error)
    return ExitCode(failure.rawValue)
  }
}

/// A path from the command line. An empty one comes from a shell variable that is not set, and would
/// mean the root of the disk, or that there are no names to hide.
func namedPath(_ argument: String) throws -> String {
  guard !argument.isEmpty else { throw ValidationError("A path must not be empty.") }
  return argument
}

/// Prints the result of a command that has changed something, and closes the output.
/// - Parameter done: what has been done even if the result cannot be printed.
func printLast(_ words: String, done: String) throws {
  do {
    try System.print(words, to: .output)
    try System.closeOutput()
  } catch {
    throw Failure.exit(.files, "\(done), but \(error)")
  }
}
