import Authoring
import Calendar
import Content
import Diagnostics

/// A column of an exported spreadsheet: a field of an entry, its story, or the name of its file.
enum ExportColumn: Hashable, CaseIterable {
  case field(EntryKey)
  case story, file

  /// The columns in their order.
  static let allCases = EntryField.all.map { ExportColumn.field($0.key) } + [.story, .file]

  /// What stands at the head of the column.
  var rawValue: String {
    switch self {
    case .field(let key): key.rawValue
    case .story: "story"
    case .file: "file"
    }
  }

  /// The columns that the first row of a spreadsheet names; `nil` where it is not one of ours. Columns
  /// may be missing or in another order: what an earlier version has exported has fewer fields.
  static func header(_ names: [String]) -> [ExportColumn]? {
    let columns = names.compactMap { name in allCases.first { $0.rawValue == name } }
    let needed: [ExportColumn] = [.field(.title), .field(.date), .story, .file]
    let isOurs =
      columns.count == names.count && Set(columns).count == names.count
      && needed.allSatisfy(columns.contains)
    return isOurs ? columns : nil
  }

  /// The text of the cell, before it is guarded.
  func text(_ facts: EntryFacts, stem: String) -> String {
    switch self {
    case .field(let key): key.field.kind.isList ? joined(facts[all: key]) : facts[key] ?? ""
    case .story: facts.story
    case .file: stem
    }
  }
}

extension EntryFacts {
  /// Reads a row of an exported spreadsheet back.
  /// - Parameters:
  ///   - row: the cells.
  ///   - columns: what they are.
  init(exported row: [Cell], _ columns: [ExportColumn]) throws(RowProblem) {
    self.init()
    outcome = .pending
    for (column, cell) in zip(columns, row) where !cell.text.isEmpty {
      let text = unguarded(cell.text)
      switch column {
      case .story: story = text
      case .file: break
      case .field(let key):
        let field = key.field
        self[all: key] = try (field.kind.isList ? separated(text) : [text])
          .map { (text) throws(RowProblem) in
            switch field.kind.parse(text) {
            case .success(let value): return value
            case .failure(let message): throw .wrong("\(column.rawValue): \(message.text)")
            }
          }
      }
    }
    if self[.title] == nil { throw .skipped("there is no title") }
    if self[.date] == nil { throw .skipped("there is no day of the ask") }
  }
}

/// The items of a list in one cell: semicolons between them, and a backslash before one inside.
private func joined(_ items: [String]) -> String {
  items.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }
    .joined(separator: "; ")
}

/// Takes such a cell apart.
private func separated(_ text: String) -> [String] {
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
