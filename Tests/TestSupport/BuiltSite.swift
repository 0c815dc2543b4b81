import Calendar
import Content
package import Diagnostics
import Pictures
package import Publishing
import Synchronization
import ThousandKit

/// A site with all its files in memory.
package struct BuiltSite: Sendable {
  package let folder: TemporaryFolder
  package let report: Report
  /// `nil` for a journal that could not be read.
  package let site: Site?
  /// The paths of all files, in the order of the outputs; empty where there are errors.
  package let paths: [String]
  /// The bytes of the files by their paths.
  package let bytes: [String: [UInt8]]
  private let scanned = ScannedPages()

  /// Builds the journal in the folder's `content`.
  package init(
    _ folder: TemporaryFolder, on day: String, drafts: Bool = false, url: String? = nil,
    worker: String? = nil
  ) async throws {
    guard let today = Day(day) else { throw Missing(what: "day '\(day)'") }
    var builder = SiteBuilder("\(folder.path)/content")
    builder.today = today
    builder.includesDrafts = drafts
    builder.url = url
    builder.hasCards = true
    // Whatever a test is about: no site of any test may show what its journal withholds.
    builder.looksForLeaks = true
    builder.photos = .cleaned
    if let worker {
      builder.imageWorker = try folder.writeProgram(worker, to: "worker")
      builder.photos = .developed(
        in: CardFolder(beside: "\(folder.path)/site"), isPreview: false)
    }
    let build = try await builder.build()
    let outputs = build.hasErrors ? [] : build.site?.outputs() ?? []
    self.folder = folder
    report = build.report
    site = build.site
    paths = outputs.map(\.path)
    bytes = try outputs.reduce(into: [:]) { $0[$1.path] = try $1.bytes() }
  }

  /// The HTML pages by their paths.
  package var pages: [String: String] {
    bytes.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a file.
  package func text(_ path: String) throws -> String {
    guard let bytes = bytes[path] else { throw Missing(what: path) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A page, cut into its tags.
  package func page(_ path: String) throws -> ScannedPage {
    let text = try text(path)
    return scanned.page(path) { ScannedPage(text) }
  }

  /// All problems as the terminal shows them, with paths within the journal's folder.
  package var problems: String {
    DiagnosticPrinter(.text(colour: false)).print(report)
      .replacing("\(folder.path)/content/", with: "")
  }
}

/// Scans each page of a site once, however many tests and links ask for it.
private final class ScannedPages: Sendable {
  private let pages = Mutex<[String: ScannedPage]>([:])

  func page(_ path: String, scan: () -> ScannedPage) -> ScannedPage {
    if let page = pages.withLock({ $0[path] }) { return page }
    let page = scan()
    pages.withLock { $0[path] = page }
    return page
  }
}

/// Something that a test needs and that is missing.
package struct Missing: Error, CustomStringConvertible {
  let what: String

  package var description: String { "there is no \(what)" }
}
