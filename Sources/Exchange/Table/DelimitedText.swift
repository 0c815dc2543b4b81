/// Reads the cells of delimited text for one separator (RFC 4180, and what spreadsheets really
/// write).
struct DelimitedText {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line = 1

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - start: where the text begins, after a byte order mark.
  init(_ bytes: [UInt8], from start: Int, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    index = start
  }

  /// Reads all the rows, or at most `limit`.
  mutating func rows(atMost limit: Int = .max) throws(TableProblem) -> [[Cell]] {
    var rows: [[Cell]] = []
    var markers: [Int] = []
    while index < bytes.count, rows.count < limit {
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
        lines: markers, words: "unresolved merge conflict; resolve it, then import")
    }
    return rows
  }

  private mutating func row() throws(TableProblem) -> [Cell] {
    var row: [Cell] = []
    while true {
      row.append(try cell())
      guard row.count <= Table.mostColumns else { throw .tooWide(line: line) }
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func cell() throws(TableProblem) -> Cell {
    let start = index
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return try quotedCell() }
    index = start
    while index < bytes.count, index - start <= Table.longestCell, bytes[index] != separator,
      !isLineEnd
    {
      index += 1
    }
    guard index - start <= Table.longestCell else { throw .tooLong(line: line) }
    return Cell(String(decoding: bytes[start..<index], as: UTF8.self), line: line)
  }

  private mutating func quotedCell() throws(TableProblem) -> Cell {
    let firstLine = line
    var text: [UInt8] = []
    index += 1
    while true {
      guard index < bytes.count else {
        throw TableProblem(lines: [firstLine], words: "a quote is opened and never closed")
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
      }
      if isLineEnd, !(byte == 0x0D && next == 0x0A) { line += 1 }
      text.append(byte)
      index += 1
      guard text.count <= Table.longestCell else {
        throw TableProblem(
          lines: [firstLine], words: "a quote is opened, and not closed within a megabyte")
      }
    }
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index == bytes.count || bytes[index] == separator || isLineEnd else {
      throw TableProblem(lines: [line], words: "there is text after a closing quote")
    }
    return Cell(String(decoding: text, as: UTF8.self), line: firstLine)
  }

  private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

  private var isLineEnd: Bool {
    index < bytes.count && (bytes[index] == 0x0A || bytes[index] == 0x0D)
  }

  private mutating func skipLineEnd() {
    guard isLineEnd else { return }
    index += bytes[index] == 0x0D && next == 0x0A ? 2 : 1
    line += 1
  }

  private mutating func skipLine() {
    while index < bytes.count, !isLineEnd { index += 1 }
    skipLineEnd()
  }

  /// Whether a line that version control leaves in a file begins here.
  private var isMergeMarker: Bool {
    guard index < bytes.count, "<=>|".utf8.contains(bytes[index]) else { return false }
    var end = index
    while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
    guard end - index == 7 else { return false }
    return end == bytes.count || [0x20, 0x0A, 0x0D].contains(bytes[end])
  }
}
