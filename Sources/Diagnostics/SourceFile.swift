/// A place in a text: line and column from 1, columns counted in Unicode scalars.
package struct Position: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one line.
package struct TextRange: Hashable, Sendable {
  package var start: Position
  /// In Unicode scalars, at least 1.
  package var length: Int

  package init(line: Int, column: Int, length: Int = 1) {
    start = Position(line: line, column: column)
    self.length = max(1, length)
  }
}

/// A file that the keeper wrote, as it was read.
package struct SourceFile: Sendable {
  /// The path as messages show it, such as `content/entries/airline.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a line counted from 1, without its line ending; `nil` past the end. Bytes that
  /// are not UTF-8 appear as U+FFFD.
  package func line(_ number: Int) -> String? {
    var start = 0
    var current = 1
    while current < number {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
      current += 1
    }
    guard number >= 1, start < bytes.count || number == 1 else { return nil }
    var line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    return String(decoding: line, as: UTF8.self)
  }

  /// The line and column of a byte. A byte order mark takes no column, for `line` leaves it out.
  package func position(ofByte offset: Int) -> Position {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let before = bytes[mark..<max(mark, min(offset, bytes.count))]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? mark
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let text = String(decoding: before[lineStart...], as: UTF8.self)
    return Position(line: line, column: text.unicodeScalars.count + 1)
  }
}
