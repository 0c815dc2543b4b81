import ArgumentParser
import Authoring
import Content
import Exchange
import Files
import Stats

/// `thousand export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print everything for other programs.",
    discussion: """
      Every entry with every field and its story, drafts and hidden ones too: look before you \
      share it. Texts that a spreadsheet would take for a formula get an apostrophe in front, \
      which 'thousand import' takes away again, so that an export can be imported elsewhere \
      without loss. The pictures of an entry are not in it.

      With --sankey, how asks went from step to step, for the picture at sankeymatic.com/build; \
      it counts what is published today, as 'thousand stats' does.

      Examples
        thousand export --csv > journal.csv
        thousand export --json my-journal | jq '.entries[].title'
        thousand export --sankey
      """)

  @OptionGroup var journal: JournalOptions

  @Flag(help: "Print a spreadsheet.")
  var csv = false

  @Flag(help: "Print one JSON document.")
  var json = false

  @Flag(help: "Print the streams in SankeyMATIC's grammar.")
  var sankey = false

  func validate() throws {
    if [csv, json, sankey].count(where: \.self) != 1 {
      throw ValidationError("Choose one of --csv, --json and --sankey.")
    }
  }

  func run() async throws {
    let read = try await journal.journalWithoutErrors(consequence: "nothing was exported")
    try System.print(data: words(for: read), to: .output)
  }

  private func words(for read: Journal) -> String {
    if csv { return Export(read.entries).csv }
    if json { return Export(read.entries).json }
    let edition = Edition(read, on: journal.day(for: read.settings), drafts: journal.drafts)
    return Statistics(edition).funnel.sankeyText
  }
}
