import ArgumentParser
import Content
import Diagnostics
import Files
import Publishing
import Server

/// `thousand serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site on this machine, as you write.",
    discussion: """
      Builds the site in memory, serves it to the browsers of this machine and to nobody else, and \
      watches the journal's folder: a saved change is on the page at once, at the place where you \
      were. Problems are shown here and over the page, and the last good page stays below them.

      Nothing is written, and share cards are not drawn. A journal with 'url: \
      https://name.example/journal/' is shown at /journal/, as it will stand there. Ctrl-C ends it.

      Examples
        thousand serve
        thousand serve my-journal --open      and show it in the browser
        thousand serve --drafts               with what is not to be published yet
        thousand serve --port 8000
      """)

  @OptionGroup var journal: JournalOptions

  @Option(
    help: ArgumentHelp(
      "The port to listen on.",
      discussion: "Without it 4321, or the next one that is free.", valueName: "number"))
  var port: UInt16?

  @Flag(help: "Show the site in the browser.")
  var open = false

  func validate() throws {
    if port == 0 { throw ValidationError("The port is a number from 1 to 65535.") }
  }

  func run() async throws {
    let site = LiveSite()
    let watch = FolderWatch(journal.journalFolder)
    let watching = Task { await watch.run() }
    let (base, words) = await build(for: site)
    let server: LoopbackServer
    do {
      server = try await LoopbackServer(site, on: port.map { $0...$0 } ?? 4321...4420)
    } catch {
      throw Failure.exit(.files, "\(error)")
    }
    let address = "http://127.0.0.1:\(server.port)\(base)"
    System.print("\(words)\n\(address) (Ctrl-C ends)\n", to: .output)
    if open, !System.open(address) {
      System.print("thousand: no program was found to open the browser with\n", to: .error)
    }
    let following = Task {
      var seen = 0
      while !Task.isCancelled {
        let count = await watch.changes(after: seen)
        if count == seen { continue }
        seen = count
        let words = await build(for: site).words
        System.print("\(words)\n", to: .output)
      }
    }
    await interruption()
    following.cancel()
    watching.cancel()
    await server.stop()
    if System.isTerminal(.output) { System.print("\n", to: .output) }
  }

  /// Builds the site, and shows it or what is wrong with it.
  /// - Returns: the path that addresses begin with, and one line for the terminal.
  private func build(for site: LiveSite) async -> (base: String, words: String) {
    let clock = ContinuousClock()
    let start = clock.now
    let consequence = "the last good site stays"
    do {
      let (loaded, report, fileCount) = try await journal.read(cards: false)
      let time = (clock.now - start) / .milliseconds(1)
      journal.printProblems(report, fileCount: fileCount, consequence: consequence)
      guard let loaded else {
        let text = DiagnosticPrinter(.text(colour: false)).print(report)
        await site.show(.problems(text))
        return ("/", "not built in \(Int(time.rounded())) ms")
      }
      let files = loaded.site.outputs().map { ($0.path, $0.bytes) }
      await site.show(
        .site(
          ServedSite(
            base: loaded.site.address.base,
            files: Dictionary(files, uniquingKeysWith: { first, _ in first }))))
      return (
        loaded.site.address.base, "built in \(Int(time.rounded())) ms: \(loaded.standing)"
      )
    } catch {
      System.print("thousand: \(error); \(consequence)\n", to: .error)
      await site.show(.problems("\(error)\n"))
      return ("/", "not built")
    }
  }
}
