import Diagnostics
import Testing

@Suite struct `Reports` {
  private let file = SourceFile(path: "b.md", bytes: Array("one\ntwo\n".utf8))
  private let error = Message(.yaml, "an error")
  private let warning = Message(.rawHTML, "a warning")

  @Test func `a problem takes its severity from its id, and its excerpt from its line`() {
    var report = Report()
    report.add(error, at: TextRange(line: 2, column: 1), in: file)
    report.add(warning, at: nil, in: file)
    report.add(error, path: "c.md")
    #expect(report.diagnostics.map(\.severity) == [.error, .warning, .error])
    #expect(report.diagnostics.map(\.excerpt?.text) == ["two", nil, nil])
    #expect(report.diagnostics.map(\.path) == ["b.md", "b.md", "c.md"])
    #expect((report.errorCount, report.warningCount) == (2, 1))
  }

  @Test func `warnings alone are no errors`() {
    var report = Report()
    #expect(!report.hasErrors)
    report.add(warning, path: "a.md")
    #expect(!report.hasErrors)
    report.add(error, path: "a.md")
    #expect(report.hasErrors)
  }

  @Test func `problems are ordered by path, place, id and words, whatever the order of finding`() {
    let additions: [(Message, String, TextRange?)] = [
      (Message(.yaml, "x"), "a.md", nil),
      (Message(.encoding, "z"), "b.md", nil),
      (Message(.yaml, "x"), "b.md", nil),
      (Message(.yaml, "x"), "b.md", TextRange(line: 1, column: 2)),
      (Message(.yaml, "y"), "b.md", TextRange(line: 1, column: 2)),
      (Message(.emptyText, "w"), "b.md", TextRange(line: 1, column: 10)),
      (Message(.yaml, "v"), "b.md", TextRange(line: 2, column: 1)),
      (Message(.yaml, "v"), "b.md", TextRange(line: 10, column: 1)),
      (Message(.yaml, "x"), "é.md", nil),
    ]
    for turn in additions.indices {
      var report = Report()
      for (message, path, range) in additions[turn...] + additions[..<turn] {
        report.add(message, at: range, in: SourceFile(path: path, bytes: []))
      }
      let sorted = report.sorted
      #expect(sorted.map(\.path) == additions.map(\.1))
      #expect(sorted.map(\.message) == additions.map(\.0))
      #expect(sorted.map(\.range) == additions.map(\.2))
    }
  }

  @Test func `the same problem is told once, and another at the same place as well`() {
    var report = Report()
    for _ in 0..<3 { report.add(error, at: TextRange(line: 1, column: 1), in: file) }
    report.add(Message(.yaml, "another"), at: TextRange(line: 1, column: 1), in: file)
    report.add(error, at: TextRange(line: 1, column: 2), in: file)
    #expect(report.sorted.count == 3)
  }

  @Test func `promotion makes warnings errors and changes nothing else`() {
    var report = Report()
    report.add(warning, at: TextRange(line: 2, column: 2), in: file, other: .init("c.md"))
    report.add(error, path: "c.md")
    let strict = report.promotingWarnings
    #expect(strict.hasErrors)
    #expect((strict.errorCount, strict.warningCount) == (2, 0))
    #expect(strict.diagnostics.map(\.message) == report.diagnostics.map(\.message))
    #expect(strict.diagnostics.map(\.range) == report.diagnostics.map(\.range))
    #expect(strict.diagnostics.map(\.excerpt) == report.diagnostics.map(\.excerpt))
    #expect(strict.diagnostics.map(\.other) == report.diagnostics.map(\.other))
    #expect(Report().promotingWarnings.diagnostics.isEmpty)
  }

  @Test func `a report takes over what another has found`() {
    var first = Report()
    first.add(error, path: "a.md")
    var second = Report()
    second.add(warning, path: "b.md")
    first.merge(second)
    #expect(first.diagnostics.map(\.path) == ["a.md", "b.md"])
  }

  @Test func `every id is written in small letters and hyphens, and once`() {
    let names = DiagnosticID.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) || $0 == "-" } })
  }

  @Test func `a warning is less than an error`() { #expect(Severity.warning < .error) }
}
