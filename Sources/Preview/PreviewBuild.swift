import Commands
import Content
import Diagnostics
import Files
import Publishing
import Server
import ThousandKit

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

  /// Builds the site, and shows it or what is wrong with it.
  /// - Returns: the path that addresses begin with, and one line for the terminal.
  mutating func run() async -> (base: String, words: String) {
    let clock = ContinuousClock()
    let start = clock.now
    let consequence = "the last good site stays"
    do {
      let build = try await journal.builder(cards: false).build(
        knowing: known,
        announcing: { journal.printProblems($0, fileCount: $1, consequence: consequence) })
      let time = Int(((clock.now - start) / .milliseconds(1)).rounded())
      guard let built = build.site, !build.hasErrors else {
        await site.show(.problems(build.problems))
        return ("/", "not built in \(time) ms")
      }
      let base = built.address.base
      let files = try await built.outputs().map { ($0.path, $0.bytes) }
      let served = ServedSite(
        base: base, files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
      await site.show(.site(served))
      known = KnownEntries(built.edition.journal, build.report)
      return (base, "built in \(time) ms: \(built.summary)")
    } catch {
      await site.show(.problems("\(error)\n"))
      System.print("thousand: \(error); \(consequence)\n", to: .error)
      return ("/", "not built")
    }
  }
}
