import ArgumentParser
import Authoring
import Content
import Diagnostics
import Files
import Pictures
import Publishing
import Stats
import ThousandKit

/// `thousand picture`.
struct PictureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Draw a picture to post: of the journal, an ask or a milestone.",
    discussion: """
      Draws one picture in the journal's own look: 1200×630 pixels, as a shared link shows it; with \
      --story upright for a story (1080×1920, all words where apps do not cover them); with \
      --square for a post (1080×1080).

      It is of 'home', which is the whole journal, of a milestone, named by its number (100) or \
      its address (yes-10), or of an entry, named as for 'thousand answer'. The file is \
      named after it, in the folder where you are, unless --output says otherwise; a picture of \
      that name is replaced.

      --poster draws the whole thousand in A2, each square with its title in small print, for a copy \
      shop: as PDF, or as SVG with its letters as outlines where --output ends in .svg.

      --film makes a short film of the notebook filling up, under 2 MB: MP4 where ffmpeg is \
      installed, else an animated WebP.

      The pictures of home, the milestones, every yes and the thirty newest answers are part of \
      the site anyway: see 'thousand build'.

      Examples
        thousand picture home --story
        thousand picture 100 --square
        thousand picture airline-upgrade --story -o upgrade.png
        thousand picture --poster -o poster.svg
        thousand picture --film my-journal
        thousand picture yes-10 my-journal --today 2026-02-09

      Exit status: 0 when it is drawn, 1 when the journal has errors or the picture cannot be drawn, \
      64 when nothing or several things are meant, 74 when a file could not be read or written.
      """)

  @Argument(help: ArgumentHelp("'home', the number of a milestone, or an entry."))
  var subject: String?

  @OptionGroup var journal: JournalOptions

  @OptionGroup var names: NamesOptions

  @Flag(help: "Upright, 1080×1920.")
  var story = false

  @Flag(help: "Square, 1080×1080.")
  var square = false

  @Flag(help: "The whole thousand in A2, as PDF or SVG.")
  var poster = false

  @Flag(help: "The notebook filling up, as MP4 or animated WebP.")
  var film = false

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file of the picture.", valueName: "file"),
    completion: .file(extensions: ["png", "pdf", "svg", "mp4", "webp"]), transform: namedPath)
  var output: String?

  mutating func validate() throws {
    if [story, square, poster, film].count(where: \.self) > 1 {
      throw ValidationError("Choose one of --story, --square, --poster and --film.")
    }
    if subject == nil, !poster, !film {
      throw ValidationError("Say what to draw: thousand picture home, 100, or an entry")
    }
    // These show the whole journal, so the only argument is its folder.
    if poster || film, let folder = subject { journal.folder = try namedPath(folder) }
  }

  func run() async throws {
    let (site, build) = try await journal.site(
      consequence: "no picture was drawn", hasResult: true, names: names)
    let worker = System.imageWorker
    var report = Report()
    if film { return try await makeFilm(of: site, build, by: .init(program: worker), &report) }
    let (picture, file) = try self.picture(in: site)
    try await refuseNames(in: [picture], of: build)
    let kind: DrawingKind = !poster ? .png : file.lowercased().hasSuffix(".svg") ? .svg : .pdf
    let bytes = picture.drawn(as: kind, by: .init(program: worker), reporting: &report)
    try journal.printProblems(
      report, fileCount: site.edition.journal.entries.count, consequence: "no picture was drawn",
      hasResult: true)
    guard let bytes else { throw ExitCode(Failure.content.rawValue) }
    try Disk.save(bytes, to: file)
    try printLast("\(file)\n", done: "'\(file)' is drawn")
  }

  /// Refuses drawings that show a name which must stay private.
  private func refuseNames(in drawings: [PlannedCard], of build: SiteBuild) async throws {
    let seen = try await journal.builder(names: names).namesSeen(in: drawings, of: build)
    guard seen.hasErrors else { return }
    try journal.printProblems(
      seen, fileCount: build.fileCount, consequence: "no picture was drawn", hasResult: true)
    throw ExitCode(Failure.content.rawValue)
  }

  private func makeFilm(
    of site: Site, _ build: SiteBuild, by means: CardFolder.Means, _ report: inout Report
  ) async throws {
    let file = output ?? (Film.hasFFmpeg ? "film.mp4" : "film.webp")
    guard file.hasSuffix(".webp") || Film.hasFFmpeg else {
      throw Failure.exit(
        .usage, "a film in MP4 needs ffmpeg: install it (apt-get install ffmpeg), or name a .webp")
    }
    let film = Film(of: site)
    try await refuseNames(in: film.frames, of: build)
    let progress = Progress(of: "pictures", isShown: journal.format == .text)
    let isMade = try await film.make(
      into: file, by: means, progress: progress.show, reporting: &report)
    progress.clear()
    try journal.printProblems(
      report, fileCount: site.edition.journal.entries.count, consequence: "no film was made",
      hasResult: true)
    guard isMade else { throw ExitCode(Failure.content.rawValue) }
    try printLast("\(file)\n", done: "'\(file)' is made")
  }

  /// The drawing that the arguments ask for, and the file for it.
  private func picture(in site: Site) throws -> (PlannedCard, file: String) {
    if poster { return (PlannedCard(posterOf: site), output ?? "poster.pdf") }
    let (subject, name) = try meaning(of: subject ?? "home", in: site)
    let format: PictureFormat = story ? .shape(.story) : square ? .shape(.square) : .card
    let shape = story ? "story" : square ? "square" : "card"
    return (site.picture(of: subject, as: format), output ?? "\(name)-\(shape).png")
  }

  /// The subject that the argument names, and the default file name for it.
  private func meaning(of subject: String, in site: Site) throws -> (PictureSubject, String) {
    let words = subject.lowercased()
    if words == "home" { return (.home, "home") }
    let number = Int(words.hasPrefix("#") ? words.dropFirst() : words[...])
    if let milestone = site.milestone(called: number.map { "no-\($0)" } ?? words) {
      return (.milestone(milestone), number.map { "no-\($0)" } ?? words)
    }
    if let number, site.statistics.grid.cells.count < number {
      throw Failure.exit(.usage, "no \(number) is still to come: there are \(site.statistics.noes)")
    }
    let found = site.edition.entries(meantBy: subject)
    let shown = found.compactMap { entry in site.indexOfPage(of: entry).map { ($0, entry.slug) } }
    if shown.count == 1 { return (.entry(shown[0].0), shown[0].1) }
    if let entry = found.first, shown.isEmpty {
      throw Failure.exit(
        .usage, "'\(entry.title)' has no page today; for a draft, add --drafts")
    }
    guard !shown.isEmpty else {
      throw Failure.exit(
        .usage,
        "nothing matches '\(subject)'; expected 'home', the number of a milestone, or an entry: its "
          + "address, its file, the number of its no, or words of its title")
    }
    let names = shown.prefix(10).map(\.1).joined(separator: ", ")
    throw Failure.exit(
      .usage, "\(shown.count) entries fit '\(subject)': \(names); give one of these addresses")
  }
}
