import ArgumentParser
import Content
import Diagnostics
import Files
import Privacy
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
      entries with one address. Then it makes the site in memory and searches it for what must not \
      be on it: the names of a names file, and the words of what is hidden, counted or held back. \
      If the journal's repository is also kept elsewhere, it says that the names can be read there.

      With --privacy it also reports what you may not want to publish: e-mail addresses, telephone \
      numbers, street addresses, places on the map, handles, number plates, file names that phones \
      give to photos, names in 'to' that nothing replaces, and hidden files that your repository \
      shows. What may stay is listed in journal.md, each with its reason:

        allow:
          - finding: hello@name.example
            because: my public address

      Examples
        thousand check
        thousand check --privacy
        thousand check --strict             warnings count as errors
        thousand check --format github      annotations for a pull request
      """)

  @OptionGroup var journal: JournalOptions

  @OptionGroup var names: NamesOptions

  @Flag(help: "Report what you may not want to publish.")
  var privacy = false

  func run() async throws {
    var builder = journal.builder(names: names)
    builder.looksForLeaks = true
    builder.looksForFindings = privacy
    builder.looksAtRepository = true
    let build = try await builder.build(announcing: {
      try journal.printProblems($0, fileCount: $1, consequence: "a build would write nothing")
    })
    let site = try build.siteWithoutErrors()
    if journal.format == .text {
      let verdict = build.report.diagnostics.isEmpty ? "No problems found.\n" : ""
      try System.print("\(build.sum(of: site.edition))\n\(site.summary)\n\(verdict)", to: .output)
    }
  }
}
