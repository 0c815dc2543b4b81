package import ArgumentParser
package import Content
package import Diagnostics
import Files
import NotebookTheme
package import Publishing
package import Stats

/// A journal that was read, with what is published of it.
package struct Loaded {
  package let edition: Edition
  package let statistics: Statistics
  package let site: Site
  /// The number of entry files.
  package let fileCount: Int
}

extension JournalOptions {
  /// Reads the journal, lays out its site, and prints every problem.
  /// - Parameters:
  ///   - url: the public address where it is not the journal's own.
  ///   - cards: whether share cards are wanted.
  ///   - consequence: what an error means, for the closing line: "nothing was written".
  ///   - completing: what else is to be done, and can find problems, where there are no errors.
  /// - Throws: `ExitCode` 1 where there are errors.
  func load(
    url: String? = nil, cards: Bool = true, consequence: String,
    completing: (Loaded, inout Report) async throws -> Void = { _, _ in }
  ) async throws -> Loaded {
    let read = try await read(url: url, cards: cards, completing: completing)
    printProblems(read.report, fileCount: read.fileCount, consequence: consequence)
    guard let loaded = read.loaded else { throw ExitCode(Failure.content.rawValue) }
    return loaded
  }

  /// Reads the journal and lays out its site, and prints nothing.
  /// - Parameter known: entries that were read before.
  /// - Returns: the site only where there are no errors.
  package func read(
    url: String? = nil, cards: Bool = true, knowing known: KnownEntries = KnownEntries(),
    completing: (Loaded, inout Report) async throws -> Void = { _, _ in }
  ) async throws -> (loaded: Loaded?, report: Report, fileCount: Int) {
    var report = Report()
    let (journal, fileCount) = try await Journal.read(
      journalFolder, knowing: known, reporting: &report)
    var loaded: Loaded?
    if let journal {
      let edition = Edition(journal, on: day(for: journal.settings), drafts: drafts)
      async let statistics = Statistics(edition)
      let theme = NotebookTheme(for: journal, reporting: &report)
      let site = try await Site(
        edition, statistics: statistics, theme: theme, url: url, cards: cards,
        reporting: &report)
      loaded = await Loaded(
        edition: edition, statistics: statistics, site: site, fileCount: fileCount)
    }
    if let loaded, !report.hasErrors, !(strict && report.warningCount > 0) {
      try await completing(loaded, &report)
    }
    if strict { report = report.promotingWarnings }
    return (report.hasErrors ? nil : loaded, report, fileCount)
  }

  /// Reads the journal alone, without laying out a site, and prints its problems.
  /// - Throws: `ExitCode` 1 where there are errors.
  func journalWithoutErrors(consequence: String) async throws -> Journal {
    var report = Report()
    let (journal, fileCount) = try await Journal.read(journalFolder, reporting: &report)
    if report.hasErrors || strict {
      printProblems(
        strict ? report.promotingWarnings : report, fileCount: fileCount, consequence: consequence)
    }
    guard let journal, !report.hasErrors, !(strict && report.warningCount > 0) else {
      throw ExitCode(Failure.content.rawValue)
    }
    return journal
  }

  /// Prints every problem in the form that was asked for.
  package func printProblems(_ report: Report, fileCount: Int, consequence: String) {
    switch format {
    case .text:
      let colour = System.isTerminal(.error) && (System.variable("NO_COLOR") ?? "").isEmpty
      System.print(
        styled: DiagnosticPrinter(.text(colour: colour)).print(report), to: .error)
      if !report.diagnostics.isEmpty {
        let end = report.hasErrors ? "; \(consequence)" : ""
        System.print(
          "\(report.summary) in \(counted(fileCount, "entry", "entries"))\(end)\n", to: .error)
      }
    case .json: System.print(data: DiagnosticPrinter(.json).print(report), to: .output)
    case .github: System.print(DiagnosticPrinter(.github).print(report), to: .output)
    }
  }
}

extension Report {
  /// "2 errors and 1 warning".
  fileprivate var summary: String {
    let errors = sorted.count { $0.severity == .error }
    let warnings = sorted.count { $0.severity == .warning }
    return [
      errors > 0 ? counted(errors, "error", "errors") : nil,
      warnings > 0 ? counted(warnings, "warning", "warnings") : nil,
    ].compactMap(\.self).joined(separator: " and ")
  }
}

extension Loaded {
  /// "112 files: 109 published (2 only counted) + 3 held back (1 draft, 1 future, 1 hidden)".
  var sum: String {
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

  /// "86 of 1000 noes, 17 yeses, 5 waiting, as of 2026-02-09".
  package var standing: String {
    let yeses = counted(statistics.tally.yes, "yes", "yeses")
    return """
      \(statistics.noes) of \(counted(statistics.goal.target, "no", "noes")), \(yeses), \
      \(statistics.tally.pending) waiting, as of \(edition.today)
      """
  }
}

/// How a command can end besides well (BSD sysexits).
package enum Failure: Int32 {
  case content = 1
  case usage = 64
  case files = 74

  /// Prints why, and ends the command.
  package static func exit(_ failure: Failure, _ words: String) -> ExitCode {
    System.print("thousand: \(words)\n", to: .error)
    return ExitCode(failure.rawValue)
  }
}

func counted(_ count: Int, _ one: String, _ many: String) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many)"
}
