import Diagnostics
import TestSupport
import Testing

@Suite struct `Problems printed for people` {
  /// Prints one problem at marker 1.
  private func printed(
    _ marked: MarkedText, hint: String? = nil, colour: Bool = false, path: String = "a.md",
    other: Diagnostic.Place? = nil
  ) -> String {
    var report = Report()
    let message = Message(.unknownOutcome, "unknown outcome 'mabye'", hint: hint)
    report.add(message, at: marked.range(from: 1), in: marked.file(path), other: other)
    return DiagnosticPrinter(.text(colour: colour)).print(report)
  }

  @Test func `a problem has its place, its words, its id, its line and a caret with the hint`() {
    let text = printed(
      "---\ntitle: x\ndate: y\noutcome: 1️⃣mabye2️⃣\n", hint: "did you mean 'maybe'?",
      path: "content/entries/airline.md")
    #expect(
      text == """
        content/entries/airline.md:4:10: error: unknown outcome 'mabye' [unknown-outcome]
          4 | outcome: mabye
            |          ^^^^^ did you mean 'maybe'?

        """)
  }

  @Test func `without a hint the caret stands alone`() {
    #expect(
      printed("a 1️⃣bc2️⃣ d") == """
        a.md:1:3: error: unknown outcome 'mabye' [unknown-outcome]
          1 | a bc d
            |   ^^

        """)
  }

  @Test func `a problem of a whole file has no excerpt, and its hint a line of its own`() {
    #expect(
      printed("no marker", hint: "rename it") == """
        a.md: error: unknown outcome 'mabye' [unknown-outcome]
          rename it

        """)
    #expect(
      printed("no marker") == "a.md: error: unknown outcome 'mabye' [unknown-outcome]\n")
  }

  @Test func `the other place is named below`() {
    #expect(
      printed("1️⃣x", other: .init("b.md", Position(line: 3, column: 7))) == """
        a.md:1:1: error: unknown outcome 'mabye' [unknown-outcome]
          1 | x
            | ^
          see also b.md:3:7

        """)
    #expect(printed("x", other: .init("b.md")).hasSuffix("\n  see also b.md\n"))
  }

  @Test func `the gutter is as wide as the number of the line`() {
    let lines = String(repeating: "\n", count: 1233)
    #expect(
      printed("\(lines)1️⃣x").hasSuffix(
        """

          1234 | x
               | ^

        """))
  }

  @Test func `colour is for the place, the severity and the caret`() {
    #expect(
      printed("1️⃣x", hint: "hint", colour: true) == """
        \u{1B}[1ma.md:1:1\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: unknown outcome 'mabye' \
        [unknown-outcome]
          1 | x
            | \u{1B}[32m^\u{1B}[0m hint

        """)
    var report = Report()
    report.add(Message(.spelling, "words"), path: "a.md")
    #expect(
      DiagnosticPrinter(.text(colour: true)).print(report)
        == "\u{1B}[1ma.md\u{1B}[0m: \u{1B}[1;33mwarning\u{1B}[0m: words [spelling]\n")
  }

  @Test func `problems are printed in their order, each once`() {
    var report = Report()
    for path in ["b.md", "a.md", "b.md"] { report.add(Message(.yaml, "x"), path: path) }
    #expect(
      DiagnosticPrinter(.text(colour: false)).print(report)
        == "a.md: error: x [yaml]\nb.md: error: x [yaml]\n")
  }

  @Test(arguments: [true, false])
  func `nothing is printed for an empty report`(colour: Bool) {
    #expect(DiagnosticPrinter(.text(colour: colour)).print(Report()) == "")
  }
}
