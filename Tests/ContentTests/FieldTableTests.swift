import Calendar
import Content
import Diagnostics
import Files
import Testing

/// What follows from the table of fields is true of every row, also of one that comes later.
@Suite struct FieldTableTests {
  @Test func `The README says what every field is`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let readme = String(decoding: try Disk.read("/\(root)/README.md"), as: UTF8.self)
    let rows = EntryField.all.map { "| `\($0.key.rawValue)` | \($0.help)\($0.remark) |" }
    let table = rows.joined(separator: "\n")
    #expect(readme.contains("|---|---|\n\(table)\n\n"), "the table in README.md must be\n\(table)")
  }

  @Test func `Every question is asked once, in one order`() {
    let asked = EntryField.all.filter { $0.question != nil }.map(\.key)
    #expect(Set(asked) == Set(EntryField.asked.map(\.key)))
    #expect(EntryField.asked.count == asked.count)
    let words = EntryField.asked.compactMap(\.question?.words)
    #expect(Set(words).count == words.count)
  }

  @Test func `What is read is written as the same facts, field by field`() throws {
    for field in EntryField.all {
      var facts = EntryFacts(title: "A", asked: Day(number: 20_000))
      let text = try #require(sample(field.kind))
      // The fields that speak of an answer need one.
      if [.answered, .sting].contains(field.key) { facts.outcome = .no }
      facts[field.key] = text
      let value = field.kind.isList ? "[\"\(text)\"]" : "\"\(text)\""
      let others = [
        "title: A", "date: \(facts[.date] ?? "")", "outcome: \(facts.outcome.rawValue)",
      ]
      .filter { !$0.hasPrefix("\(field.key.rawValue):") }
      let matter = (others + ["\(field.key.rawValue): \(value)"]).joined(separator: "\n")
      let file = SourceFile(path: "a.md", bytes: Array("---\n\(matter)\n---\n".utf8))
      var report = Report()
      let entry = Entry(file, stem: "a", reporting: &report)
      #expect(entry.map { EntryFacts($0) } == facts, "\(matter)\n\(report.diagnostics)")
    }
  }

  @Test func `A text that is no value of its kind is refused with words`() {
    for field in EntryField.all {
      let bad: String
      switch field.kind {
      case .text, .file, .list(of: .text), .list(of: .file): bad = " "
      default: bad = " ?! "
      }
      if case .success(let value) = field.kind.parse(bad) {
        Issue.record("\(field.key.rawValue) takes '\(bad)' for '\(value)'")
      }
    }
  }

  private func sample(_ kind: FieldKind) -> String? {
    switch kind {
    case .text, .topic, .file: "Some words"
    case .post: "https://youtu.be/abc Some words"
    case .day: "2024-10-05"
    case .number(let range): String(range.upperBound)
    case .percent: "70"
    case .outcome: "pending"
    case .word(let words): words.last
    case .flag: "true"
    case .step: "2024-10-05 interview"
    case .slug: "a-slug"
    case .alias: "/old/"
    case .list(let item): sample(item)
    }
  }
}
