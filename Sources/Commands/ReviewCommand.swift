import ArgumentParser
import Diagnostics
import Files
import Review
import ThousandKit

/// `thousand review`.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Show what the next publish would change, before strangers see it.",
    discussion: """
      Compares the site that would be published with the one that was published last, and shows on one \
      screen what is new, changed or gone: pages, pictures, names, words with a capital, links. Nothing \
      is published.

      What was published last is what the Git tag 'published' names, as of the day on which it was \
      set; else the site in the output folder. The workflow for GitHub sets the tag. Elsewhere, after \
      each publish: git tag -f -m published published && git push -f origin published

      A yes is written into the file .reviewed in the journal's folder. With 'review: required' in \
      journal.md, 'thousand build' makes the site only if the journal has not changed since: so a \
      workflow waits until you have looked.

      Examples
        thousand review
        thousand review my-journal --output public
        thousand review --yes                 approves without asking
      """)

  @OptionGroup var journal: JournalOptions

  @OptionGroup var names: NamesOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder of the site that was published.", valueName: "folder"),
    completion: .directory, transform: namedPath)
  var output = "site"

  @Flag(help: "Approve without asking.")
  var yes = false

  func run() async throws {
    let builder = journal.builder(names: names)
    let review = try await builder.review(against: output) {
      try journal.printProblems($0, fileCount: $1, consequence: "nothing to review")
    }
    guard let review else { throw ExitCode(Failure.content.rawValue) }
    try System.print("\(review.review.text(against: review.base))\n", to: .output)
    guard yes || Questions.canBeAsked else { return }
    let answer =
      try yes ? "yes" : Questions().ask("Publish this? [y/N]")?.lowercased() ?? ""
    guard ["y", "yes"].contains(answer) else {
      throw Failure.exit(.content, "not approved; nothing was written")
    }
    try builder.approve(review)
    try printLast(
      "Approved: .reviewed says so, for as long as nothing changes.\n", done: "it is approved")
  }
}
