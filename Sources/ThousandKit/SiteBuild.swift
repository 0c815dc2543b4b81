package import Diagnostics
package import Publishing

/// What came of building a journal's site.
public struct SiteBuild: Sendable {
  /// Every problem of every file.
  package internal(set) var report = Report()
  /// The site; `nil` for a journal that could not be read. Where there are errors it shows what
  /// could be read.
  package internal(set) var site: Site?
  /// What was written; `nil` where nothing was.
  package internal(set) var publication: Publication?
  /// The number of entry files.
  public internal(set) var fileCount = 0

  /// Whether something must be mended before the site can be published.
  public var hasErrors: Bool { report.hasErrors }

  /// Every problem with its place, as `thousand check` prints them; empty where there is none.
  public var problems: String { DiagnosticPrinter(.text(colour: false)).print(report) }

  /// The number of files in the published site; `nil` where nothing was published.
  public var publishedFiles: Int? { publication.map { $0.written + $0.unchanged } }

  /// This build with all that was found, which is announced.
  func ended(
    _ report: Report, _ announce: (Report, Int) throws -> Void
  ) throws -> SiteBuild {
    var build = self
    build.report = report
    try announce(report, fileCount)
    return build
  }
}
