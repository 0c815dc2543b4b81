import Diagnostics
import TestSupport
import Testing

@Suite struct `Excerpts in a terminal` {
  /// The line and the line of the caret below it, without the gutter.
  private func excerpt(_ marked: MarkedText) throws -> (line: String, caret: String) {
    var report = Report()
    report.add(Message(.yaml, "x"), at: marked.range(from: 1), in: marked.file())
    let lines = DiagnosticPrinter(.text(colour: false)).print(report).split(separator: "\n")
    try #require(lines.count == 3)
    let gutter = lines[1].prefix { $0 != "|" }.count + 2
    return (String(lines[1].dropFirst(gutter)), String(lines[2].dropFirst(gutter)))
  }

  @Test(
    arguments: [
      ("a1️⃣bc2️⃣", " ^^"),
      ("日本1️⃣x", "    ^"),
      ("1️⃣日本2️⃣x", "^^^^"),
      ("한1️⃣국2️⃣", "  ^^"),
      ("ｆ1️⃣x", "  ^"),
      ("e\u{301}1️⃣x", " ^"),
      ("1️⃣e\u{301}2️⃣x", "^"),
      ("a\u{300}\u{301}\u{302}1️⃣x", " ^"),
      ("👍1️⃣x", "  ^"),
      ("🚀1️⃣x", "  ^"),
      ("🥇1️⃣x", "  ^"),
      ("★1️⃣x", " ^"),
      ("à1️⃣x", " ^"),
      ("\t1️⃣x", " ^"),
      ("ab1️⃣", "  ^"),
      ("1️⃣", "^"),
    ] as [(MarkedText, String)])
  func `the caret stands under its letter, however wide the letters before it`(
    marked: MarkedText, caret: String
  ) throws {
    #expect(try excerpt(marked).caret == caret)
  }

  @Test func `a long line is cut around the caret`() throws {
    let long = String(repeating: "0123456789", count: 30)
    let (line, caret) = try excerpt("\(long)1️⃣here2️⃣\(long)")
    #expect(line.hasPrefix("… ") && line.hasSuffix(" …"))
    #expect(line.count == 100)
    #expect(line.dropFirst(caret.count - 4).prefix(4) == "here")
    #expect(caret.hasSuffix(" ^^^^"))
  }

  @Test func `a long line is cut on one side where the caret is near the other`() throws {
    let long = String(repeating: "0123456789", count: 30)
    let start = try excerpt("1️⃣here2️⃣\(long)")
    #expect(start.line.hasPrefix("here0123") && start.line.hasSuffix(" …"))
    #expect(start.caret == "^^^^")
    let end = try excerpt("\(long)1️⃣here2️⃣")
    #expect(end.line.hasPrefix("… ") && end.line.hasSuffix("789here"))
    #expect(end.caret.count == end.line.count)
  }

  @Test func `a stretch far into a long file is shown like one near its beginning`() throws {
    let before = String(repeating: "é日\n", count: 3_000) + String(repeating: "日é", count: 5_000)
    let after = String(repeating: "x", count: 5_000)
    let (line, caret) = try excerpt(
      "\(String(repeating: "\n", count: 3_000))\(String(repeating: "日é", count: 5_000))1️⃣here2️⃣\(after)"
    )
    #expect(line.hasPrefix("… 日é日é") && line.contains("日éherexxx") && line.hasSuffix("x …"))
    #expect(caret.hasSuffix(" ^^^^"))
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array((before + "here\r\n" + after).utf8))
    let place = file.position(ofByte: before.utf8.count)
    report.add(
      Message(.yaml, "x"), at: TextRange(line: place.line, column: place.column, length: 9),
      in: file)
    let shown = try #require(report.diagnostics.first?.excerpt)
    #expect(shown.text.hasSuffix("日éhere") && shown.text.unicodeScalars.count == 2 + 48 + 4)
  }

  @Test func `a line that just fits is not cut`() throws {
    let line = String(repeating: "x", count: 96)
    #expect(try excerpt("1️⃣\(line)").line == line)
    #expect(try excerpt("1️⃣\(line)x").line == line + " …")
  }

  @Test func `a long stretch is marked as far as it is shown`() throws {
    let long = String(repeating: "x", count: 500)
    #expect(try excerpt("1️⃣\(long)2️⃣").caret == String(repeating: "^", count: 96))
    #expect(try excerpt("日1️⃣\(long)2️⃣").caret == "  " + String(repeating: "^", count: 95))
  }

  @Test func `wide letters and cuts go together`() throws {
    let long = String(repeating: "日", count: 200)
    #expect(try excerpt("\(long)1️⃣here2️⃣").caret == String(repeating: " ", count: 98) + "^^^^")
  }

  @Test(
    arguments: [
      ("1️⃣\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
      ("1️⃣a\u{1B}]8;;http://x\u{7}b", "a␛]8;;http://x␇b"),
      ("1️⃣a\tb", "a b"),
      ("1️⃣\u{0}\u{8}\u{C}", "␀␈␌"),
      ("1️⃣a\u{7F}\u{9B}b", "a\u{FFFD}\u{FFFD}b"),
      ("1️⃣a\rb", "a␍b"),
    ] as [(MarkedText, String)])
  func `nothing in the text can steer the terminal`(marked: MarkedText, shown: String) throws {
    #expect(try excerpt(marked).line == shown)
  }

  @Test(arguments: Array(0x202A...0x202E) + Array(0x2066...0x2069) as [UInt32])
  func `characters that turn the direction of writing are shown as U+FFFD`(value: UInt32) throws {
    let control = try #require(Unicode.Scalar(value))
    #expect(try excerpt("1️⃣a\(control)b").line == "a\u{FFFD}b")
  }

  @Test func `messages, hints and paths cannot steer it either`() {
    var report = Report()
    let message = Message(.yaml, "bad '\u{1B}[2J\n\u{202E}'", hint: "try '\u{1B}c'")
    let file = SourceFile(path: "a\u{1B}\n.md", bytes: [0x78])
    report.add(message, at: TextRange(line: 1, column: 1), in: file, other: .init("b\u{7}.md"))
    report.add(message, path: "c\u{9B}.md")
    #expect(
      DiagnosticPrinter(.text(colour: false)).print(report) == """
        a␛␊.md:1:1: error: bad '␛[2J␊\u{FFFD}' [yaml]
          1 | x
            | ^ try '␛c'
          see also b␇.md
        c\u{FFFD}.md: error: bad '␛[2J␊\u{FFFD}' [yaml]
          try '␛c'

        """)
  }

  @Test func `a place past the end of the line is marked behind it`() {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array("ab\n".utf8))
    report.add(Message(.yaml, "x"), at: TextRange(line: 1, column: 40, length: 5), in: file)
    #expect(
      DiagnosticPrinter(.text(colour: false)).print(report)
        .hasSuffix("  1 | ab\n    |   ^\n"))
  }
}
