import ArgumentParser
import Content
import Diagnostics
import Files
import Publishing

/// `thousand build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the site.",
    discussion: """
      Reads the journal, and writes the whole site beside the output folder before it takes the \
      old one's place: whatever goes wrong, the last good site stays. Files whose content did not \
      change keep their times. Nothing is written when the journal has errors.

      The output folder must be new, empty, or one that Thousand wrote: a folder with other files \
      in it is refused.

      Examples
        thousand build
        thousand build my-journal --output public
        thousand build --url https://name.github.io/journal/
        thousand build --today 2026-02-09    the site as it stood on that day
      """)

  @OptionGroup var journal: JournalOptions

  @Option(
    name: [.short, .long], help: ArgumentHelp("The folder for the site.", valueName: "folder"),
    completion: .directory)
  var output = "site"

  @Option(
    help: ArgumentHelp(
      "The public address, where it is not the journal's own.", valueName: "address"))
  var url: String?

  func run() async throws {
    do {
      let url = try url.map { try parseSiteURL($0).get() }
      let loaded = try await journal.load(url: url, consequence: "nothing was written")
      let folder = try OutputFolder(
        output, journal: journal.journalFolder, home: System.variable("HOME"))
      let publication = try await folder.publish(loaded.site.outputs())
      if journal.format == .text {
        System.print(summary(loaded, publication), to: .output)
      }
    } catch let problem as Message {
      throw Failure.exit(
        .usage, [problem.text, problem.hint].compactMap(\.self).joined(separator: "; "))
    } catch let refusal as OutputFolder.Refusal {
      throw Failure.exit(.usage, refusal.description)
    } catch let failure as DiskError {
      throw Failure.exit(.files, "\(failure.description); the last good site is untouched")
    }
  }

  private static let noAddress = """
    Feeds, previews and the sitemap come once journal.md says where the site will be: \
    'url: https://name.example/'

    """

  private func summary(_ loaded: Loaded, _ publication: Publication) -> String {
    """
    \(loaded.sum)
    \(loaded.standing)
    \(output): \(publication.written) written, \(publication.unchanged) unchanged, \
    \(publication.removed) removed
    \(loaded.site.address.url == nil ? Self.noAddress : "")
    """
  }
}
