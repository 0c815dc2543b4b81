import Content
package import Diagnostics
package import Files

extension Names {
  /// Reads a names file: on each line a name, a colon, and what readers see instead.
  ///
  /// ```
  /// # whom I ask
  /// Aurora Airlines: an airline
  /// Maria Ng: initials
  /// "Studio: North": blocks
  /// ```
  ///
  /// Nothing in the file is ever printed, because others may see the output of builds.
  /// - Parameters:
  ///   - path: the file, which must not be in the journal's repository.
  ///   - journal: the journal's folder.
  /// - Returns: `nil` if something is wrong with it, which is reported.
  package static func read(
    _ path: String, outside journal: String, reporting: inout Report
  ) -> Names? {
    let bytes: [UInt8]
    do {
      guard let real = try Disk.realPath(path) else {
        reporting.add(.noNamesFile(), path: path)
        return nil
      }
      if let repository = try Self.repository(of: journal), real.hasPrefix(repository + "/") {
        reporting.add(.namesInside(repository), path: path)
        return nil
      }
      guard let read = try Disk.read(path, upTo: 1 << 20) else {
        reporting.add(.tooManyNames(), path: path)
        return nil
      }
      bytes = read
    } catch {
      reporting.add(.unreadableNames(error), path: path)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      reporting.add(.namesEncoding(), path: path)
      return nil
    }
    var reader = NamesReader(path: path)
    let names = reader.read(text)
    reporting.merge(reader.report)
    if reader.report.hasErrors { return nil }
    guard !reader.rules.isEmpty else {
      reporting.add(.noNames(), path: path)
      return nil
    }
    return names
  }

  /// The folder of the repository that a journal is in, without links; the journal's own folder if
  /// it is not in one.
  package static func repository(of journal: String) throws(DiskError) -> String? {
    guard let start = try Disk.realPath(journal) else { return nil }
    var folder = start
    while folder != "/" {
      if try Disk.status(of: "\(folder)/.git") != nil { return folder }
      folder = Disk.parent(of: folder)
    }
    return start
  }
}

/// The rules of a names file, line by line.
private struct NamesReader {
  let path: String
  private(set) var rules: [NameRule] = []
  private(set) var report = Report()
  private var lines: [[UInt64]: Int] = [:]

  init(path: String) { self.path = path }

  mutating func read(_ text: String) -> Names {
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let start = line.unicodeScalars.prefix { $0.properties.isWhitespace }.count
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      add(words, line: index + 1, column: start + 1)
    }
    let names = Names(path: path, rules: rules)
    for rule in rules where !names.found(in: Array(rule.words.utf8)).isEmpty {
      report.add(.nameInSubstitute(), at: rule.range, path: path)
    }
    return names
  }

  private mutating func add(_ words: String, line: Int, column: Int) {
    let whole = TextRange(line: line, column: column, length: words.unicodeScalars.count)
    guard let (name, substitute) = sides(of: words) else {
      return report.add(.noColon(), at: whole, path: path)
    }
    let list = WordList.words(of: name)
    let range = TextRange(line: line, column: column, length: name.unicodeScalars.count)
    guard !list.isEmpty else { return report.add(.nothingNamed(), at: range, path: path) }
    guard !substitute.isEmpty else { return report.add(.noSubstitute(), at: whole, path: path) }
    guard substitute.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      return report.add(.controlCharacter(), at: whole, path: path)
    }
    if let earlier = lines.updateValue(line, forKey: list.map(\.hash)) {
      return report.add(.nameTwice(earlier), at: range, path: path)
    }
    let kind: NameRule.Substitute =
      switch substitute.lowercased() {
      case "initials": .initials
      case "blocks": .blocks
      default: .words(substitute)
      }
    let rule = NameRule(name: name, substitute: kind, range: range)
    guard !rule.words.isEmpty else { return report.add(.noInitials(), at: range, path: path) }
    rules.append(rule)
  }

  /// The text before and after the colon of a line; a name with a colon is in quotes.
  private func sides(of line: String) -> (name: String, substitute: String)? {
    var start = line.startIndex
    if line.hasPrefix("\""), let end = line.dropFirst().firstIndex(of: "\"") { start = end }
    guard let colon = line[start...].firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    let name = line[..<colon].trimmed
    let isQuoted = name.count > 1 && name.hasPrefix("\"") && name.hasSuffix("\"")
    return (
      isQuoted ? name.dropFirst().dropLast().trimmed : name,
      line[line.index(after: colon)...].trimmed
    )
  }
}

extension StringProtocol {
  /// The text without spaces before and after it.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}

extension Message {
  static func noNamesFile() -> Message {
    Message(
      .namesFile, "there is no names file here",
      hint: "name one with --names FILE or THOUSAND_NAMES")
  }

  static func namesInside(_ repository: String) -> Message {
    Message(
      .namesFile, "the names file is inside the repository '\(repository)', which would publish it",
      hint: "keep it outside, such as in your home folder")
  }

  static func unreadableNames(_ error: DiskError) -> Message {
    Message(.namesFile, "the names file cannot be read: \(error.reason)")
  }

  static func tooManyNames() -> Message {
    Message(.namesFile, "the names file is larger than 1 MiB, so it is something else")
  }

  static func namesEncoding() -> Message {
    Message(.namesFile, "the names file is not UTF-8", hint: "save it as UTF-8 in your editor")
  }

  static func noNames() -> Message {
    Message(
      .namesFile, "the names file has no names in it",
      hint: "write lines such as 'Aurora Airlines: an airline'")
  }

  static func noColon() -> Message {
    Message(
      .nameRule, "this line has no colon",
      hint: "expected a name and what is shown in its place: 'Aurora Airlines: an airline'")
  }

  static func nothingNamed() -> Message {
    Message(.nameRule, "there is no name before the colon", hint: "write one, or delete the line")
  }

  static func noSubstitute() -> Message {
    Message(
      .nameRule, "there is nothing after the colon",
      hint: "expected words, 'initials' or 'blocks'")
  }

  static func noInitials() -> Message {
    Message(.nameRule, "this name has no initials", hint: "write words or 'blocks'")
  }

  static func controlCharacter() -> Message {
    Message(.nameRule, "there is a control character after the colon", hint: "delete it")
  }

  static func nameTwice(_ line: Int) -> Message {
    Message(.nameRule, "this name is in line \(line) already", hint: "keep one of the two")
  }

  static func nameInSubstitute() -> Message {
    Message(
      .nameRule, "what would be shown in place of this name contains a name from this file",
      hint: "choose other words")
  }
}
