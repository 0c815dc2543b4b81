import Authoring
import Calendar
import Content
import Diagnostics
import Markup

/// A column of an exported spreadsheet: a field of an entry, its story, or the name of its file.
enum ExportColumn: Hashable, CaseIterable {
  case field(EntryKey)
  case story, file

  /// The columns in their order.
  static let allCases = EntryField.all.map { ExportColumn.field($0.key) } + [.story, .file]

  /// The name in the header.
  var rawValue: String {
    switch self {
    case .field(let key): key.rawValue
    case .story: "story"
    case .file: "file"
    }
  }

  /// The columns of the header of a spreadsheet; `nil` if it is not one of our exports. Columns may
  /// be missing or in another order: earlier versions exported fewer fields.
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

/// The items of a list in one cell, separated by semicolons; a semicolon in an item is escaped with
/// a backslash.
private func joined(_ items: [String]) -> String {
  items.map { $0.swapping("\\", for: "\\\\").swapping(";", for: "\\;") }
    .joined(separator: "; ")
}

/// Splits such a cell into its items.
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

/// A cell that no spreadsheet reads as a formula: text that would be one, even after leading
/// apostrophes, gets an apostrophe in front.
func guarded(_ text: String) -> String { isFormula(text) ? "'\(text)" : text }

/// Removes that apostrophe.
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
