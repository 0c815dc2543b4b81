import Authoring
import Content

/// What an import remembers of its rows, so that the next one finds their entries even after
/// changes: only salted hashes, never a word of the spreadsheet.
package struct ImportMemory: Hashable, Sendable {
  let hash: SaltedHash
  /// The hashes of the columns' names.
  var columns: [String] = []
  var rows: [Row] = []

  /// An imported row.
  struct Row: Hashable, Sendable {
    /// The path of its entry within the journal's folder.
    let entry: String
    /// The hash of the row's own id; `-` if it has none.
    var id: String
    /// The hashes of its cells, in the order of `columns`.
    var cells: [String]
    /// The hashes of the fields written into the entry. A missing field is unknown.
    var fields: [String: String]
  }

  /// An empty memory.
  package init() { hash = SaltedHash() }

  /// Reads what `bytes` returned.
  /// - Returns: `nil` for anything else.
  package init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0].hasPrefix(Self.mark),
      let hash = SaltedHash(lines[0].dropFirst(Self.mark.count))
    else { return nil }
    self.hash = hash
    columns = lines[1].split(separator: " ").map(String.init)
    for line in lines.dropFirst(2) where !line.isEmpty {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      let fields = parts[3].split(separator: " ").compactMap { field -> (String, String)? in
        let pair = field.split(separator: ":")
        return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
      }
      rows.append(
        Row(
          entry: String(parts[0]), id: String(parts[1]),
          cells: parts[2].split(separator: " ").map(String.init),
          fields: Dictionary(fields, uniquingKeysWith: { first, _ in first })))
    }
  }

  /// The memory as text, a row on each line.
  package var bytes: [UInt8] {
    var text = "\(Self.mark)\(hash.description)\n\(columns.joined(separator: " "))\n"
    for row in rows {
      let fields = row.fields.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
      text += "\(row.entry)\t\(row.id)\t\(row.cells.joined(separator: " "))\t"
      text += "\(fields.joined(separator: " "))\n"
    }
    return Array(text.utf8)
  }

  private static let mark = "thousand-rows 1 "

  /// The hashes of all fields of an entry.
  func fields(_ facts: EntryFacts) -> [String: String] {
    var fields = [String: String](minimumCapacity: ExportColumn.facts.count)
    for column in ExportColumn.facts {
      fields[column.rawValue] = hash(column.text(facts, stem: ""))
    }
    return fields
  }
}

extension ExportColumn {
  /// The columns that are facts of an entry, which excludes its name.
  static let facts = allCases.filter { $0 != .file }

  /// Copies one fact.
  func copy(from source: EntryFacts, to target: inout EntryFacts) {
    switch self {
    case .field(let key): target[all: key] = source[all: key]
    case .story: target.story = source.story
    case .file: break
    }
  }
}
