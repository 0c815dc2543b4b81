import Calendar
import Content
import Diagnostics
import Markup
import Publishing
import Stats
import TestSupport

/// A journal of a few lines, built as far as its feeds.
struct FeedJournal {
  /// The front matter of `journal.md` besides title and keeper.
  var settings = "url: https://kim.example\nbegun: 2026-01-01"
  var title = "Kim's noes"
  /// The files beneath `entries/` by their names.
  var entries: [String: String] = [:]

  /// Adds an entry.
  mutating func add(_ name: String, _ fields: String, story: String = "Once.") {
    entries[name] = "---\n\(fields)\n---\n\(story)\n"
  }

  /// The outputs as texts by their paths, pages left out.
  func outputs(on day: String = "2026-03-04", url: String? = nil) async throws -> [String: String] {
    let (site, report) = try await site(on: day, url: url)
    guard let site, !report.hasErrors else { throw Broken(diagnostics: report.diagnostics) }
    let wanted = site.outputs().filter {
      $0.path.hasSuffix(".xml") || $0.path.hasSuffix(".json")
    }
    return try Dictionary(
      uniqueKeysWithValues: wanted.map {
        ($0.path, String(decoding: try $0.bytes(), as: UTF8.self))
      })
  }

  /// The feeds alone.
  func feeds(on day: String = "2026-03-04", url: String? = nil) async throws -> [String: String] {
    try await outputs(on: day, url: url).filter { $0.key.hasPrefix("feed") }
  }

  /// A feed read back.
  func atom(
    _ path: String = "feed.xml", on day: String = "2026-03-04", url: String? = nil
  ) async throws -> AtomDocument {
    guard let text = try await outputs(on: day, url: url)[path] else { throw Missing(path: path) }
    return try AtomDocument(text)
  }

  /// The site and the problems of the journal.
  func site(on day: String = "2026-03-04", url: String? = nil) async throws -> (Site?, Report) {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(
      "---\ntitle: \"\(title)\"\nkeeper: Kim\n\(settings)\n---\n", to: "journal.md")
    for (name, text) in entries { try folder.write(text, to: "entries/\(name)") }
    var report = Report()
    let (journal, _) = try await Journal.read(folder.path, reporting: &report)
    guard let journal, let today = Day(day) else { return (nil, report) }
    let edition = Edition(journal, on: today)
    let site = try await Site(
      edition, statistics: Statistics(edition), theme: BareTheme(), url: url, reporting: &report)
    return (site, report)
  }

  struct Broken: Error { let diagnostics: [Diagnostic] }
  struct Missing: Error { let path: String }
}

/// A theme that draws nothing, for what is no page.
private struct BareTheme: Theme {
  let look = Look(tokens: Array(":root { --no: #b3202a; --yes-ink: #865c00; }".utf8))

  func frame(of site: SiteFacts) -> PageFrame { PageFrame() }
  func html(for page: HomePage, in site: SiteFacts) -> HTML { "" }
  func html(for page: EntryPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: LogPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: TopicIndexPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: TopicPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: MilestonesPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: StatisticsPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: ProsePage, in site: SiteFacts) -> HTML { "" }
  func html(for page: NotFoundPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: RedirectPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: PrivacyPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: FollowPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: EmbedPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: FindPage, in site: SiteFacts) -> HTML { "" }
  func html(for page: CirclePage, in site: SiteFacts) -> HTML { "" }
  func html(for page: MilestonePage, in site: SiteFacts) -> HTML { "" }
  func svg(for card: ShareCard) -> XML { "" }
  func svg(for picture: StoryPicture) -> XML { "" }
  func svg(for poster: Poster) -> XML { "" }
}
