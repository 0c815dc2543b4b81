import Content
import Diagnostics
import Files
import Markup
import Phrases
import Privacy

// Names that are replaced, and whether a build without a names file has only forgotten it.

extension SiteBuilder {
  /// The names that are replaced; `nil` where none are, or where something is wrong with their file.
  func readNames(reporting: inout Report) -> Names? {
    names.flatMap { Names.read($0, outside: folder, reporting: &reporting) }
  }

  /// Reports names that are never used, and a names file that is missing: where the journal wants one,
  /// and where the last publish had one.
  func checkNames(_ names: Names?, for journal: Journal, reporting: inout Report) async throws {
    if let names { return try await names.checkUse(in: journal, reporting: &reporting) }
    guard demandsNames, self.names == nil else { return }
    if let range = journal.settings.privacy.namesRequired {
      reporting.add(.namesRequired(), at: range, in: journal.settings.file)
    } else if !mayLackNames, let trace = try traceOfNames(of: journal.settings) {
      trace.report(to: &reporting)
    }
  }

  /// What shows that names were replaced when the journal was published last; `nil` where nothing does.
  private func traceOfNames(of settings: JournalSettings) throws -> TraceOfNames? {
    if let path = lastSite.map({ "\($0)/privacy/index.html" }),
      try Disk.status(of: path)?.kind == .file
    {
      let sentence = words(in: settings.language).privacySentence(.namesReplaced)
      if try Disk.read(path).place(of: ("\(sentence)" as HTML).bytes) != nil { return .site(path) }
    }
    let approval = Self.reviewFile(of: folder)
    if try Disk.status(of: approval)?.kind == .file,
      try Disk.read(approval).includes(Self.withNames.utf8)
    {
      return .review(approval)
    }
    guard let repository = try Names.repository(of: folder) else { return nil }
    return try TraceOfNames.workflow(in: repository)
  }
}

/// What shows that a journal is published with its names replaced. Nothing is kept for it: each of these is
/// there anyway, and says no more than the site's own page on privacy.
enum TraceOfNames {
  /// The page on privacy of the site that was written last, which says so.
  case site(String)
  /// The file that has the last yes, which was given to such a site.
  case review(String)
  /// The tag that the last deploy has set.
  case tag
  /// A line of a file by which a host builds the site.
  case line(SourceFile, TextRange)

  func report(to report: inout Report) {
    switch self {
    case .site(let path):
      report.add(.namesForgotten("the site that is there had its names replaced"), path: path)
    case .review(let path):
      report.add(.namesForgotten("the last review was with a names file"), path: path)
    case .tag:
      report.add(
        .namesForgotten("what was published last had its names replaced"), path: "tag 'published'")
    case .line(let file, let range):
      report.add(.namesForgotten("this publishes with a names file"), at: range, in: file)
    }
  }

  /// The first line of a repository's workflows that names a names file.
  static func workflow(in repository: String) throws -> TraceOfNames? {
    var files: [String] = []
    for folder in [".github/workflows", ".woodpecker"].map({ "\(repository)/\($0)" })
    where try Disk.status(of: folder)?.kind == .folder {
      files += try Disk.list(folder).filter { $0.kind == .file }.map { "\(folder)/\($0.name)" }
        .sortedByBytes()
    }
    files += [
      ".gitlab-ci.yml", ".woodpecker.yml", "netlify.toml", "wrangler.toml",
    ].map { "\(repository)/\($0)" }
    for path in files where try Disk.status(of: path)?.kind == .file {
      guard let bytes = try Disk.read(path, upTo: 1 << 20) else { continue }
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where namesFile(line) {
        let start = line.prefix { $0 == " " || $0 == "\t" }.count
        let range = TextRange(
          line: index + 1, column: start + 1, length: line.unicodeScalars.count - start)
        return .line(SourceFile(path: path, bytes: bytes), range)
      }
    }
    return nil
  }

  /// Whether a line hands a names file to the tool. Passing on a secret that may be empty does not.
  private static func namesFile(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" || $0 == "-" }
    return !text.hasPrefix("#") && (text.contains("THOUSAND_NAMES") || text.contains("--names"))
      && !text.contains("secrets.THOUSAND_NAMES")
  }
}

extension Message {
  static func namesRequired() -> Message {
    Message(
      .namesRequired, "this journal is published with a names file only, and none was named",
      hint: "name it with --names FILE, or THOUSAND_NAMES=FILE in the environment")
  }

  static func namesForgotten(_ trace: String) -> Message {
    Message(
      .namesRequired, "\(trace), and no names file was named",
      hint:
        "name it with --names FILE or THOUSAND_NAMES=FILE; to show all names, add --without-names")
  }
}
