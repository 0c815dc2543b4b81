package import ArgumentParser
import Files

/// `thousand serve`: hands over to the helper program `thousand-preview`, because linking a web
/// server into this program would double the time that every command takes to start.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site on this machine, as you write.",
    discussion: """
      Builds the site in memory, serves it to the browsers of this machine and to nobody else, and \
      watches the journal's folder: a saved change appears at once, without losing your \
      place. Problems are shown here and over the page, and the last good page stays below them.

      The link 'Log an ask' on every page leads to a form that writes down an ask or an answer, \
      as 'thousand log' and 'thousand answer' do. It is there while you look at the site here, and \
      never on the site that you publish.

      The site is not written anywhere, and share cards are not drawn. A journal with 'url: \
      https://name.example/journal/' is shown at /journal/, as it will be there. Ctrl-C ends it.

      Examples
        thousand serve
        thousand serve my-journal --open      and show it in the browser
        thousand serve --drafts               with what is not to be published yet
        thousand serve --port 8000

      Exit status: 0 when it was ended with Ctrl-C, 64 for a usage error, 74 when no port \
      is free.
      """)

  @OptionGroup var serving: ServingOptions

  func run() throws {
    let program = System.helper("thousand-preview", variable: "THOUSAND_PREVIEW")
    let arguments = CommandLine.arguments.drop { $0 != Self.configuration.commandName }.dropFirst()
    do {
      try System.become(program, arguments: Array(arguments))
    } catch {
      throw Failure.exit(
        .files,
        "\(error); 'serve' needs the program thousand-preview, which is installed with 'thousand'")
    }
  }
}

/// The options of `thousand serve`.
package struct ServingOptions: ParsableArguments {
  @OptionGroup package var journal: JournalOptions

  @OptionGroup package var names: NamesOptions

  @Option(
    help: ArgumentHelp(
      "The port to listen on.",
      discussion: "Without it 4321, or the next one that is free.", valueName: "number"))
  package var port: UInt16?

  @Flag(help: "Show the site in the browser.")
  package var open = false

  package init() {}

  package func validate() throws {
    if port == 0 { throw ValidationError("The port is a number from 1 to 65535.") }
  }
}
