package import Content
package import Diagnostics
import Markdown
import Markup

extension Secrets {
  /// Those of some leaks that are of names.
  package func ofNames(_ leaks: [Leak]) -> [Leak] { leaks.filter(isName) }

  /// The leaks of withheld words, except words that the keeper also wrote in something public.
  package func ofWithheld(_ leaks: [Leak], besides edition: Edition) -> [Leak] {
    let leaks = leaks.filter { !isName($0) }
    guard !leaks.isEmpty else { return [] }
    let text = publicTexts(of: edition).joined(separator: "\n\n")
    let written = WordMatcher.matches(of: words, in: Array(text.utf8), isPlain: true)
    let marks = Set(written.map(\.mark))
    return leaks.filter { !marks.contains($0.match.mark) }
  }

  private func isName(_ leak: Leak) -> Bool {
    if case .name = all[leak.match.secret].kind { true } else { false }
  }

  /// The leaks that are not also in a site made without the secrets: the words of the others come
  /// from the program.
  package func besides(_ others: [Leak], _ leaks: [Leak]) -> [Leak] {
    let marks = Set(others.map(\.mark))
    return leaks.filter { !marks.contains($0.mark) }
  }

  /// Reports every leak: each secret once, at the place where the keeper wrote it, together with
  /// its place on the site. A name in a file that the keeper added is reported there.
  /// - Parameter added: the path of each file of the site that the keeper added.
  package func report(
    _ leaks: [Leak], of journal: Journal, at added: [String: String], names: Names?,
    to report: inout Report
  ) {
    let groups = Dictionary(grouping: leaks, by: \.match.secret).sorted { $0.key < $1.key }
    for (secret, leaks) in groups {
      let places = leaks.map(\.words)
      switch all[secret].kind {
      case .name(let number):
        guard let rule = names?.rules[number] else { continue }
        let line = rule.range.start.line
        for (path, leaks) in Dictionary(grouping: leaks, by: \.path).sorted(by: { $0.key < $1.key })
        {
          guard let source = added[path] else { continue }
          report.add(.nameLeak(line: line, leaks.map(\.words)), path: source)
        }
        let others = leaks.filter { added[$0.path] == nil }
        guard let first = others.first else { continue }
        let mentions = mentions(of: secret, in: journal)
        let message = Message.nameLeak(line: line, others.map(\.words))
        for (file, range) in mentions { report.add(message, at: range, in: file) }
        if mentions.isEmpty { report.add(message, path: first.path) }
      default:
        guard let file = all[secret].file else { continue }
        report.add(
          .leak(all[secret], places), at: place(of: leaks, in: file), in: file)
      }
    }
  }

  /// Reports names that are in the site's own words: they will be on the site whatever the journal
  /// says.
  /// - Parameter leaks: the leaks in a site without any of the keeper's words.
  /// - Returns: the numbers of the secrets.
  package func report(
    ownWords leaks: [Leak], of names: Names?, to report: inout Report
  ) -> Set<Int> {
    var secrets: Set<Int> = []
    for leak in leaks {
      guard case .name(let number) = all[leak.match.secret].kind, let names,
        secrets.insert(leak.match.secret).inserted
      else { continue }
      report.add(.ownWord(leak.words), at: names.rules[number].range, path: names.path)
    }
    return secrets
  }

  /// Warns about added files that could not be searched.
  package func report(
    unreadIn search: LeakSearch, at added: [String: String], to report: inout Report
  ) {
    for unread in search.unread {
      report.add(.unsearched(unread.part, unread.reason), path: added[unread.path] ?? unread.path)
    }
  }

  /// The leaks except those of some secrets.
  package func leaks(_ leaks: [Leak], notOf secrets: Set<Int>) -> [Leak] {
    leaks.filter { !secrets.contains($0.match.secret) }
  }

  /// Where the journal still has a name after names were replaced: in stories and in addresses in
  /// front matter, else wherever it was typed, else in a file name.
  private func mentions(
    of secret: Int, in journal: Journal
  ) -> [(file: SourceFile, range: TextRange?)] {
    let files = journal.files
    for isLeft in [true, false] {
      let found = files.flatMap { mentions(of: secret, in: $0, isLeft: isLeft) }
      if !found.isEmpty { return found }
    }
    return files.filter { file in
      let name = String(file.path.dropFirst(journal.folder.count)).bytesWithDigitsApart
      return WordMatcher.matches(of: words, in: name, isPlain: false).contains {
        $0.secret == secret
      }
    }.map { ($0, nil) }
  }

  /// Where a file has a name.
  /// - Parameter isLeft: whether to look only where names are not replaced.
  private func mentions(
    of secret: Int, in file: SourceFile, isLeft: Bool
  ) -> [(file: SourceFile, range: TextRange?)] {
    let ranges = WordMatcher.matches(of: words, in: file.bytes, isPlain: false)
      .filter { $0.secret == secret }.map(\.range)
    let left = ranges.filter { range in
      let line = file.line(file.position(ofByte: range.lowerBound).line) ?? ""
      return !isLeft || range.lowerBound >= storyStart(of: file) || line.includes("://")
        || line.contains("@")
    }
    return left.map { (file, textRange($0, in: file)) }
  }

  /// Where a withheld file has the words that leak.
  private func place(of leaks: [Leak], in file: SourceFile) -> TextRange? {
    let marks = Set(leaks.map(\.match.mark))
    return WordMatcher.matches(of: words, in: file.bytes, isPlain: true)
      .first { marks.contains($0.mark) }.map { textRange($0.range, in: file) }
  }
}

extension Match {
  /// Equal for two matches of the same words.
  fileprivate var mark: [UInt64] { [UInt64(secret), run] }
}

extension Leak {
  /// "in log/index.html:12:4".
  fileprivate var words: String {
    "\(manner.rawValue) \(path)" + (place.map { ":\($0.line):\($0.column)" } ?? "")
      + (part.map { " (\($0))" } ?? "")
  }
}

/// The byte at which the story of a file begins, or a byte of the fence before it.
private func storyStart(of file: SourceFile) -> Int {
  file.bytes.place(of: "\n---".utf8)?.upperBound ?? 0
}

/// The range of some bytes of a file, up to the end of their first line.
private func textRange(_ range: Range<Int>, in file: SourceFile) -> TextRange {
  let start = file.position(ofByte: range.lowerBound)
  let text = String(decoding: file.bytes[range], as: UTF8.self).prefix { !$0.isNewline }
  return TextRange(line: start.line, column: start.column, length: text.unicodeScalars.count)
}

extension Document {
  /// The text as written.
  var text: String { String(decoding: source, as: UTF8.self) }
}

/// Everything published that the keeper wrote, as readers see it.
private func publicTexts(of edition: Edition) -> [String] {
  let settings = edition.journal.settings
  var texts: [String?] = [settings.title, settings.keeper, settings.description]
  texts.append(settings.story.html.plainText)
  texts += settings.goals.map(\.reason)
  texts += settings.pauses.map(\.reason)
  for entry in edition.published where entry.visibility == .public {
    texts += entry.words
    texts += [entry.slug, entry.postAddress, entry.story.html.plainText]
    texts += entry.aliases.map(\.value)
  }
  for page in edition.pages {
    texts += [page.title, page.description, page.slug, page.story.html.plainText]
  }
  for cheer in edition.journal.cheers where !edition.isWithheld(cheer) {
    texts += [cheer.from, cheer.words]
  }
  return texts.compactMap(\.self)
}

extension Message {
  static func nameLeak(line: Int, _ places: [String]) -> Message {
    Message(
      .leak, "the name in line \(line) of the names file is still on the site, \(listed(places))",
      hint: "rename it or remove it: addresses and files are not changed by themselves"
    )
  }

  static func ownWord(_ place: String) -> Message {
    Message(
      .nameRule, "this name is one of the site's own words, as \(place)",
      hint: "write a longer name, such as one with a first name")
  }

  static func leak(_ secret: Secret, _ places: [String]) -> Message {
    let what =
      switch secret.kind {
      case .title: "the title"
      case .to: "'to'"
      case .slug: "the address"
      case .fileName: "the file name"
      case .post: "the address of the post"
      case .words, .name: "six words or more"
      }
    return Message(
      .leak,
      "\(what) of this \(secret.owner) \(secret.kind == .words ? "are" : "is") on the site, "
        + listed(places),
      hint: "remove it there, or write it in something public if it may be seen")
  }

  static func unsearched(_ part: String?, _ reason: String) -> Message {
    Message(
      .unsearched,
      "\(part.map { "'\($0)' in it" } ?? "this file") cannot be searched for what must not be seen: \(reason)",
      hint: "look through it yourself, or publish it unpacked")
  }

  private static func listed(_ places: [String]) -> String {
    let shown = places.prefix(3).joined(separator: ", ")
    return places.count > 3 ? "\(shown) and in \(places.count - 3) more places" : shown
  }
}
