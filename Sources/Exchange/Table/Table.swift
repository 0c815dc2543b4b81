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

  /// The text without blanks around it; empty for the dashes that people write for "nothing".
  package var value: String {
    let words = text.trimmed
    return ["-", "–", "—", "n/a", "N/A"].contains(words) ? "" : words
  }
}

/// A spreadsheet as rows of cells, in which every cell knows its line.
package struct Table: Hashable, Sendable {
  /// The rows in the order of the file, lines without any character left out. Rows may differ in
  /// length.
  package let rows: [[Cell]]
  /// What stands between two cells.
  package let separator: Unicode.Scalar

  /// Reads delimited text: UTF-8 with or without a byte order mark; comma, semicolon or tab;
  /// LF, CRLF or CR; cells in quotes may hold all of these, and quotes that are doubled.
  /// - Throws: everything that makes the text unsafe to read, with its lines.
  package init(_ bytes: [UInt8]) throws(TableProblem) {
    let scalars = try Self.scalars(bytes)
    let readings = [",", ";", "\t"].map { (separator: Unicode.Scalar) in
      (
        separator,
        Result { () throws(TableProblem) in
          var reader = DelimitedText(scalars, separator: separator)
          return try reader.rows()
        }
      )
    }
    let best = readings.map { ($0.0, $0.1, Self.evenness($0.1)) }
      .max { first, second in first.2 < second.2 }
    guard let (separator, rows, _) = best else { throw .empty }
    self.separator = separator
    self.rows = try rows.get()
    if self.rows.isEmpty { throw .empty }
  }

  /// The number of columns of the widest row.
  package var width: Int { rows.map(\.count).max() ?? 0 }

  /// How many rows have the most common number of cells, where that is more than one.
  private static func evenness(_ result: Result<[[Cell]], TableProblem>) -> Int {
    switch result {
    case .failure: return -1
    case .success(let rows):
      let widths = Dictionary(grouping: rows, by: \.count).filter { $0.key > 1 }
      return widths.values.map(\.count).max() ?? 0
    }
  }

  private static func scalars(_ bytes: [UInt8]) throws(TableProblem) -> [Unicode.Scalar] {
    let scalars = Array(try utf8Text(bytes, saving: "CSV UTF-8").unicodeScalars)
    return scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars
  }

  /// A file's text, with its byte order mark where it has one.
  /// - Parameter form: what to save the file as where it is in another encoding.
  static func utf8Text(_ bytes: [UInt8], saving form: String) throws(TableProblem) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw TableProblem(lines: [1], words: "the file is UTF-16; save it as '\(form)'")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw TableProblem(lines: [line + 1], words: "the file is not UTF-8; save it as '\(form)'")
    }
    return text
  }
}

/// Why a table cannot be read.
package struct TableProblem: Error, Hashable, CustomStringConvertible {
  /// The lines at fault, from 1; empty where the whole file is.
  package let lines: [Int]
  /// What is wrong, and what to do about it.
  package let words: String

  static let empty = TableProblem(lines: [], words: "there is nothing in the file")

  package var description: String {
    switch lines.count {
    case 0: words
    case 1: "line \(lines[0]): \(words)"
    default: "lines \(lines.map(String.init).joined(separator: ", ")): \(words)"
    }
  }
}

extension StringProtocol {
  /// The text without blanks and line ends around it.
  package var trimmed: String {
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(Substring(scalars.drop(while: isBlank)))
  }
}
