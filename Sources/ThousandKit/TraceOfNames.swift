import Content
import Diagnostics
import Files
import Markup
import Phrases
import Privacy

/// A sign that a journal is published with its names replaced. Nothing is stored for this: each of these
/// signs exists anyway, and reveals no more than the site's own page on privacy.
enum TraceOfNames {
  /// The page on privacy of the last site, which says so.
  case site(String)
  /// The file with the last yes, which was given to a site with names replaced.
  case review(String)
  /// The tag that the last deployment set.
  case tag
  /// A line in a file that tells a host how to build the site.
  case line(SourceFile, TextRange)

  /// The sign that names were replaced when a journal was last published; `nil` if there is none.
  init?(of settings: JournalSettings, builder: SiteBuilder) throws {
    let approval = SiteBuilder.reviewFile(of: builder.folder)
    if let page = builder.lastSite.map({ "\($0)/privacy/index.html" }),
      try Self.hasNamesReplaced(page, of: settings)
    {
      self = .site(page)
    } else if try Disk.status(of: approval)?.kind == .file,
      try Disk.read(approval).includes(SiteBuilder.withNames.utf8)
    {
      self = .review(approval)
    } else if let repository = try Names.repository(of: builder.folder),
      let line = try Self.workflow(in: repository)
    {
      self = line
    } else {
      return nil
    }
  }

  /// Whether a page is this journal's page on privacy, and says that names were replaced. The folder may
  /// contain the site of another journal.
  private static func hasNamesReplaced(
    _ page: String, of settings: JournalSettings
  ) throws -> Bool {
    guard try Disk.status(of: page)?.kind == .file else { return false }
    let bytes = try Disk.read(page)
    let title: HTML = " · \(settings.title)</title>"
    let sentence: HTML =
      "<li>\(words(in: settings.language).privacySentence(.namesReplaced))</li>"
    return bytes.includes(title.bytes) && bytes.includes(sentence.bytes)
  }

  func report(to report: inout Report) {
    switch self {
    case .site(let path):
      report.add(.namesForgotten("the site there had its names replaced"), path: path)
    case .review(let path):
      report.add(.namesForgotten("the last review used a names file"), path: path)
    case .tag:
      report.add(
        .namesForgotten("what was published last had its names replaced"), path: "tag 'published'")
    case .line(let file, let range):
      report.add(.namesForgotten("this line publishes with a names file"), at: range, in: file)
    }
  }

  /// The first line of a repository's workflows that names a names file.
  private static func workflow(in repository: String) throws -> TraceOfNames? {
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

  /// Whether a line gives the tool a names file. Passing on a secret that may be empty does not
  /// count.
  private static func namesFile(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" || $0 == "-" }
    return !text.hasPrefix("#") && (text.includes("THOUSAND_NAMES") || text.includes("--names"))
      && !text.includes("secrets.THOUSAND_NAMES")
  }
}

extension Message {
  static func namesRequired() -> Message {
    Message(
      .namesRequired, "this journal is published only with a names file, and none was given",
      hint: "give one with --names FILE, or THOUSAND_NAMES=FILE in the environment")
  }

  static func namesForgotten(_ trace: String) -> Message {
    Message(
      .namesRequired, "\(trace), but no names file was given",
      hint:
        "give it with --names FILE or THOUSAND_NAMES=FILE; to show all names, add --without-names")
  }
}
