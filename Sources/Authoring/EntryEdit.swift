package import Content
import Diagnostics

/// Writes changed facts into an entry's file and leaves all other lines unchanged.
package enum EntryEdit {
  /// Edits an entry so that its facts become `facts`. The new text is read back and used only if
  /// its facts are exactly those.
  /// - Parameter fields: the fields that differ.
  /// - Returns: the file's new bytes, or `nil` if it cannot be edited safely.
  package static func bytes(
    of entry: Entry, saying facts: EntryFacts, changing fields: [String]
  ) -> [UInt8]? {
    guard let lines = FrontMatterLines(entry.file.bytes), !lines.isFlow else { return nil }
    for place in InsertionPlace.allCases {
      var edits = Edits(lines, place: place)
      let values = Self.lines(facts, fields)
      guard edits.write(values) else { return nil }
      if fields.contains("story") { edits.replaceStory(with: facts.story) }
      let file = SourceFile(path: entry.file.path, bytes: edits.applied)
      var report = Report()
      if let edited = Entry(file, stem: entry.stem, reporting: &report), !report.hasErrors,
        EntryFacts(edited) == facts
      {
        return file.bytes
      }
    }
    return nil
  }

  /// The lines of each field in the front matter; none for a field to be removed.
  private static func lines(
    _ facts: EntryFacts, _ fields: [String]
  ) -> [(key: String, lines: [String])] {
    // Each field is written as `EntryText` writes it in a new file.
    let text = EntryText(facts).text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [String: [String]] = [:]
    var key = ""
    for line in text.dropFirst() {
      if line == "---" { break }
      if !line.hasPrefix(" ") { key = String(line.prefix { $0 != ":" }) }
      found[key, default: []].append(String(line))
    }
    return fields.filter { $0 != "story" }.map { ($0, found[$0] ?? []) }
  }
}

extension Edits {
  /// Plans to replace fields as whole lines, to insert new ones after the others, and to remove
  /// those without lines.
  /// - Returns: false if a field cannot be found safely.
  mutating func write(_ fields: [(key: String, lines: [String])]) -> Bool {
    var missing: [String] = []
    for field in fields {
      guard let found = front.find(field.key) else {
        missing += field.lines
        continue
      }
      let last = front.lastLine(ofKeyAt: found.line)
      if last == found.line, field.lines.count == 1,
        let value = ScalarPlace(in: front, line: found.line, after: found.value),
        let text = field.lines.first?.drop(while: { $0 != ":" }).dropFirst(2)
      {
        // A comment after the value stays.
        change(value.range, to: value.range.isEmpty ? " \(text)" : String(text))
      } else {
        replaceLines(found.line...last, with: field.lines)
      }
    }
    if !missing.isEmpty { insertLines(missing) }
    return true
  }
}
