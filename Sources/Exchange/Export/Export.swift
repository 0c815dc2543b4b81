import Authoring
import Calendar
package import Content
import Markup

/// Everything that a journal holds, for other programs. Drafts and hidden entries are in it.
package struct Export: Sendable {
  private let entries: [(stem: String, facts: EntryFacts)]

  package init(_ entries: [Entry]) {
    self.entries = entries.map { ($0.stem, EntryFacts($0)) }
  }

  /// The entries as a spreadsheet (RFC 4180: commas, CRLF, quotes where needed), with a header.
  ///
  /// A cell that a spreadsheet would take for a formula begins with an apostrophe, which `import`
  /// takes away again.
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
    let text = { (text: String?) in text.map { JSON.string($0) } }
    let number = { (number: Int?) in number.map { JSON.integer($0) } }
    let list = { (items: [String]) in
      items.isEmpty ? nil : JSON.array(items.map { JSON.string($0) })
    }
    return .object(dropping: [
      "file": .string(stem), "title": .string(facts.title),
      "date": .string(facts.asked.description), "outcome": .string(facts.outcome.rawValue),
      "answered": text(facts.answered?.description), "category": text(facts.category),
      "tags": list(facts.tags), "to": text(facts.to), "label": text(facts.label),
      "fear": number(facts.fear), "sting": number(facts.sting),
      "expected": number(facts.expected), "learned": text(facts.learned),
      "count": .integer(facts.count), "led_to": list(facts.ledTo), "steps": list(facts.steps),
      "visibility": .string(facts.visibility.rawValue),
      "publish": text(facts.publish?.description), "draft": .bool(facts.isDraft),
      "cover": text(facts.cover), "slug": text(facts.slug), "aliases": list(facts.aliases),
      "story": .string(facts.story),
    ])
  }
}

private func quotedCell(_ text: String) -> String {
  let needsQuotes =
    text.unicodeScalars.contains { ",;\t\"\r\n".unicodeScalars.contains($0) }
    || text.trimmed != text || text.isEmpty == false && "<=>|".contains(text.prefix(1))
  return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}
