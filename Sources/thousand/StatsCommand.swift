import ArgumentParser
import Content
import Diagnostics
import Files
import Markup
import Publishing
import Stats

/// `thousand stats`.
struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print the numbers.",
    discussion: """
      The same numbers as on the site, as of a day.

      Examples
        thousand stats
        thousand stats --today 2026-01-01
        thousand stats --json | jq .noes
      """)

  @OptionGroup var journal: JournalOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() async throws {
    do {
      let loaded = try await journal.load(consequence: "no numbers")
      let words =
        json
        ? String(decoding: loaded.statistics.document.indentedBytes, as: UTF8.self)
        : table(loaded)
      System.print(words, to: .output)
    } catch let failure as DiskError {
      throw Failure.exit(.files, failure.description)
    }
  }

  private func table(_ loaded: Loaded) -> String {
    let statistics = loaded.statistics
    let tally = statistics.tally
    let quiet = statistics.waiting.count(where: \.isQuiet)
    let next = statistics.nextMilestone.map { "\($0.missing) to number \($0.number)" }
    let rows: [(name: String, number: Int, note: String)] = [
      ("noes", statistics.noes, "of \(statistics.goal.target)"),
      ("yeses", tally.yes, tally.decided > 0 ? "of \(tally.decided) decided" : ""),
      ("partly", tally.partial, ""),
      ("silences", tally.ghosted, ""),
      ("withdrawn", tally.withdrawn, ""),
      ("waiting", tally.pending, quiet > 0 ? "\(quiet) quiet for long" : ""),
      ("asks", tally.sent, ""),
    ]
    let heading = "\(loaded.edition.journal.settings.title), as of \(statistics.today)\n\n"
    let main = rows.map { aligned($0.name, $0.number, $0.note) }.joined()
    let ahead = next.map { "\nNext: \($0)\n" } ?? "\nThe goal is reached.\n"
    let categories = statistics.categories.map {
      aligned($0.name, $0.tally.sent, "\($0.tally.yes) yes, \($0.tally.no + $0.tally.ghosted) no")
    }.joined()
    return heading + main + ahead + (categories.isEmpty ? "" : "\nCategories\n" + categories)
  }

  private func aligned(_ name: String, _ number: Int, _ note: String) -> String {
    let padded = name + String(repeating: " ", count: max(1, 16 - name.count))
    let digits = String(number)
    let right = String(repeating: " ", count: max(0, 6 - digits.count)) + digits
    return note.isEmpty ? "  \(padded)\(right)\n" : "  \(padded)\(right)  \(note)\n"
  }
}
