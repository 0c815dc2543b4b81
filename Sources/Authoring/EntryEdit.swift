package import Content
import Diagnostics

/// Writes changed facts into an entry's file and leaves every line alone that they do not concern.
package enum EntryEdit {
  /// Edits an entry so that it says `facts`. The text is read back: it is taken only where it then
  /// says exactly that.
  /// - Parameter fields: the fields that differ.
  /// - Returns: the file's new bytes, or `nil` where it cannot be edited safely.
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

  /// The lines of each field in the front matter; none for a field that is to go.
  private static func lines(
    _ facts: EntryFacts, _ fields: [String]
  ) -> [(key: String, lines: [String])] {
    // What `EntryText` writes for all facts is what each field is written as.
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
  /// Plans to write fields as whole lines, to put those that are not there yet behind the others, and
  /// to remove those that have no lines any more.
  /// - Returns: false where a field's place cannot be told.
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
        // A comment behind the value stays.
        change(value.range, to: value.range.isEmpty ? " \(text)" : String(text))
      } else {
        replaceLines(found.line...last, with: field.lines)
      }
    }
    if !missing.isEmpty { insertLines(missing) }
    return true
  }
}
