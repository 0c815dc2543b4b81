import Authoring
import Calendar
import Content
import Diagnostics

/// Compares each row with the journal, and decides what to do with it.
struct PlanBuilder {
  /// A row and the facts in it.
  struct ReadRow {
    let line: Int
    let facts: Result<EntryFacts, RowProblem>
    /// The entry's file name, if the row has it.
    var stem: String?
    /// The row's own id; empty if it has none.
    var id = ""
    /// The cells, for recognising the row later; none for a day of a log.
    var cells: [Cell] = []

    /// The facts of the row, if they are enough for an entry.
    var said: EntryFacts? {
      if case .success(let facts) = facts { facts } else { nil }
    }
  }

  private let journal: Journal
  private let folder: String
  private var names: EntryNames
  private let hash: SaltedHash
  /// The fields that rows have columns for.
  var speaksOf: Set<ExportColumn>

  init(_ journal: Journal, hash: SaltedHash, speaksOf: Set<ExportColumn>) {
    self.journal = journal
    self.hash = hash
    self.speaksOf = speaksOf
    folder = "\(journal.folder)/entries"
    names = EntryNames(journal)
  }

  /// Decides about a row that has been imported before.
  mutating func row(_ row: ReadRow, match: RowMatching.Match?) -> ImportPlan.Row {
    switch row.facts {
    case .failure(.skipped(let reason)): planned(row, .skipped(reason), answered: false)
    case .failure(.wrong(let reason)): planned(row, .wrong(reason), answered: false)
    case .success(let facts):
      planned(
        row, match.map { compared(facts, $0) } ?? new(facts, stem: row.stem),
        answered: facts.answered != nil || !facts.steps.isEmpty)
    }
  }

  private func planned(_ row: ReadRow, _ result: RowResult, answered: Bool) -> ImportPlan.Row {
    ImportPlan.Row(line: row.line, result: result, hasAnswerDay: answered)
  }

  private func compared(_ facts: EntryFacts, _ match: RowMatching.Match) -> RowResult {
    let entry = match.entry
    let comparison = EntryComparison(
      facts, with: EntryFacts(entry), knowing: match.remembered?.fields ?? [:], hash: hash,
      speaksOf: speaksOf)
    let path = entry.file.path
    guard !comparison.changes.isEmpty else {
      return .present(path: path, conflicts: comparison.conflicts)
    }
    let fields = comparison.changes.map(\.field)
    guard let bytes = EntryEdit.bytes(of: entry, saying: comparison.merged, changing: fields) else {
      // The change contradicts a later change by the keeper, or the file cannot be edited safely.
      return .present(path: path, conflicts: comparison.changes + comparison.conflicts)
    }
    return .changed(
      path: path, changes: comparison.changes, conflicts: comparison.conflicts, bytes: bytes)
  }

  private mutating func new(_ facts: EntryFacts, stem: String?) -> RowResult {
    let text = EntryText(facts).text
    var name = stem.flatMap { names.take($0, slug: facts.slug ?? Self.slug(ofStem: $0)) }
    if name == nil, facts.slug != nil, stem != nil {
      return .wrong("the file name or the address '\(facts.slug ?? "")' is taken")
    }
    let stem = name ?? names.take(for: facts)
    name = stem
    let path = "\(folder)/\(stem).md"
    var report = Report()
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    guard Entry(file, stem: stem, reporting: &report) != nil, !report.hasErrors else {
      let reasons = report.sorted.filter { $0.severity == .error }.map(\.message.text)
      return .wrong(reasons.joined(separator: "; "))
    }
    return .new(path: path, text: text)
  }

  /// The slug from a file name.
  private static func slug(ofStem stem: String) -> String {
    let rest = Day(String(stem.prefix(10))) == nil ? stem[...] : stem.dropFirst(10)
    let words = Content.slug(from: String(rest))
    return words.isEmpty ? Content.slug(from: stem) : words
  }
}
