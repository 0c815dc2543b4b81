import ArgumentParser
import Commands
import Content
import Desk
import Diagnostics
import Files
import Publishing
import Server

/// `thousand-preview`: the program that `thousand serve` hands over to.
@main
struct Preview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thousand serve", abstract: "Show a journal's site on this machine.")

  @OptionGroup var serving: ServingOptions

  func run() async throws {
    let journal = serving.journal
    let site = LiveSite()
    let desk = KeeperDesk(journal.journalFolder) { journal.day(for: $0) }
    let watch = FolderWatch(journal.journalFolder)
    let watching = Task { await watch.run() }
    let (base, words) = await build(for: site)
    let server: LoopbackServer
    do {
      server = try await LoopbackServer(
        site, desk: desk, on: serving.port.map { $0...$0 } ?? 4321...4420)
    } catch {
      throw Failure.exit(.files, "\(error)")
    }
    let address = "http://127.0.0.1:\(server.port)\(base)"
    System.print("\(words)\n\(address) (Ctrl-C ends)\n", to: .output)
    if serving.open, !System.open(address) {
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
      let (loaded, report, fileCount) = try await serving.journal.read(cards: false)
      let time = (clock.now - start) / .milliseconds(1)
      serving.journal.printProblems(report, fileCount: fileCount, consequence: consequence)
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
