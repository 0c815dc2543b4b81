import ArgumentParser
import Content
import Diagnostics
import Files
import Pictures
import Publishing
import ThousandKit

/// `thousand build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the site.",
    discussion: """
      Reads the journal, builds the site in a temporary folder, then swaps it in: whatever goes \
      wrong, the last good site stays. Files whose content did not change keep their times. Nothing \
      is written when the journal has errors.

      The output folder must be new, empty, or one that Thousand wrote: a folder with other files \
      in it is refused. When more than half of a site's pages would be removed (of at least twenty), it \
      asks first; in a pipe that needs --really.

      If the public address is known, each page gets a share card: the picture that is shown \
      where its link is shared. Cards are drawn by thousand-image-worker, which is beside this \
      program, and kept in a folder beside the output (.site.cards), so that none is drawn twice.

      Names that --names lists are replaced before anything is made. Afterwards every byte of the \
      site is searched for them, and for the words of what is hidden, counted or held back: if any \
      is found, nothing is written. If the last publish had a names file, a build without one is \
      an error.

      Examples
        thousand build
        thousand build my-journal --output public
        thousand build --url https://name.github.io/journal/
        thousand build --today 2026-02-09    the site as it was on that day
        thousand build --no-cards            without the pictures for shared links
      """)

  @OptionGroup var journal: JournalOptions

  @OptionGroup var names: NamesOptions

  @Option(
    name: [.short, .long], help: ArgumentHelp("The folder for the site.", valueName: "folder"),
    completion: .directory, transform: namedPath)
  var output = "site"

  @Option(
    help: ArgumentHelp(
      "The public address, if it is not the journal's own.", valueName: "address"))
  var url: String?

  @Flag(help: "Draw no share cards, and publish photos as they are, without their metadata.")
  var noCards = false

  @Flag(help: "Draw no pictures for stories and posts.")
  var noStoryPictures = false

  @Flag(help: "Remove more than half of the site's pages without asking.")
  var really = false

  func run() async throws {
    var consequence = "nothing was written"
    do {
      let url = try url.map { try parseSiteURL($0).get() }
      let folder = try await OutputFolder(
        output, journal: journal.journalFolder, home: System.variable("HOME"))
      if folder.holdsSite { consequence = "the last good site is untouched" }
      var builder = journal.builder(url: url, cards: !noCards, names: names)
      builder.imageWorker = System.imageWorker
      builder.hasStoryPictures = !noStoryPictures
      builder.lastSite = output
      builder.photos = noCards ? .cleaned : .developed(in: folder.cards, isPreview: false)
      let progress = Progress(of: "cards", isShown: journal.format == .text)
      let photoProgress = Progress(of: "photos", isShown: journal.format == .text)
      let build = try await builder.build(
        into: folder, progress: progress.show, photoProgress: photoProgress.show,
        announcing: {
          progress.clear()
          try journal.printProblems($0, fileCount: $1, consequence: "nothing was written")
        }, confirming: confirmLoss)
      let site = try build.siteWithoutErrors()
      consequence = "the site is written"
      if let failure = build.publication?.uncleared {
        System.print(
          "thousand: \(consequence), but what an older build left stays: \(failure)\n", to: .error)
      }
      if journal.format == .text, let publication = build.publication {
        try System.print(summary(build, site, publication), to: .output)
      }
      // Exits at once, because freeing the memory of the journal would only take time.
      try System.closeOutput()
      System.exit()
    } catch let problem as Message {
      throw Failure.exit(
        .usage, [problem.text, problem.hint].compactMap(\.self).joined(separator: "; "))
    } catch let refusal as OutputFolder.Refusal {
      throw Failure.exit(.usage, refusal.description)
    } catch let failure as DiskError {
      throw Failure.exit(.files, "\(failure); \(consequence)")
    } catch let failure as SiteAside {
      throw Failure.exit(.files, failure.description)
    }
  }

  /// Asks before most of a site is removed; without a terminal, an option must allow it.
  private func confirmLoss(of lost: [String], among count: Int) throws {
    if really { return }
    let shown = lost.prefix(10).joined(separator: ", ")
    let more = lost.count > 10 ? " and \(lost.count - 10) more" : ""
    let loss = "\(lost.count) of the site's \(count) pages (\(shown)\(more))"
    guard Questions.canBeAsked else {
      throw Failure.exit(
        .usage,
        "this would remove \(loss); nothing was written: if that is meant, add --really")
    }
    let answer = try Questions().ask("This removes \(loss). Continue? [y/N]")
    guard ["y", "yes"].contains((answer ?? "").lowercased()) else {
      throw Failure.exit(.usage, "nothing was written")
    }
  }

  private static let noAddress = """
    Feeds, previews and the sitemap come once journal.md says where the site will be: \
    'url: https://name.example/'

    """

  private func summary(
    _ build: SiteBuild, _ site: Site, _ publication: Publication
  ) -> String {
    """
    \(build.sum(of: site.edition))
    \(site.summary)
    \(output): \(publication.written) written, \(publication.unchanged) unchanged, \
    \(publication.removed) removed
    \(site.address.url == nil ? Self.noAddress : "")
    """
  }
}
