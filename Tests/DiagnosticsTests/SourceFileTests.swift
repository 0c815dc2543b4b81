import Diagnostics
import TestSupport
import Testing

@Suite struct `Source files` {
  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "a.md", bytes: Array(text.utf8))
  }

  @Test(arguments: [
    ("a\nb\n", ["a", "b"]),
    ("a\nb", ["a", "b"]),
    ("a\r\nb\r\n", ["a", "b"]),
    ("a\r\n\r\nb", ["a", "", "b"]),
    ("\u{FEFF}a\nb", ["a", "b"]),
    ("\u{FEFF}\n\u{FEFF}b", ["", "\u{FEFF}b"]),
    ("", [""]),
    ("\n", [""]),
    ("\n\n", ["", ""]),
    ("a\rb\nc", ["a\rb", "c"]),
    ("日本\n👩‍🚀", ["日本", "👩‍🚀"]),
    ("a\u{2028}b\nc", ["a\u{2028}b", "c"]),
  ])
  func `lines come without their endings and without a byte order mark`(
    text: String, lines: [String]
  ) {
    let file = file(text)
    for (index, line) in lines.enumerated() { #expect(file.line(index + 1) == line) }
    #expect(file.line(lines.count + 1) == nil)
    #expect(file.line(lines.count + 2) == nil)
  }

  @Test(arguments: [0, -1])
  func `there is no line before the first`(number: Int) {
    #expect(file("a\nb").line(number) == nil)
  }

  @Test func `bytes that are not UTF-8 appear as U+FFFD`() {
    let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x62, 0x0A, 0xC3])
    #expect(file.line(1) == "a\u{FFFD}b")
    #expect(file.line(2) == "\u{FFFD}")
  }

  @Test(arguments: [
    ("ab\ncd", 0, 1, 1), ("ab\ncd", 1, 1, 2), ("ab\ncd", 2, 1, 3), ("ab\ncd", 3, 2, 1),
    ("ab\ncd", 5, 2, 3), ("ab\ncd", 99, 2, 3), ("ab\r\ncd", 4, 2, 1), ("", 0, 1, 1),
    ("日本x", 6, 1, 3), ("e\u{301}x", 3, 1, 3), ("👩‍🚀x", 11, 1, 4), ("\n\nx", 2, 3, 1),
    ("\u{FEFF}x", 3, 1, 1), ("\u{FEFF}xy", 4, 1, 2), ("\u{FEFF}x\n\u{FEFF}y", 8, 2, 2),
    ("\u{FEFF}x", 0, 1, 1),
  ])
  func `the position of a byte is its line and its column in scalars`(
    text: String, offset: Int, line: Int, column: Int
  ) {
    #expect(file(text).position(ofByte: offset) == Position(line: line, column: column))
  }

  @Test func `the position of a byte leads to its character in the line`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let text = "\u{FEFF}" + generator.text(length: 30, favourites: ["\n", "a", "é", "日", "👍"])
      let file = file(text)
      var offset = 3
      let isFound = text.unicodeScalars.dropFirst().allSatisfy { scalar in
        let position = file.position(ofByte: offset)
        offset += String(scalar).utf8.count
        let line = file.line(position.line)?.unicodeScalars.dropFirst(position.column - 1)
        return "\r\n".unicodeScalars.contains(scalar) || line?.first == scalar
      }
      #expect(isFound)
    }
  }

  @Test func `in a long file every place is found as in a short one`() throws {
    var generator = SeededGenerator(seed: 7)
    for mark in ["", "\u{FEFF}"] {
      let text =
        mark
        + (0..<6_000).map { _ in
          ["a", "é", "日", "👍", "\n", "a\r\n"].randomElement(using: &generator) ?? ""
        }.joined() + String(repeating: "é", count: 6_000)
      let file = file(text)
      var (position, offset) = (Position(line: 1, column: 1), mark.utf8.count)
      var line = ""
      for scalar in text.unicodeScalars.dropFirst(mark.unicodeScalars.count) {
        if offset.isMultiple(of: 7) { #expect(file.position(ofByte: offset) == position) }
        offset += String(scalar).utf8.count
        if scalar == "\n" {
          if position.line.isMultiple(of: 5) {
            let withoutReturn =
              line.unicodeScalars.last == "\r" ? String(line.unicodeScalars.dropLast()) : line
            #expect(file.line(position.line) == withoutReturn)
          }
          position = Position(line: position.line + 1, column: 1)
          line = ""
        } else {
          position.column += 1
          line.unicodeScalars.append(scalar)
        }
      }
      #expect(file.line(position.line) == line)
      #expect(file.line(position.line + 1) == nil)
    }
  }

  @Test func `positions are ordered by line, then column`() {
    let positions = [(1, 9), (2, 1), (2, 2), (10, 1)].map { Position(line: $0, column: $1) }
    #expect(positions.reversed().sorted() == positions)
  }

  @Test(arguments: [-3, 0, 1])
  func `a range is at least one long`(length: Int) {
    #expect(TextRange(line: 1, column: 1, length: length).length == 1)
  }
}
