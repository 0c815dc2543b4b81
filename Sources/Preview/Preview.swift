import ArgumentParser
import Authoring
import Commands
import EntryForms
import Files
import Publishing
import Review
import Server
import ThousandKit

/// `thousand-preview`: the program that `thousand serve` hands over to.
@main
struct Preview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thousand serve", abstract: "Show a journal's site on this machine.")

  @OptionGroup var serving: ServingOptions

  func run() async throws {
    let journal = serving.journal
    let site = LiveSite()
    let builder = journal.builder(names: serving.names)
    let forms = EntryFormPages(
      journal.journalFolder, rules: .publishing, imageWorker: System.imageWorker,
      review: {
        let review = try await builder.review(against: "site") { _, _ in }
        return ShownReview(
          words: review.map { $0.review.text(against: $0.base) }
            ?? "The journal has problems, which the page shows.", mark: review?.mark)
      },
      approve: { mark in
        guard let review = try await builder.review(against: "site", announcing: { _, _ in }),
          review.mark == mark
        else { return false }
        try builder.approve(review)
        return true
      }
    ) { journal.day(for: $0) }
    let looks = Look.themeFolders(of: journal.journalFolder)
    let watch = FolderWatch(journal.journalFolder, looks.last ?? "Themes")
    let watching = Task { await watch.run() }
    await watch.begun()
    var build = PreviewBuild(journal, serving.names, for: site)
    let (base, words) = await build.run()
    let server: LoopbackServer
    do {
      server = try LoopbackServer(
        site, forms: forms, on: serving.port.map { $0...$0 } ?? 4321...4420)
    } catch {
      throw Failure.exit(.files, "\(error)")
    }
    let address = "http://127.0.0.1:\(server.port)\(base)"
    do {
      try System.print("\(words)\n\(address) (Ctrl-C ends)\n", to: .output)
    } catch {
      throw Failure.exit(.files, "\(error)")
    }
    if serving.open, !System.open(address) {
      System.print("thousand: no program was found to open the browser with\n", to: .error)
    }
    let following = Task { [build] in
      var build = build
      var seen = 0
      while !Task.isCancelled {
        let count = await watch.changes(after: seen)
        if count == seen { continue }
        seen = count
        let words = await build.run().words
        // The page shows this too, so the preview continues even if the terminal has been closed.
        do { try System.print("\(words)\n", to: .output) } catch {}
      }
    }
    await interruption()
    following.cancel()
    watching.cancel()
    await server.stop()
    if System.isTerminal(.output) { try System.print("\n", to: .output) }
  }
}
