package import Content
package import Diagnostics
import Files
import Markdown
import Markup

/// What the keeper may regret having published, though it is not an error.
package struct Findings: Sendable {
  /// One finding.
  struct Finding: Sendable {
    /// What it is, in the words of a message.
    let words: String
    /// The text in `allow` that allows it or all of its kind.
    let text: String
    let kind: String
    let hint: String
    let file: SourceFile
    let range: TextRange?
    var id = DiagnosticID.privacy
  }

  private(set) var all: [Finding] = []

  /// If there are more names than this, they are reported in one sentence.
  private static let most = 10

  /// No findings.
  package init() {}

  /// Looks through everything that is published of an edition.
  /// - Parameter names: the names that are replaced; `nil` if none are.
  package init(_ edition: Edition, names: Names?) {
    let shown = edition.published.filter { $0.visibility == .public }
    let settings = edition.journal.settings
    let texts =
      shown.map(\.file) + edition.pages.map(\.file)
      + (edition.journal.cheers.first.map { [$0.file] } ?? [])
    look(through: settings.file, isSettings: true)
    for file in texts { look(through: file) }
    lookAtPictures(in: settings.story, from: settings.storyLine, of: settings.file)
    for entry in shown {
      lookAtPictures(in: entry.story, from: entry.storyLine, cover: entry.cover, of: entry.file)
    }
    for page in edition.pages {
      lookAtPictures(in: page.story, from: page.storyLine, of: page.file)
    }
    if let names { all += NamesLeft.findings(in: [settings.file] + texts, after: names) }
    lookAtWhom(shown, names: names)
  }

  /// Adds what the repository of the journal shows, even if the site does not.
  package mutating func add(_ repository: Repository, _ edition: Edition, names: Names?) {
    let held = edition.heldBack.filter { $0.reason == .hidden || $0.reason == .draft }.map { held in
      (file: held.entry.file, what: held.reason == .draft ? "draft" : "hidden entry")
    }
    let counted = edition.published.filter { $0.visibility == .counted }.map {
      (file: $0.file, what: "counted entry")
    }
    for (file, what) in held + counted {
      let commits = repository.commits(of: file.path)
      guard commits > 0 else { continue }
      note(
        "this \(what) is in the repository (\(commits) \(commits == 1 ? "commit" : "commits")), "
          + "where whoever can read that reads it too",
        String(file.path.dropFirst(edition.journal.folder.count + 1)), kind: "repository",
        hint: """
          make the repository private, or keep the file out of it: 'git rm --cached' takes it out of \
          what comes, 'git filter-repo --invert-paths --path' out of its history
          """, in: file)
    }
    let gone = repository.deleted(below: edition.journal.folder)
    if let path = gone.first {
      note(
        "\(gone.count == 1 ? "a file is" : "\(gone.count) files are") gone from the journal and still "
          + "in the history of its repository, such as '\(path)'", "history",
        hint:
          "'git filter-repo --invert-paths --path' takes a file out; whoever has a copy keeps it",
        in: edition.journal.settings.file)
    }
    if names != nil { addNames(in: repository, edition) }
  }

  /// Adds that the files of a journal contain the names that its site hides.
  package mutating func addNames(in repository: Repository, _ edition: Edition) {
    guard repository.hasCommits else { return }
    all.append(
      Finding(
        words:
          "the journal's files contain the names that the site hides, and so does its repository",
        text: "names in sources", kind: "names in sources", hint: "keep the repository private",
        file: edition.journal.settings.file, range: nil, id: .namesInSources))
  }

  /// Reports findings that are not allowed, and allowances for what is not found.
  /// - Parameter isWhole: whether everything was looked for, so that unused allowances are known.
  package func report(
    to report: inout Report, allowing settings: JournalSettings, isWhole: Bool = true
  ) {
    var unused = settings.privacy.allowed
    for finding in all {
      let texts = [finding.text, finding.kind]
      unused.removeAll { texts.contains($0.finding.value) }
      if settings.privacy.allowed.contains(where: { texts.contains($0.finding.value) }) { continue }
      let quoted = finding.text.swapping("\\", for: "\\\\").swapping("\"", for: "\\\"")
      report.add(
        Message(
          finding.id, finding.words,
          hint:
            "\(finding.hint); or allow it in journal.md: {finding: \"\(quoted)\", because: …}"
        ), at: finding.range, in: finding.file)
    }
    for allowance in unused where isWhole {
      report.add(.unusedAllowance(), at: allowance.finding.range, in: settings.file)
    }
  }

  private mutating func note(
    _ words: String, _ text: String, kind: String? = nil, hint: String, in file: SourceFile,
    at range: TextRange? = nil
  ) {
    all.append(
      Finding(
        words: words, text: text, kind: kind ?? text, hint: hint, file: file, range: range))
  }

  private mutating func look(through file: SourceFile, isSettings: Bool = false) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    var (field, fences) = ("", 0)
    for (index, whole) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if whole == "---" { fences += 1 }
      if let first = whole.first, first != " ", first != "-" || fences > 1 {
        field = isSettings && fences == 1 ? String(whole.prefix { $0 != ":" }) : ""
      }
      // An allowance is not itself a finding.
      if field == "allow" { continue }
      let line = String(whole)
      // The keeper links to their own accounts deliberately.
      for (kind, range) in PersonalData.all(in: line) where kind != .handle || field != "links" {
        let found = String(line[range])
        note(
          "this looks like \(kind.rawValue), '\(found)'", found, hint: "take it out", in: file,
          at: TextRange(
            line: index + 1, column: line[..<range.lowerBound].unicodeScalars.count + 1,
            length: found.unicodeScalars.count))
      }
    }
  }

  /// Finds the file names that phones give to photos, because they say when a photo was taken.
  private mutating func lookAtPictures(
    in story: Document, from storyLine: Int, cover: Located<String>? = nil, of file: SourceFile
  ) {
    let pictures =
      story.links.filter { $0.kind == .image }
      .map { (path: $0.destination, line: $0.line + storyLine - 1) }
      + (cover.map { [(path: $0.value, line: $0.range.start.line)] } ?? [])
    for (path, line) in pictures {
      let name = Disk.name(of: path)
      guard PhoneFileName.isOne(name) else { continue }
      note(
        "the picture has the name that a phone gave it, '\(name)', which may say when it was taken",
        name, hint: "rename the file", in: file,
        at: place(of: path, in: file) ?? TextRange(line: line, column: 1, length: 1))
    }
  }

  /// Where a file names a picture.
  private func place(of path: String, in file: SourceFile) -> TextRange? {
    guard let found = file.bytes.place(of: path.utf8) else { return nil }
    let start = file.position(ofByte: found.lowerBound)
    return TextRange(line: start.line, column: start.column, length: path.unicodeScalars.count)
  }

  /// Finds names in `to` that no rule replaces: each once, or all in one finding if there are too
  /// many to read through.
  private mutating func lookAtWhom(_ entries: [Entry], names: Names?) {
    var seen: Set<String> = []
    let named = entries.filter { entry in
      guard let to = entry.ask.to, to.isName, !(names?.gave(to) ?? false) else { return false }
      return seen.insert(to).inserted
    }
    let (rest, hint) =
      names == nil
      ? ("and nothing replaces that", "write a names file (--names)")
      : ("and no rule of the names file replaces that", "add a line to the names file")
    if named.count > Self.most, let first = named.first, let to = first.ask.to {
      note(
        "'to' names \(named.count) people or firms, such as '\(to)', \(rest)", "to", hint: hint,
        in: first.file)
      return
    }
    for entry in named {
      let to = entry.ask.to ?? ""
      note("'to' names '\(to)', \(rest)", to, kind: "to", hint: hint, in: entry.file)
    }
  }
}

extension Names {
  /// Whether some words are what a rule shows instead of a name.
  fileprivate func gave(_ words: String) -> Bool {
    rules.contains { words.lowercased().includes($0.words.lowercased()) }
  }
}

extension String {
  /// Whether the text has a word that begins like a name. A text in a script without capitals may
  /// always name somebody.
  fileprivate var isName: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    let hasCapitals = contains { $0.isCased }
    let articles: Set<String> = ["The", "A", "An", "My", "Our", "Their", "His", "Her", "Some"]
    return !hasCapitals
      || words.contains { ($0.first?.isUppercase ?? false) && !articles.contains(String($0)) }
  }
}

extension Message {
  static func unusedAllowance() -> Message {
    Message(
      .unusedAllowance, "nothing is found that this allows", hint: "delete it from 'allow:'")
  }
}
