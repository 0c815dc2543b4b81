import Markup

package import Content

/// A file to import: a spreadsheet, or a daily log in Markdown.
package enum ImportSource: Sendable {
  case table(Table)
  case log(DayLog)

  /// Reads a file; its first bytes or its name determine its kind.
  /// - Throws: why it cannot be read safely, with lines.
  package init(
    _ bytes: [UInt8], named file: String, choices: ImportChoices = ImportChoices()
  ) throws(TableProblem) {
    let encoding = choices.encoding.flatMap { TextEncoding(rawValue: $0) }
    if bytes.starts(with: PackedWorkbook.mark) {
      self = .table(try Workbook(bytes).table(choices.sheet))
    } else if bytes.starts(with: Workbook.oldMark) {
      throw Workbook.oldProblem(bytes)
    } else if let other = Self.otherKind(bytes) {
      throw TableProblem(lines: [], words: "the file is \(other)")
    } else if DayLog.isNamed(file) {
      self = .log(try DayLog(bytes, encoding: encoding))
    } else {
      self = .table(try Table(bytes, encoding: encoding))
    }
  }

  /// The message for a URL instead of a file; `nil` for the name of a file.
  package static func problem(ofName name: String) -> String? {
    let text = name.lowercased()
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
    return text.includes("docs.google.com/spreadsheets")
      ? "an address is not read; in Google Sheets, choose File, Download, "
        + "Comma-separated values (.csv), and import that file"
      : "an address is not read; download it as a file, and import that"
  }

  /// Plans the import into a journal.
  package func plan(
    _ choices: ImportChoices, into journal: Journal,
    remembering memory: ImportMemory = ImportMemory()
  ) throws(ImportProblem) -> ImportPlan {
    switch self {
    case .table(let table):
      try ImportPlan(table, choices: choices, into: journal, remembering: memory)
    case .log(let log): try ImportPlan(log, choices: choices, into: journal)
    }
  }

  /// A note about the file, printed first; may be empty.
  package var note: String {
    if case .table(let table) = self { table.note.map { "\($0)\n" } ?? "" } else { "" }
  }

  private static func otherKind(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).trimmed.lowercased()
    if head.hasPrefix("%pdf") { return "a PDF; export the spreadsheet as CSV" }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") {
      return "a web page; export the spreadsheet as CSV"
    }
    if head.hasPrefix("[{") || head.hasPrefix("{\"") { return "JSON; save it as CSV" }
    return nil
  }
}
