import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct `Problems printed for programs` {
  private let marked: MarkedText = "a\nb: 1️⃣mabye2️⃣\n"

  private func report(
    _ message: Message, path: String = "a.md", other: Diagnostic.Place? = nil, whole: Bool = false
  ) -> Report {
    var report = Report()
    let range = whole ? nil : marked.range(from: 1)
    report.add(message, at: range, in: marked.file(path), other: other)
    return report
  }

  @Test func `JSON holds every part of a problem under its own name`() {
    let report = report(
      Message(.unknownOutcome, "unknown outcome 'mabye'", hint: "did you mean 'maybe'?"),
      other: .init("b.md", Position(line: 1, column: 2)))
    #expect(
      DiagnosticPrinter(.json).print(report) == """
        [
          {
            "id": "unknown-outcome",
            "severity": "error",
            "path": "a.md",
            "line": 2,
            "column": 4,
            "length": 5,
            "message": "unknown outcome 'mabye'",
            "hint": "did you mean 'maybe'?",
            "other": "b.md:1:2"
          }
        ]

        """)
  }

  @Test func `JSON leaves out what a problem does not have`() {
    let report = report(Message(.spelling, "words"), whole: true)
    #expect(
      DiagnosticPrinter(.json).print(report) == """
        [
          {
            "id": "spelling",
            "severity": "warning",
            "path": "a.md",
            "message": "words"
          }
        ]

        """)
  }

  @Test func `JSON of an empty report is an empty list`() {
    #expect(DiagnosticPrinter(.json).print(Report()) == "[]\n")
  }

  @Test func `JSON is read back by another reader, in the order of the problems`() throws {
    struct Problem: Decodable, Equatable {
      let path: String
      let message: String
    }
    var report = Report()
    report.add(Message(.yaml, "\"\\\n</script>"), path: "b \"\u{1F600}.md")
    report.add(Message(.yaml, "x"), path: "a.md")
    let text = DiagnosticPrinter(.json).print(report)
    #expect(
      try JSONDecoder().decode([Problem].self, from: Data(text.utf8)) == [
        Problem(path: "a.md", message: "x"),
        Problem(path: "b \"\u{1F600}.md", message: "\"\\\n</script>"),
      ])
  }

  @Test func `an annotation names file, line, column and id, and has hint and other place`() {
    let report = report(
      Message(.unknownOutcome, "unknown outcome 'mabye'", hint: "did you mean 'maybe'?"),
      other: .init("b.md", Position(line: 1, column: 2)))
    #expect(
      DiagnosticPrinter(.github).print(report) == """
        ::error file=a.md,line=2,col=4,title=unknown-outcome::unknown outcome 'mabye'; \
        did you mean 'maybe'?; see also b.md:1:2

        """)
  }

  @Test func `an annotation of a whole file has no line`() {
    let report = report(Message(.spelling, "words"), whole: true)
    #expect(
      DiagnosticPrinter(.github).print(report) == "::warning file=a.md,title=spelling::words\n")
  }

  @Test(arguments: [
    ("100%", "100%25"), ("a\rb", "a%0Db"), ("a\nb", "a%0Ab"), ("a\r\nb", "a%0D%0Ab"),
    ("%0A", "%250A"), ("a,b:c", "a,b:c"), ("::error::x", "::error::x"), ("%\u{301}", "%25\u{301}"),
    ("\n\u{301}", "%0A\u{301}"), ("日", "日"),
  ])
  func `the words of an annotation stay on its line`(words: String, escaped: String) {
    let printed = DiagnosticPrinter(.github).print(report(Message(.yaml, words)))
    #expect(printed == "::error file=a.md,line=2,col=4,title=yaml::\(escaped)\n")
    #expect(printed.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(!printed.utf8.contains(UInt8(ascii: "\r")))
  }

  @Test(arguments: [
    ("a,b.md", "a%2Cb.md"), ("a:b.md", "a%3Ab.md"), ("a%.md", "a%25.md"),
    ("a\r\n::error::.md", "a%0D%0A%3A%3Aerror%3A%3A.md"),
    (":\u{301},\u{301}", "%3A\u{301}%2C\u{301}"),
  ])
  func `the path of an annotation cannot end its property`(path: String, escaped: String) {
    let printed = DiagnosticPrinter(.github).print(report(Message(.yaml, "x"), path: path))
    #expect(
      Array(printed.utf8)
        == Array("::error file=\(escaped),line=2,col=4,title=yaml::x\n".utf8))
  }

  @Test func `nothing is printed for an empty report`() {
    #expect(DiagnosticPrinter(.github).print(Report()) == "")
  }
}
