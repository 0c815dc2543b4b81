import Calendar
import Content
import Diagnostics
import Testing

/// Entries that come from Hugo, Jekyll or Eleventy.
@Suite struct ForeignFrontMatterTests {
  private func read(_ field: String) -> (entry: Entry?, report: Report) {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array("---\ntitle: A\n\(field)\n---\n".utf8))
    return (Entry(file, stem: "a", reporting: &report), report)
  }

  @Test(arguments: [
    "2026-01-09T10:00:00Z", "2026-01-09T10:00:00.000+01:00", "2026-01-09 10:00:00 +0100",
    "2026-01-09 10:00",
  ])
  func `The time behind a day is left out`(typed: String) {
    #expect(read("date: \(typed)").entry?.ask.asked.description == "2026-01-09")
  }

  @Test(arguments: ["2026-01-09T", "2026-01-09 later", "2026-02-30T10:00:00Z", "2026-01-09T10"])
  func `What is no time is no day`(typed: String) {
    #expect(read("date: \(typed)").report.diagnostics.map(\.message.id) == [.notADay])
  }

  @Test(arguments: [
    ("created: 2026-01-01", "here that is 'date'"),
    ("published: true", "for a day write 'publish:', for false 'draft: true'"),
    ("categories: jobs", "here that is 'category'"),
    ("layout: post", "there are no layouts here; remove the line"),
  ])
  func `A key of another generator is pointed to what it is here`(field: String, hint: String) {
    let messages = read("date: 2026-01-01\n\(field)").report.diagnostics.map(\.message)
    #expect(messages.map(\.hint) == [hint])
  }

  @Test func `The same problem in many files is said once, with its count`() {
    var report = Report()
    let text = "---\ntitle: A\ndate: 2026-01-01\nlayout: x\n---\n"
    for number in 0..<1500 {
      let file = SourceFile(
        path: "e/\(1000 + number).md",
        bytes: Array(text.utf8))
      _ = Entry(file, stem: "\(number)-a", reporting: &report)
    }
    let printed = DiagnosticPrinter(.text(colour: false)).print(report)
    #expect(printed.split(separator: "\n").count == 4)
    #expect(printed.contains("and the same in 1499 other places"))
  }
}
