import Authoring
import Calendar
import Content

/// The columns of an exported spreadsheet, in their order: every field of an entry.
enum ExportColumn: String, CaseIterable {
  case title, date, outcome, answered, category, tags, to, label, fear, sting, expected, learned
  case count, steps, visibility, publish, draft, cover, slug, aliases, story, file
  case ledTo = "led_to"

  /// The text of the cell, before it is guarded.
  func text(_ facts: EntryFacts, stem: String) -> String {
    switch self {
    case .title: facts.title
    case .date: facts.asked.description
    case .outcome: facts.outcome.rawValue
    case .answered: facts.answered?.description ?? ""
    case .category: facts.category ?? ""
    case .tags: joined(facts.tags)
    case .to: facts.to ?? ""
    case .label: facts.label ?? ""
    case .fear: facts.fear.map(String.init) ?? ""
    case .sting: facts.sting.map(String.init) ?? ""
    case .expected: facts.expected.map(String.init) ?? ""
    case .learned: facts.learned ?? ""
    case .count: String(facts.count)
    case .steps: joined(facts.steps)
    case .visibility: facts.visibility.rawValue
    case .publish: facts.publish?.description ?? ""
    case .draft: facts.isDraft ? "true" : ""
    case .cover: facts.cover ?? ""
    case .slug: facts.slug ?? ""
    case .aliases: joined(facts.aliases)
    case .story: facts.story
    case .file: stem
    case .ledTo: joined(facts.ledTo)
    }
  }
}

extension EntryFacts {
  /// Reads a row of an exported spreadsheet back.
  /// - Parameter row: the cells in the order of `ExportColumn`.
  init(exported row: [Cell]) throws(RowProblem) {
    var texts: [ExportColumn: String] = [:]
    for (column, cell) in zip(ExportColumn.allCases, row) where !cell.text.isEmpty {
      texts[column] = unguarded(cell.text)
    }
    func day(_ column: ExportColumn) throws(RowProblem) -> Day? {
      guard let text = texts[column] else { return nil }
      guard let day = Day(text) else { throw .wrong("\(column.rawValue): '\(text)' is not a day") }
      return day
    }
    func number(_ column: ExportColumn) throws(RowProblem) -> Int? {
      guard let text = texts[column] else { return nil }
      guard let number = Int(text) else {
        throw .wrong("\(column.rawValue): '\(text)' is not a whole number")
      }
      return number
    }
    func word<Word: RawRepresentable<String>>(
      _ column: ExportColumn, else missing: Word
    ) throws(RowProblem) -> Word {
      guard let text = texts[column] else { return missing }
      guard let word = Word(rawValue: text) else {
        throw .wrong("\(column.rawValue): unknown word '\(text)'")
      }
      return word
    }
    guard let title = texts[.title] else { throw .skipped("there is no title") }
    guard let asked = try day(.date) else { throw .skipped("there is no day of the ask") }
    self.init(title: title, asked: asked)
    outcome = try word(.outcome, else: .pending)
    answered = try day(.answered)
    category = texts[.category]
    tags = separated(texts[.tags])
    to = texts[.to]
    label = texts[.label]
    fear = try number(.fear)
    sting = try number(.sting)
    expected = try number(.expected)
    learned = texts[.learned]
    count = try number(.count) ?? 1
    ledTo = separated(texts[.ledTo])
    steps = separated(texts[.steps])
    visibility = try word(.visibility, else: .public)
    publish = try day(.publish)
    isDraft = texts[.draft]?.lowercased() == "true"
    cover = texts[.cover]
    slug = texts[.slug]
    aliases = separated(texts[.aliases])
    story = texts[.story] ?? ""
  }
}

/// The items of a list in one cell: semicolons between them, and a backslash before one inside.
private func joined(_ items: [String]) -> String {
  items.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }
    .joined(separator: "; ")
}

/// Takes such a cell apart.
private func separated(_ text: String?) -> [String] {
  guard let text else { return [] }
  var items: [String.UnicodeScalarView] = [.init()]
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if isEscaped || (scalar != "\\" && scalar != ";") {
      items[items.count - 1].append(scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      items.append(.init())
    }
  }
  return items.map { String($0).trimmed }.filter { !$0.isEmpty }
}

/// A cell that no spreadsheet takes for a formula: an apostrophe stands before what would be one,
/// and before what begins with apostrophes and would be one without them.
func guarded(_ text: String) -> String { isFormula(text) ? "'\(text)" : text }

/// Takes the apostrophe away again.
func unguarded(_ text: String) -> String {
  text.unicodeScalars.first == "'" && isFormula(text)
    ? String(Substring(text).unicodeScalars.dropFirst()) : text
}

/// OWASP, "CSV Injection": the characters that begin a formula.
private func isFormula(_ text: String) -> Bool {
  let first = text.unicodeScalars.first { $0 != "'" }
  return first.map { ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains($0) }
    ?? false
}
