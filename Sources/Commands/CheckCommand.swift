import ArgumentParser
import Content
import Diagnostics
import Files

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
      var isClean = false
      let loaded = try await journal.load(
        consequence: "a build would write nothing",
        completing: { isClean = $1.diagnostics.isEmpty })
      if journal.format == .text {
        let verdict = isClean ? "No problems found.\n" : ""
        System.print("\(loaded.sum)\n\(loaded.standing)\n\(verdict)", to: .output)
      }
    } catch let failure as DiskError {
      throw Failure.exit(.files, failure.description)
    }
  }
}
