package import Content

/// What can be imported: a spreadsheet, or a log of days in Markdown.
package enum ImportSource: Sendable {
  case table(Table)
  case log(DayLog)

  /// Reads a file; its name says which of the two it is.
  /// - Throws: what makes it unsafe to read, with its lines.
  package init(_ bytes: [UInt8], named file: String) throws(TableProblem) {
    self = DayLog.isNamed(file) ? .log(try DayLog(bytes)) : .table(try Table(bytes))
  }

  /// Plans the import into a journal.
  package func plan(
    _ choices: ImportChoices, into journal: Journal
  ) throws(ImportProblem) -> ImportPlan {
    switch self {
    case .table(let table): try ImportPlan(table, choices: choices, into: journal)
    case .log(let log): try ImportPlan(log, choices: choices, into: journal)
    }
  }
}
