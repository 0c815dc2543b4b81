import Authoring
import Calendar
package import Content
import Markup

/// The whole journal for other programs, with drafts and hidden entries.
package struct Export: Sendable {
  private let entries: [(stem: String, facts: EntryFacts)]

  package init(_ entries: [Entry]) {
    self.entries = entries.map { ($0.stem, EntryFacts($0)) }
  }

  /// The entries as a spreadsheet (RFC 4180: commas, CRLF, quotes where needed), with a header.
  ///
  /// A cell that a spreadsheet would read as a formula gets an apostrophe in front, which `import`
  /// removes.
  package var csv: String {
    let header = ExportColumn.allCases.map(\.rawValue)
    let rows = entries.map { entry in
      ExportColumn.allCases.map { guarded($0.text(entry.facts, stem: entry.stem)) }
    }
    return ([header] + rows).map { $0.map(quotedCell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The entries as one JSON document; what was not written is left out.
  package var json: String {
    let document = JSON.object(dropping: [
      "version": 1, "entries": .array(entries.map(document)),
    ])
    return String(decoding: document.indentedBytes, as: UTF8.self)
  }

  private func document(stem: String, facts: EntryFacts) -> JSON {
    let fields = EntryField.all.compactMap { field in
      value(of: field, in: facts).map { JSON.Member(field.key.rawValue, $0) }
    }
    return .object(
      [JSON.Member("file", .string(stem))] + fields
        + [JSON.Member("story", .string(facts.story))])
  }

  /// The value of a field of an entry; `nil` if it has none.
  private func value(of field: EntryField, in facts: EntryFacts) -> JSON? {
    let text = facts[field.key]
    switch field.kind {
    case .list:
      let items = facts[all: field.key]
      return items.isEmpty ? nil : .array(items.map { .string($0) })
    case .number, .percent: return text.flatMap { Int($0) }.map { .integer($0) }
    case .flag: return .bool(text == "true")
    case .text, .topic, .file, .day, .outcome, .word, .step, .slug, .alias, .post:
      return text.map { .string($0) }
    }
  }
}

private func quotedCell(_ text: String) -> String {
  let needsQuotes =
    text.unicodeScalars.contains { ",;\t\"\r\n".unicodeScalars.contains($0) }
    || text.trimmed != text || (text.first.map("<=>|".contains) ?? false)
  return needsQuotes ? "\"\(text.swapping("\"", for: "\"\""))\"" : text
}
