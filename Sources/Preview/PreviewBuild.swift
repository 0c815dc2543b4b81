import Commands
import Content
import Diagnostics
import Files
import Publishing
import Server
import Pictures

/// Builds a journal's site in memory, again and again.
struct PreviewBuild: Sendable {
  private let journal: JournalOptions
  private let site: LiveSite
  /// What the last good build has read.
  private var known = KnownEntries()

  init(_ journal: JournalOptions, for site: LiveSite) {
    self.journal = journal
    self.site = site
  }

  /// The program that makes photos ready; without it they are shown as they are.
  private var imageWorker: String {
    System.helper("thousand-image-worker", variable: "THOUSAND_IMAGE_WORKER")
  }

  /// Builds the site, and shows it or what is wrong with it.
  /// - Returns: the path that addresses begin with, and one line for the terminal.
  mutating func run() async -> (base: String, words: String) {
    let clock = ContinuousClock()
    let start = clock.now
    let consequence = "the last good site stays"
    do {
      let (loaded, report, fileCount) = try await journal.read(
        cards: false, knowing: known,
        developing: { edition, _ in
          try await Darkroom(beside: CardFolder(beside: "site"), by: .init(program: imageWorker))
            .develop(edition.photoPaths, forgetting: false)
        })
      let time = Int(((clock.now - start) / .milliseconds(1)).rounded())
      guard let loaded else {
        await site.show(.problems(DiagnosticPrinter(.text(colour: false)).print(report)))
        journal.printProblems(report, fileCount: fileCount, consequence: consequence)
        return ("/", "not built in \(time) ms")
      }
      let base = loaded.site.address.base
      let files = try await loaded.site.outputs().map { ($0.path, $0.bytes) }
      let served = ServedSite(
        base: base, files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
      await site.show(.site(served))
      known = KnownEntries(loaded.edition.journal, report)
      journal.printProblems(report, fileCount: fileCount, consequence: consequence)
      return (base, "built in \(time) ms: \(loaded.standing)")
    } catch {
      await site.show(.problems("\(error)\n"))
      System.print("thousand: \(error); \(consequence)\n", to: .error)
      return ("/", "not built")
    }
  }
}
