/// Reads the cells of delimited text for one separator (RFC 4180, and what spreadsheets really
/// write).
struct DelimitedText {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var index = 0
  private var line = 1

  init(_ scalars: [Unicode.Scalar], separator: Unicode.Scalar) {
    self.scalars = scalars
    self.separator = separator
  }

  /// Reads to the end.
  mutating func rows() throws(TableProblem) -> [[Cell]] {
    var rows: [[Cell]] = []
    var markers: [Int] = []
    while index < scalars.count {
      if isMergeMarker {
        markers.append(line)
        skipLine()
        continue
      }
      let isEmptyLine = isLineEnd
      let row = try row()
      if !isEmptyLine { rows.append(row) }
    }
    guard markers.isEmpty else {
      throw TableProblem(
        lines: markers, words: "unresolved merge markers; settle the merge, then import")
    }
    return rows
  }

  private mutating func row() throws(TableProblem) -> [Cell] {
    var row: [Cell] = []
    while true {
      row.append(try cell())
      guard index < scalars.count, scalars[index] == separator else { break }
      index += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func cell() throws(TableProblem) -> Cell {
    let start = index
    while index < scalars.count, scalars[index] == " " { index += 1 }
    if index < scalars.count, scalars[index] == "\"" { return try quotedCell() }
    index = start
    while index < scalars.count, scalars[index] != separator, !isLineEnd { index += 1 }
    return Cell(text(start..<index), line: line)
  }

  private mutating func quotedCell() throws(TableProblem) -> Cell {
    let firstLine = line
    var text = String.UnicodeScalarView()
    index += 1
    while true {
      guard index < scalars.count else {
        throw TableProblem(lines: [firstLine], words: "a quote is opened and never closed")
      }
      let scalar = scalars[index]
      if scalar == "\"" {
        index += 1
        guard index < scalars.count, scalars[index] == "\"" else { break }
      }
      if isLineEnd, !(scalar == "\r" && next == "\n") { line += 1 }
      text.append(scalar)
      index += 1
    }
    while index < scalars.count, scalars[index] == " " { index += 1 }
    guard index == scalars.count || scalars[index] == separator || isLineEnd else {
      throw TableProblem(lines: [line], words: "text behind a closing quote")
    }
    return Cell(String(text), line: firstLine)
  }

  private var next: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  private var isLineEnd: Bool {
    index < scalars.count && (scalars[index] == "\n" || scalars[index] == "\r")
  }

  private mutating func skipLineEnd() {
    guard isLineEnd else { return }
    index += scalars[index] == "\r" && next == "\n" ? 2 : 1
    line += 1
  }

  private mutating func skipLine() {
    while index < scalars.count, !isLineEnd { index += 1 }
    skipLineEnd()
  }

  /// Whether one of the lines begins here that version control leaves in a file.
  private var isMergeMarker: Bool {
    guard index < scalars.count, ["<", "=", ">", "|"].contains(scalars[index]) else { return false }
    var end = index
    while end < scalars.count, scalars[end] == scalars[index] { end += 1 }
    guard end - index == 7 else { return false }
    return end == scalars.count || [" ", "\n", "\r"].contains(scalars[end])
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}
