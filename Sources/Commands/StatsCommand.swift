import ArgumentParser
import Content
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
      The same numbers as on the site, as of a day, with the squares above them: ■ a no, \
      ▨ silence that counts as one, □ an ask that waits, · still to come.

      Examples
        thousand stats
        thousand stats --today 2026-01-01
        thousand stats --json | jq .noes
        thousand stats --sankey            for the picture at sankeymatic.com/build
        thousand stats --line              for a message

      Problems of the journal are printed to standard error, in every format.
      """)

  @OptionGroup var journal: JournalOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  @Flag(help: "Print the JSON Schema that describes the document.")
  var schema = false

  @Flag(help: "Print how asks went from step to step, in SankeyMATIC's grammar.")
  var sankey = false

  @Flag(help: "Print the lines of squares that fit a message.")
  var line = false

  func validate() throws {
    if [json, schema, sankey, line].count(where: \.self) > 1 {
      throw ValidationError("Choose one of --json, --schema, --sankey and --line.")
    }
  }

  func run() async throws {
    if schema {
      try System.print(data: String(decoding: statisticsSchema, as: UTF8.self), to: .output)
      return
    }
    let (site, _) = try await journal.site(consequence: "no numbers", hasResult: true)
    let words = words(for: site)
    if json || sankey || line {
      try System.print(data: words, to: .output)
    } else {
      try System.print(styled: words, to: .output)
    }
  }

  private func words(for site: Site) -> String {
    if sankey { return site.statistics.funnel.sankeyText }
    if line { return "\(ShareLine(of: site).text)\n" }
    if json || journal.format == .json {
      let document = site.statistics.document(of: site.edition)
      return String(decoding: document.indentedBytes, as: UTF8.self)
    }
    return StatisticsTable(site, isColoured: System.isColoured(.output)).text
  }
}
