import Authoring

/// One cell of a spreadsheet.
package struct Cell: Hashable, Sendable {
  /// The text without the quotes around it; line ends inside quotes as they were written.
  package let text: String
  /// The line of the file on which the cell begins, from 1.
  package let line: Int

  package init(_ text: String, line: Int) {
    self.text = text
    self.line = line
  }

  /// The text without spaces around it; empty for what people and programs write for "nothing".
  package var value: String {
    let words = text.trimmed
    return words.utf8.count <= 4 && Self.nothing.contains(words) ? "" : words
  }

  private static let nothing: Set = [
    "-", "–", "—", "--", "n/a", "N/A", "#N/A", "NaN", "nan", "null", "NULL",
  ]
}

/// A spreadsheet as rows of cells, in which every cell knows its line.
package struct Table: Hashable, Sendable {
  /// The rows in the order of the file, lines without any character left out. Rows may differ in
  /// length.
  package let rows: [[Cell]]
  /// What separates two cells; `nil` in a workbook.
  package let separator: Unicode.Scalar?
  /// A note about the file: which of its sheets this is.
  package let note: String?

  /// Reads delimited text: UTF-8 with or without a byte order mark, or the encoding that is named;
  /// comma, semicolon, tab or a vertical bar; LF, CRLF or CR; cells in quotes may contain all of
  /// these, and doubled quotes.
  /// - Throws: everything that makes the text unsafe to read, with its lines.
  package init(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws(TableProblem) {
    let bytes = try Self.utf8(bytes, encoding, saving: "CSV UTF-8")
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]  // , ; tab |
    let named = Self.namedSeparator(bytes, from: start)
    let read = separators.map { separator in
      var reader = DelimitedText(bytes, from: start, separator: separator)
      return (
        separator, Result { () throws(TableProblem) in try reader.rows(atMost: 500) }
      )
    }
    // With another separator the whole text would be one column.
    for case .failure(let problem) in read.map(\.1)
    where problem == .tooWide(line: problem.lines.first ?? 0) { throw problem }
    let ordered = read.map { ($0, Self.evenness($1)) }.sorted { $0.1 > $1.1 }.map(\.0)
    let (rows, separator) = try Self.rows(
      bytes, from: start, separators: named.map { [$0] } ?? ordered)
    self.rows = named == nil ? rows : Array(rows.dropFirst())
    self.separator = Unicode.Scalar(separator)
    note = nil
    if self.rows.isEmpty { throw .empty }
  }

  /// The rows with the first separator with which the whole text can be read.
  /// - Throws: what is wrong with it, read with the first separator.
  private static func rows(
    _ bytes: [UInt8], from start: Int, separators: [UInt8]
  ) throws(TableProblem) -> ([[Cell]], UInt8) {
    var problem: TableProblem?
    for separator in separators {
      var reader = DelimitedText(bytes, from: start, separator: separator)
      do throws(TableProblem) {
        return (try reader.rows(), separator)
      } catch {
        problem = problem ?? error
      }
    }
    throw problem ?? .empty
  }

  /// A table with more columns than this is not a list of asks, and every two columns are compared.
  static let mostColumns = 1_000
  /// The most bytes of a cell.
  static let longestCell = 1_000_000

  /// A table of rows that were read elsewhere.
  init(rows: [[Cell]], note: String?) throws(TableProblem) {
    self.rows = rows
    self.note = note
    separator = nil
    if rows.isEmpty { throw .empty }
  }

  /// The number of columns of the widest row.
  package var width: Int { rows.map(\.count).max() ?? 0 }

  /// The separator that a first line `sep=;` names, as Excel writes it.
  private static func namedSeparator(_ bytes: [UInt8], from start: Int) -> UInt8? {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, line.starts(with: "sep=".utf8) else { return nil }
    return line.last
  }

  /// How many rows have the most common number of cells, if that is more than one; if two
  /// separators give the same count, the one with wider rows counts as more.
  private static func evenness(_ result: Result<[[Cell]], TableProblem>) -> Int {
    switch result {
    case .failure: return -1
    case .success(let rows):
      let widths = rows.reduce(into: [Int: Int]()) { $0[$1.count, default: 0] += 1 }
      return widths.filter { $0.key > 1 }.map { $0.value * 1000 + min(999, $0.key) }.max() ?? 0
    }
  }

  /// A file's bytes as UTF-8, with its byte order mark if it has one.
  /// - Parameter form: what to save the file as if its encoding is not known.
  static func utf8(
    _ bytes: [UInt8], _ encoding: TextEncoding?, saving form: String
  ) throws(TableProblem) -> [UInt8] {
    if let encoding {
      if encoding != .utf16, String(validating: bytes, as: UTF8.self) != nil { return bytes }
      guard let text = encoding.text(bytes[...]) else {
        throw TableProblem(lines: [], words: "the file is not \(encoding.name)")
      }
      return Array(text.utf8)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw TableProblem(lines: [1], words: "the file is UTF-16; save it as '\(form)'")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw TableProblem(lines: [line + 1], words: "the file is not UTF-8; save it as '\(form)'")
    }
    return bytes
  }
}

/// Why a table cannot be read.
package struct TableProblem: Error, Hashable, CustomStringConvertible {
  /// The lines at fault, from 1; empty if the whole file is.
  package let lines: [Int]
  /// What is wrong, and what to do about it.
  package let words: String

  package static let empty = TableProblem(lines: [], words: "there is nothing in the file")

  package var description: String {
    switch lines.count {
    case 0: words
    case 1: "line \(lines[0]): \(words)"
    default: "lines \(lines.map(String.init).joined(separator: ", ")): \(words)"
    }
  }
}

extension StringProtocol {
  /// The text without spaces and line ends around it.
  package var trimmed: String {
    if let first = utf8.first, let last = Substring(self).utf8.last, 0x20 < first, first < 0x80,
      0x20 < last,
      last < 0x80
    {
      return String(self)
    }
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(Substring(scalars.drop(while: isBlank)))
  }
}

extension TableProblem {
  static func tooWide(line: Int) -> TableProblem {
    TableProblem(
      lines: [line],
      words: "this row has more than 1,000 cells; delete the columns that are not about asks")
  }

  static func tooLong(line: Int) -> TableProblem {
    TableProblem(
      lines: [line], words: "this row has a cell of more than a megabyte, so it is something else")
  }
}
