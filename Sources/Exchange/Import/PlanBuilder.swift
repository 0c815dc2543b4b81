import Authoring
import Calendar
import Content
import Diagnostics

/// Holds rows against the journal, one after the other.
struct PlanBuilder {
  private let folder: String
  private var names: EntryNames
  /// The entries that no row has been found for yet.
  private var waiting: [Fingerprint: [Entry]]
  /// The same by the day of the ask.
  private var logged: LoggedEntries

  init(_ journal: Journal) {
    folder = "\(journal.folder)/entries"
    names = EntryNames(journal)
    logged = LoggedEntries(journal)
    waiting = Dictionary(grouping: journal.entries) { Fingerprint(EntryFacts($0)) }
  }

  /// Reads a row with a mapping.
  mutating func row(_ row: [Cell], _ reading: RowReading) -> ImportPlan.Row {
    do throws(RowProblem) {
      return fate(of: try reading.facts(row), row, stem: nil)
    } catch {
      return Self.row(row.first?.line ?? 0, error)
    }
  }

  /// Reads a row of our own export.
  mutating func row(exported row: [Cell], _ columns: [ExportColumn]) -> ImportPlan.Row {
    do throws(RowProblem) {
      if row.allSatisfy({ $0.text.trimmed.isEmpty }) { throw .skipped("the row is blank") }
      guard row.count == columns.count else {
        throw .wrong("the row has \(row.count) cells, not \(columns.count)")
      }
      let stem = columns.firstIndex(of: .file).map { unguarded(row[$0].text) }
      return fate(of: try EntryFacts(exported: row, columns), row, stem: stem)
    } catch {
      return Self.row(row.first?.line ?? 0, error)
    }
  }

  /// Reads a day of a log.
  mutating func row(_ section: DayLog.Section, _ reading: LogReading) -> ImportPlan.Row {
    do throws(RowProblem) {
      let facts = try reading.facts(section)
      let there = logged.take(facts)
      return plan(facts, line: section.line, there: there, stem: nil)
    } catch {
      return Self.row(section.line, error)
    }
  }

  private mutating func fate(of facts: EntryFacts, _ row: [Cell], stem: String?) -> ImportPlan.Row {
    let there = takeEntry(Fingerprint(facts), stem: stem)
    return plan(facts, line: row.first?.line ?? 0, there: there, stem: stem)
  }

  /// - Parameter there: the entry that the journal has of it already.
  private mutating func plan(
    _ facts: EntryFacts, line: Int, there: Entry?, stem: String?
  ) -> ImportPlan.Row {
    let isAnswered = facts.answered != nil || !facts.steps.isEmpty
    func planned(_ fate: ImportPlan.Fate) -> ImportPlan.Row {
      ImportPlan.Row(line: line, fate: fate, hasAnswerDay: isAnswered)
    }
    if let there {
      let outcome = there.ask.outcome
      return planned(
        .present(path: there.file.path, differs: outcome == facts.outcome ? nil : outcome))
    }
    let text = EntryText(facts).text
    var name = stem.flatMap { names.take($0, slug: facts.slug ?? Self.slug(ofStem: $0)) }
    if name == nil, facts.slug != nil, stem != nil {
      return planned(.wrong("the file name or the address '\(facts.slug ?? "")' is taken"))
    }
    let stem = name ?? names.take(for: facts)
    name = stem
    let path = "\(folder)/\(stem).md"
    var report = Report()
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    guard Entry(file, stem: stem, reporting: &report) != nil, !report.hasErrors else {
      let reasons = report.sorted.filter { $0.severity == .error }.map(\.message.text)
      return planned(.wrong(reasons.joined(separator: "; ")))
    }
    return planned(.new(path: path, text: text))
  }

  /// Takes an entry with these facts: the one of that name where there is one.
  private mutating func takeEntry(_ fingerprint: Fingerprint, stem: String?) -> Entry? {
    guard let entries = waiting[fingerprint], !entries.isEmpty else { return nil }
    let index = entries.firstIndex { $0.stem == stem } ?? 0
    return waiting[fingerprint]?.remove(at: index)
  }

  private static func row(_ line: Int, _ problem: RowProblem) -> ImportPlan.Row {
    let fate: ImportPlan.Fate =
      switch problem {
      case .skipped(let reason): .skipped(reason)
      case .wrong(let reason): .wrong(reason)
      }
    return ImportPlan.Row(line: line, fate: fate, hasAnswerDay: false)
  }

  /// The slug that a file name gives.
  private static func slug(ofStem stem: String) -> String {
    let rest = Day(String(stem.prefix(10))) == nil ? stem[...] : stem.dropFirst(10)
    let words = Content.slug(from: String(rest))
    return words.isEmpty ? Content.slug(from: stem) : words
  }
}

/// What makes two asks the same one: whom, for what, and when.
private struct Fingerprint: Hashable {
  private let to: String
  private let title: String
  private let asked: Day

  init(_ facts: EntryFacts) {
    let plain = { (text: String) in
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
    to = plain(facts.to ?? "")
    title = plain(facts.title)
    asked = facts.asked
  }
}
