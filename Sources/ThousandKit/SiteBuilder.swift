package import Calendar
import Circle
package import Content
package import Diagnostics
import Files
package import Pictures
import Privacy
public import Publishing
import Stats

/// Builds and publishes a journal, all the way from its folder to the site on the disk.
///
/// ```swift
/// var builder = SiteBuilder("content") { look in MyTheme(base: NotebookTheme(look)) }
/// builder.url = "https://name.example/"
/// let build = try await builder.publish(to: "site")
/// ```
public struct SiteBuilder: Sendable {
  /// The journal's folder, which contains `journal.md` and `entries/`.
  public var folder: String
  /// Makes the theme from the look that the journal has chosen.
  public var theme: @Sendable (Look) -> any Theme
  /// The public address; `nil` for the one in `journal.md`.
  public var url: String?
  /// The file of the names that are replaced before anything is made, and searched for afterwards;
  /// `nil` for none. It must not be in the journal's repository.
  public var names: String?
  /// Whether a missing names file is an error in a journal that requires one.
  package var demandsNames = true
  /// Whether names that the last publish replaced may be shown.
  package var mayLackNames = false
  /// The folder that the last site was written to; `nil` if that does not matter.
  package var lastSite: String?
  /// Whether drafts are published, for a preview.
  public var includesDrafts = false
  /// Whether the journal's `delay` is ignored, as in a preview.
  package var ignoresDelay = false
  /// Whether warnings count as errors.
  public var isStrict = false
  /// Whether pages have share cards, which `imageWorker` draws.
  public var hasCards = false
  /// Whether story pictures are drawn as well as cards: for the home page, every milestone, every
  /// yes and the newest answers.
  public var hasStoryPictures = true
  /// The path of the program that draws share cards.
  public var imageWorker = "thousand-image-worker"
  /// What to do with the journal's photos.
  package var photos = PhotoTreatment.lookedAt
  /// Whether a build without an output makes and searches every file all the same.
  package var looksForLeaks = false
  /// Whether a build without an output also warns about what the keeper may regret.
  package var looksForFindings = false
  /// Whether it warns about names that the repository shows although the site hides them.
  package var looksAtRepository = false
  /// The day treated as today; `nil` for today in the journal's time zone.
  package var today: Day?

  /// Prepares to build a journal in a theme, by default the notebook.
  public init(
    _ folder: String, theme: @escaping @Sendable (Look) -> any Theme = SiteBuilder.notebook
  ) {
    self.folder = folder
    self.theme = theme
  }

  /// Goes the whole way. Nothing is written without an output, or if there are errors.
  /// - Parameters:
  ///   - output: the folder of the site.
  ///   - known: entries that were read before.
  ///   - progress: called with the number of share cards drawn so far and the number of all.
  ///   - photoProgress: the same for photos.
  ///   - announcing: called once with every problem, before anything is written.
  ///   - confirming: called with the addresses of the pages that would be removed and the number of
  ///     all, if those are more than half of at least twenty; nothing is written if it throws.
  /// - Throws: `DiskError` if a file cannot be read or written.
  package func build(
    into output: OutputFolder? = nil, knowing known: KnownEntries = KnownEntries(),
    progress: (Int, Int) -> Void = { _, _ in },
    photoProgress: (Int, Int) -> Void = { _, _ in },
    announcing announce: (Report, _ fileCount: Int) throws -> Void = { _, _ in },
    confirming confirm: (_ lost: [String], _ count: Int) throws -> Void = { _, _ in }
  ) async throws -> SiteBuild {
    var build = SiteBuild()
    var report = Report()

    // Folder → journal, with its names replaced
    let names = readNames(reporting: &report)
    let (journal, fileCount) = try await Journal.read(
      folder, knowing: known, renaming: names, reporting: &report)
    (build.fileCount, build.names) = (fileCount, names)
    guard let journal else { return try build.ended(promoted(report), announce) }
    try await checkNames(names, for: journal, reporting: &report)
    if output != nil { try checkReview(of: journal, reporting: &report) }

    // Journal → edition → statistics → site
    let site = try await site(of: journal, photoProgress: photoProgress, reporting: &report)
    build.site = site
    guard !stops(report) else { return try build.ended(promoted(report), announce) }
    guard let output else {
      if looksForLeaks { report.merge(try await leaks(of: build)) }
      if looksForFindings || looksAtRepository {
        lookAtFindings(in: site.edition, names, reporting: &report)
      }
      return try build.ended(promoted(report), announce)
    }

    // Site → share cards → files, searched for what must not be seen → publication
    let search = LeakSearch(Secrets(site.edition, names: names))
    let planned = try await site.cards() + site.storyPictures()
    for card in planned { search.look(atDrawing: card.svg, of: card.file) }
    let cards = try await output.cards.draw(
      planned, by: .init(program: imageWorker), progress: progress, reporting: &report)
    build = try build.ended(promoted(report), announce)
    if !build.hasErrors {
      let files = searched(site.outputs() + cards.outputs, of: site, by: search)
      if let (lost, count) = output.pagesLost(by: files) { try confirm(lost, count) }
      var found = Report()
      build.publication = try await output.publish(files) {
        found = promoted(try await leaks(in: search, of: site, names: names))
        return !found.hasErrors
      }
      if !found.diagnostics.isEmpty {
        build = try build.ended(found, announce)
        report.merge(found)
        build.report = report
      }
    }
    return build
  }

  /// Journal → edition → statistics → site, with the problems that only the whole journal can have.
  package func site(
    of journal: Journal, photoProgress: (Int, Int) -> Void = { _, _ in },
    reporting: inout Report
  ) async throws -> Site {
    let edition = Edition(
      journal, on: today ?? .today(in: journal.settings.timeZone), drafts: includesDrafts,
      delay: ignoresDelay ? 0 : journal.settings.privacy.delay)
    async let statistics = Statistics(edition)
    let theme = theme(Self.look(of: journal, reporting: &reporting))
    // Photos take a long time, so if nothing will be published, they are only checked.
    let photos = try await developedPhotos(
      of: edition, as: stops(reporting) ? .lookedAt : photos, progress: photoProgress,
      reporting: &reporting)
    let circle = CircleFolder(journal: folder).copies(
      for: journal.settings, reporting: &reporting)
    return try await Site(
      edition, statistics: statistics, theme: theme, url: url, cards: hasCards,
      storyPictures: hasStoryPictures, photos: photos, circle: circle,
      reporting: &reporting)
  }

  private func developedPhotos(
    of edition: Edition, as treatment: PhotoTreatment, progress: (Int, Int) -> Void,
    reporting: inout Report
  ) async throws -> DevelopedPhotos {
    let paths = edition.photoPaths
    let videos = paths.filter(Video.isNamed)
    switch treatment {
    case .lookedAt:
      var photos = DevelopedPhotos.untried
      photos.videos = try await VideoStudio.look(at: videos)
      return photos
    case .cleaned:
      var photos = DevelopedPhotos()
      photos.videos = try await VideoStudio.look(at: videos).mapValues {
        $0.flatMap { _ in .failure(.unprepared) }
      }
      return photos
    case .developed(let cards, let isPreview):
      let prepared = try await VideoStudio(beside: cards).prepare(videos, forgetting: !isPreview)
      let posters = prepared.values.compactMap { result -> String? in
        if case .success(let video) = result { video.poster } else { nil }
      }
      let darkroom = Darkroom(beside: cards, by: .init(program: imageWorker))
      var photos = try await darkroom.develop(
        paths.subtracting(videos).union(posters), forgetting: !isPreview, progress: progress)
      photos.videos = prepared
      // A preview shows the original photos instead.
      if let reason = photos.startFailure, !isPreview {
        reporting.add(.noImageWorker(reason), path: imageWorker)
      }
      return photos
    }
  }

  private func stops(_ report: Report) -> Bool {
    report.hasErrors || isStrict && report.warningCount > 0
  }

  private func promoted(_ report: Report) -> Report {
    isStrict ? report.promotingWarnings : report
  }
}

/// What to do with the photos of a journal.
package enum PhotoTreatment: Sendable {
  /// Only check them; nothing is published.
  case lookedAt
  /// Publish them without their metadata, but not in formats that few browsers show.
  case cleaned
  /// Resize and convert them for pages, and keep the results beside the cards of a folder.
  case developed(in: CardFolder, isPreview: Bool)
}

extension SiteBuilder {
  /// Publishes the journal.
  /// - Parameter output: the folder of the site: new, empty, or one that was published before.
  /// - Returns: the result; if it has errors, nothing was written.
  /// - Throws: an error with the reason why the folder is refused, or a file cannot be read or
  ///   written.
  public func publish(to output: String) async throws -> SiteBuild {
    var builder = self
    builder.photos = .cleaned
    return try await builder.build(
      into: OutputFolder(output, journal: folder, home: System.variable("HOME")))
  }
}
