package import Diagnostics
package import Privacy
package import Publishing

/// The result of building a journal's site.
public struct SiteBuild: Sendable {
  /// Every problem of every file.
  package internal(set) var report = Report()
  /// The site; `nil` if the journal could not be read. If there are errors, it has what could be
  /// read.
  package internal(set) var site: Site?
  /// The names that were replaced; `nil` if none were.
  package internal(set) var names: Names?
  /// What was written; `nil` if nothing was.
  package internal(set) var publication: Publication?
  /// The number of entry files.
  public internal(set) var fileCount = 0

  /// Whether there are errors, which prevent publishing.
  public var hasErrors: Bool { report.hasErrors }

  /// Every problem with its place, as `thousand check` prints them; empty if there are none.
  public var problems: String { DiagnosticPrinter(.text(colour: false)).print(report) }

  /// The number of files in the published site; `nil` if nothing was published.
  public var publishedFiles: Int? { publication.map { $0.written + $0.unchanged } }

  /// This build with its report, after announcing the report.
  func ended(
    _ report: Report, _ announce: (Report, Int) throws -> Void
  ) throws -> SiteBuild {
    var build = self
    build.report = report
    try announce(report, fileCount)
    return build
  }
}
