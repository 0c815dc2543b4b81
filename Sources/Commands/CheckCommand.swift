import ArgumentParser
import Content
import Diagnostics
import Files
import Publishing
import ThousandKit

/// `thousand check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong, and write nothing.",
    discussion: """
      Reads the journal and prints every problem of every file, each with its place: unknown \
      fields, impossible days, an answer before its ask, links and images that lead nowhere, two \
      entries with one address.

      Examples
        thousand check
        thousand check --strict             warnings count as errors
        thousand check --format github      annotations for a pull request
      """)

  @OptionGroup var journal: JournalOptions

  func run() async throws {
    do {
      let (site, build) = try await journal.site(consequence: "a build would write nothing")
      if journal.format == .text {
        let verdict = build.report.diagnostics.isEmpty ? "No problems found.\n" : ""
        try System.print("\(build.sum(of: site.edition))\n\(site.summary)\n\(verdict)", to: .output)
      }
    } catch let failure as DiskError {
      throw Failure.exit(.files, failure.description)
    }
  }
}
