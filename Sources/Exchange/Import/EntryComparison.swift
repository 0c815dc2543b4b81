import Authoring
import Content

/// One field of an entry that a row changes.
package struct FieldChange: Hashable, Sendable {
  /// The field's name in the front matter, or "story".
  package let field: String
  /// The value in the entry; empty if it has none.
  package let old: String
  /// The value in the row.
  package let new: String
}

/// Compares a row with its entry and with what was written into the entry before.
struct EntryComparison {
  /// The fields that only the spreadsheet has changed.
  private(set) var changes: [FieldChange] = []
  /// The fields that both the spreadsheet and the keeper have changed, and those that differ for an
  /// unknown reason.
  private(set) var conflicts: [FieldChange] = []
  /// The entry's facts with the changes.
  private(set) var merged: EntryFacts

  /// - Parameters:
  ///   - row: the facts of the row.
  ///   - entry: the facts of the entry.
  ///   - fields: the hashes of what was last written of the row, by field.
  ///   - speaksOf: the fields that the spreadsheet has columns for.
  init(
    _ row: EntryFacts, with entry: EntryFacts, knowing fields: [String: String],
    hash: SaltedHash, speaksOf: Set<ExportColumn>
  ) {
    merged = entry
    for column in ExportColumn.facts {
      let new = column.text(row, stem: "")
      let old = column.text(entry, stem: "")
      // A missing column removes nothing.
      if new == old || (new.isEmpty && !speaksOf.contains(column)) { continue }
      let change = FieldChange(field: column.rawValue, old: old, new: new)
      if let before = fields[column.rawValue] {
        // The spreadsheet has not changed this field, so the keeper's change stays.
        if before == hash(new) { continue }
        if before == hash(old) {
          changes.append(change)
          column.copy(from: row, to: &merged)
        } else {
          conflicts.append(change)
        }
      } else if speaksOf.contains(column), !new.isEmpty || old.isEmpty {
        conflicts.append(change)
      }
    }
  }
}

extension ColumnMapping {
  /// The fields that have columns.
  var spokenFields: Set<ExportColumn> {
    var keys: Set<EntryKey> = [.date]
    for column in columns {
      switch column.field {
      case .title, .to: keys.formUnion([.title, .to])
      case .outcome: keys.formUnion([.outcome, .steps, .label])
      case .answered: keys.formUnion([.answered, .steps])
      case .field(let key): keys.insert(key)
      case .step, .history: keys.formUnion([.steps, .outcome])
      case .id, .story, .left: break
      }
    }
    return Set(keys.map { .field($0) })
  }
}
