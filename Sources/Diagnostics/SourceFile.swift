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

/// A range within one line.
package struct TextRange: Hashable, Sendable {
  package var start: Position
  /// In Unicode scalars, at least 1.
  package var length: Int

  package init(line: Int, column: Int, length: Int = 1) {
    start = Position(line: line, column: column)
    self.length = max(1, length)
  }
}

/// A file that the keeper wrote.
package struct SourceFile: Sendable {
  /// The path as messages show it, such as `content/entries/airline.md`.
  package let path: String
  package let bytes: [UInt8]
  /// The line and column of every 4,096th byte, because a file may have as many problems as lines
  /// and no look-up should begin at the start. Most files are shorter and have none.
  private let landmarks: [Landmark]
  /// What replaces names in the file's texts; `nil` if nothing does.
  package let renaming: (any Renaming)?
  /// The file before names were replaced in its story; `nil` if none were.
  let typed: TypedFile?

  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, renaming: nil, typed: nil)
  }

  init(path: String, bytes: [UInt8], renaming: (any Renaming)?, typed: TypedFile?) {
    self.path = path
    self.bytes = bytes
    self.renaming = renaming
    self.typed = typed
    landmarks = Landmark.all(of: bytes)
  }

  /// The file with names replaced in its story, and with the rules for its other texts.
  /// - Parameter start: the byte at which the story begins.
  package func renamed(by renaming: any Renaming, from start: Int) -> SourceFile {
    guard let story = renaming.story(bytes[start...]) else {
      return SourceFile(path: path, bytes: bytes, renaming: renaming, typed: nil)
    }
    let edits = story.edits.map { edit in
      RenamedText.Edit(
        typed: edit.typed.lowerBound + start..<edit.typed.upperBound + start,
        new: edit.new.lowerBound + start..<edit.new.upperBound + start)
    }
    return SourceFile(
      path: path, bytes: Array(bytes[..<start]) + story.bytes, renaming: renaming,
      typed: TypedFile(self, edits))
  }

  /// The file as it was typed.
  package var asTyped: SourceFile { typed?.file ?? self }

  /// The typed text that a range of the file comes from.
  func typed(_ range: TextRange) -> (range: TextRange, file: SourceFile) {
    guard let typed, let start = place(at: range.start),
      let end = place(
        at: Position(line: range.start.line, column: range.start.column + range.length))
    else { return (range, asTyped) }
    let bounds =
      typed.offset(
        of: start.offset)..<max(
        typed.offset(of: start.offset), typed.offset(of: end.offset))
    let position = typed.file.position(ofByte: bounds.lowerBound)
    let length = typed.file.bytes[bounds].count { !$0.isContinuation }
    return (TextRange(line: position.line, column: position.column, length: length), typed.file)
  }

  /// The text of a line counted from 1, without its line ending; `nil` past the end. Bytes that
  /// are not UTF-8 appear as U+FFFD.
  package func line(_ number: Int) -> String? {
    guard let start = start(ofLine: number) else { return nil }
    var line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// The line and column of a byte. A byte order mark takes no column.
  package func position(ofByte offset: Int) -> Position {
    var place = landmark { $0.offset <= offset }
    place.advance(to: min(offset, bytes.count), in: bytes)
    return Position(line: place.line, column: place.column)
  }

  /// The offset at which a line begins, after a byte order mark; `nil` past the end.
  package func start(ofLine number: Int) -> Int? {
    guard number >= 1 else { return nil }
    if number == 1 { return markLength }
    let place = landmark { $0.line < number }
    var (line, start) = (place.line, place.offset)
    while line < number {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      (line, start) = (line + 1, end + 1)
    }
    return start < bytes.count ? start : nil
  }

  /// The offset at which a column of a line begins, or the end of a shorter line; `nil` past the
  /// last line.
  func place(at position: Position) -> (offset: Int, column: Int)? {
    guard let start = start(ofLine: position.line) else { return nil }
    var place = landmark { ($0.line, $0.column) <= (position.line, position.column) }
    if place.offset < start { place = Landmark(offset: start, line: position.line, column: 1) }
    while !isLineEnd(at: place.offset),
      place.column < position.column || bytes[place.offset].isContinuation
    {
      place.advance(to: place.offset + 1, in: bytes)
    }
    return (place.offset, place.column)
  }

  /// Whether a line ends at an offset. CRLF is one line end.
  func isLineEnd(at offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    let next = bytes[offset...].dropFirst().first
    return bytes[offset] == UInt8(ascii: "\n")
      || bytes[offset] == UInt8(ascii: "\r") && (next == nil || next == UInt8(ascii: "\n"))
  }

  private var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The last landmark that passes a test which all earlier ones pass.
  private func landmark(_ holds: (Landmark) -> Bool) -> Landmark {
    var (low, high) = (0, landmarks.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(landmarks[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? landmarks[low - 1] : Landmark(offset: markLength, line: 1, column: 1)
  }
}

/// An offset with its line and its column in Unicode scalars, both from 1.
private struct Landmark: Sendable {
  var offset: Int
  var line: Int
  var column: Int

  static let distance = 4096

  /// The landmarks of a text, in order.
  static func all(of bytes: [UInt8]) -> [Landmark] {
    guard bytes.count > distance else { return [] }
    var place = Landmark(
      offset: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, line: 1, column: 1)
    return stride(from: distance, to: bytes.count, by: distance).map { offset in
      place.advance(to: offset, in: bytes)
      return place
    }
  }

  mutating func advance(to end: Int, in bytes: [UInt8]) {
    guard offset < end else { return }
    let stretch = bytes[offset..<end]
    if let last = stretch.lastIndex(of: UInt8(ascii: "\n")) {
      line += stretch.count { $0 == UInt8(ascii: "\n") }
      column = 1
      offset = last + 1
    }
    column += bytes[offset..<end].count { !$0.isContinuation }
    offset = end
  }
}

extension UInt8 {
  /// Whether the byte continues a scalar in UTF-8.
  var isContinuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
