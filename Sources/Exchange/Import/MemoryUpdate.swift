import Authoring
import Content

/// What to remember after an import.
struct MemoryUpdate {
  let rows: [ImportPlan.Row]
  let candidates: [RowMatching.Candidate]
  let matches: [RowMatching.Match?]
  /// The hashes of the columns' names.
  let columns: [String]
  /// The journal's folder.
  let folder: String
  let old: ImportMemory

  /// The memory to save, depending on whether changed rows were written.
  func memory(isUpdated: Bool) -> ImportMemory {
    var memory = old
    memory.columns = columns
    memory.rows = []
    var seen: Set<String> = []
    for (index, row) in rows.enumerated() {
      guard let kept = kept(index, row.result, isUpdated) else { continue }
      seen.insert(kept.entry)
      memory.rows.append(kept)
    }
    // A missing row may come back; its columns may have moved since.
    let places = columns.map { old.columns.firstIndex(of: $0) }
    memory.rows += old.rows.filter { !seen.contains($0.entry) }.map { row in
      var row = row
      row.cells = places.map { $0.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? "-" }
      return row
    }
    return memory
  }

  private func kept(_ index: Int, _ result: RowResult, _ isUpdated: Bool) -> ImportMemory.Row? {
    let candidate = candidates[index]
    let path: String
    var fields: [String: String]
    let known = matches[index]?.remembered
    let said = candidate.facts.map(old.fields) ?? [:]
    switch result {
    case .new(let new, _): (path, fields) = (new, said)
    case .present(let present, let conflicts):
      path = present
      fields = known?.fields ?? said
      for conflict in conflicts where known == nil { fields[conflict.field] = nil }
      // What the row and the entry both say now is known from now on.
      if let entry = matches[index]?.entry {
        let now = old.fields(EntryFacts(entry))
        for (field, hash) in said where now[field] == hash { fields[field] = hash }
      }
    case .changed(let changed, let changes, _, _):
      path = changed
      fields = known?.fields ?? [:]
      if isUpdated { for change in changes { fields[change.field] = said[change.field] } }
    case .skipped, .wrong: return known
    }
    // Until a change is written, the old row is remembered.
    if case .changed = result, !isUpdated, let known {
      let places = columns.map { old.columns.firstIndex(of: $0) }
      let cells = places.map {
        $0.flatMap { $0 < known.cells.count ? known.cells[$0] : nil } ?? "-"
      }
      return ImportMemory.Row(entry: known.entry, id: candidate.id, cells: cells, fields: fields)
    }
    return ImportMemory.Row(
      entry: String(path.dropFirst(folder.count + 1)), id: candidate.id,
      cells: columns.indices.map { $0 < candidate.cells.count ? candidate.cells[$0] : "-" },
      fields: fields)
  }
}
