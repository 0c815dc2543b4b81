package import Calendar
package import Content
package import Diagnostics
import Files
import Pictures
public import Publishing
import Stats

/// Takes a journal the whole way, from its folder to its site on the disk.
///
/// ```swift
/// var builder = SiteBuilder("content") { look in MyTheme(base: NotebookTheme(look)) }
/// builder.url = "https://name.example/"
/// let build = try await builder.publish(to: "site")
/// ```
public struct SiteBuilder: Sendable {
  /// The journal's folder, which holds `journal.md` and `entries/`.
  public var folder: String
  /// Makes the theme from the look that the journal has chosen.
  public var theme: @Sendable (Look) -> any Theme
  /// The public address, where it is not the journal's own.
  public var url: String?
  /// Whether drafts are published, for a preview.
  public var includesDrafts = false
  /// Whether warnings count as errors.
  public var isStrict = false
  /// Whether pages have share cards, which a program of its own draws.
  public var hasCards = false
  /// The path of the program that draws share cards.
  public var imageWorker = "thousand-image-worker"
  /// The day that counts as today; `nil` for today in the journal's time zone.
  package var today: Day?

  /// A journal in a folder, in a theme; the notebook where none is named.
  public init(
    _ folder: String, theme: @escaping @Sendable (Look) -> any Theme = SiteBuilder.notebook
  ) {
    self.folder = folder
    self.theme = theme
  }

  /// The whole way. Without an output it ends at the site, and nothing is written; neither is there
  /// anything written where there are errors.
  /// - Parameters:
  ///   - output: the folder of the site.
  ///   - known: entries that were read before.
  ///   - progress: is given the number of share cards drawn so far and of all to draw.
  ///   - announcing: is given every problem, once, before anything is written.
  /// - Throws: `DiskError` where a file cannot be read or written.
  package func build(
    into output: OutputFolder? = nil, knowing known: KnownEntries = KnownEntries(),
    progress: (Int, Int) -> Void = { _, _ in },
    announcing announce: (Report, _ fileCount: Int) -> Void = { _, _ in }
  ) async throws -> SiteBuild {
    var build = SiteBuild()
    var report = Report()

    // Folder → journal
    let (journal, fileCount) = try await Journal.read(folder, knowing: known, reporting: &report)
    build.fileCount = fileCount
    guard let journal else { return build.ended(promoted(report), announce) }

    // Journal → edition → statistics → site
    let site = try await site(of: journal, reporting: &report)
    build.site = site
    guard let output, !stops(report) else { return build.ended(promoted(report), announce) }

    // Site → share cards → files → publication
    let cards = try await output.cards.draw(
      site.cards(), by: .init(program: imageWorker), progress: progress, reporting: &report)
    build = build.ended(promoted(report), announce)
    if !build.hasErrors {
      build.publication = try await output.publish(site.outputs() + cards.outputs)
    }
    return build
  }

  /// Journal → edition → statistics → site, with every problem that only the whole journal has.
  package func site(of journal: Journal, reporting: inout Report) async throws -> Site {
    let edition = Edition(
      journal, on: today ?? .today(in: journal.settings.timeZone), drafts: includesDrafts)
    async let statistics = Statistics(edition)
    let theme = theme(Self.look(of: journal, reporting: &reporting))
    return try await Site(
      edition, statistics: statistics, theme: theme, url: url, cards: hasCards,
      reporting: &reporting)
  }

  private func stops(_ report: Report) -> Bool {
    report.hasErrors || isStrict && report.warningCount > 0
  }

  private func promoted(_ report: Report) -> Report {
    isStrict ? report.promotingWarnings : report
  }
}

extension SiteBuilder {
  /// Publishes the journal.
  /// - Parameter output: the folder of the site: new, empty, or one that was published before.
  /// - Returns: what came of it; nothing was written where it has errors.
  /// - Throws: an error that says why the folder is refused, or what could not be read or written.
  public func publish(to output: String) async throws -> SiteBuild {
    try await build(
      into: OutputFolder(output, journal: folder, home: System.variable("HOME")))
  }
}
