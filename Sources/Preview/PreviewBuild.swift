import Commands
import Content
import Diagnostics
import Files
import Pictures
import Publishing
import Server
import ThousandKit

/// Builds a journal's site in memory after every change.
struct PreviewBuild: Sendable {
  private let journal: JournalOptions
  private let names: NamesOptions
  private let site: LiveSite
  /// The entries that the last good build read.
  private var known = KnownEntries()

  init(_ journal: JournalOptions, _ names: NamesOptions, for site: LiveSite) {
    self.journal = journal
    self.names = names
    self.site = site
  }

  /// Builds the site, and shows it or its problems.
  /// - Returns: the path that addresses begin with, and one line for the terminal.
  mutating func run() async -> (base: String, words: String) {
    let clock = ContinuousClock()
    let start = clock.now
    let consequence = "the last good site stays"
    do {
      var builder = journal.builder(cards: false, names: names)
      builder.imageWorker = System.imageWorker
      builder.photos = .developed(in: CardFolder(beside: "site"), isPreview: true)
      builder.ignoresDelay = true
      // Nobody but the keeper sees the preview.
      builder.mayLackNames = true
      let build = try await builder.build(
        knowing: known,
        announcing: { tell($0, $1, consequence) })
      let time = Int(((clock.now - start) / .milliseconds(1)).rounded())
      guard let built = build.site, !build.hasErrors else {
        await site.show(.problems(build.problems))
        return ("/", "not built in \(time) ms")
      }
      let base = built.address.base
      let files = built.outputs().map { ($0.path, $0.bytes) }
      let served = ServedSite(
        base: base, files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
      await site.show(.site(served))
      known = KnownEntries(built.edition.journal, build.report)
      // The page is shown at once; what must not be published is searched for afterwards.
      let leaks = try await builder.leaks(of: build)
      if leaks.hasErrors {
        tell(leaks, build.fileCount, consequence)
        await site.show(.problems(DiagnosticPrinter(.text(colour: false)).print(leaks)))
      }
      return (base, "built in \(time) ms: \(built.summary)")
    } catch {
      await site.show(.problems("\(error)\n"))
      System.print("thousand: \(error); \(consequence)\n", to: .error)
      return ("/", "not built")
    }
  }

  private func tell(_ report: Report, _ fileCount: Int, _ consequence: String) {
    // The page shows the problems too, so the preview continues even if the terminal has been
    // closed.
    do {
      try journal.printProblems(report, fileCount: fileCount, consequence: consequence)
    } catch {}
  }
}
