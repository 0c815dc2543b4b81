import ArgumentParser
import Calendar
import Circle
import Content
import Files
import Markup

/// `thousand circle`.
struct CircleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "circle",
    abstract: "Fetch the numbers of the journals in your circle.",
    discussion: """
      Reads progress.json of every journal under circle: in journal.md, with curl, and keeps the \
      numbers in .circle/ within the journal. 'thousand build' makes the page /circle/ from there \
      and needs no network. Commit the folder, or run this before every build.

      Numbers, days and colours are kept, but no words. If something cannot be fetched or trusted, the \
      command says so and the last good copy stays; that is not a failure.

      Examples
        thousand circle
        thousand circle my-journal
      """)

  @OptionGroup var journal: JournalOptions

  func run() async throws {
    let settings = try await journal.journalWithoutErrors(consequence: "nothing was fetched")
      .settings
    let folder = CircleFolder(journal: journal.journalFolder)
    let fetching = ProgressFetching(version: version)
    let today = journal.day(for: settings)
    let results = try await settings.circle.concurrentMap { companion in
      Result { try fetching.progress(of: companion, today: today) }
    }
    for (companion, result) in zip(settings.circle, results) {
      switch result {
      case .success(let progress):
        try folder.keep(progress, of: companion)
        try System.print(
          "\(companion.name): \(progress.noes) of \(counted(progress.target, "no", "noes")), "
            + "as of \(progress.asOf)\n", to: .output)
      case .failure(let failure):
        System.print(
          "\(companion.name): \(reason(failure)); \(try kept(companion, in: folder))\n",
          to: .error)
      }
    }
  }

  private func reason(_ failure: any Error) -> String {
    (failure as? ProgressFetching.Failure)?.reason ?? "\(failure)"
  }

  /// What the page will show instead of new numbers.
  private func kept(_ companion: Companion, in folder: CircleFolder) throws -> String {
    do {
      return try folder.copy(of: companion)
        .map { "the copy as of \($0.asOf) stays" } ?? "there is no copy yet"
    } catch let refusal as CompanionProgress.Refusal {
      return "its copy cannot be used either: \(refusal.reason)"
    }
  }
}
