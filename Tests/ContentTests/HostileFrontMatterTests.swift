import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct `Front matter that means harm` {
  /// Reads an entry of that front matter and gives what was reported.
  private func read(_ yaml: String) -> (entry: Entry?, diagnostics: [Diagnostic]) {
    var report = Report()
    let text: MarkedText = "---\n\(yaml)\n---\nThe story.\n"
    let entry = Entry(text.file(), stem: "2026-01-09-airline", reporting: &report)
    return (entry, report.sorted)
  }

  @Test(arguments: [
    "tags: " + String(repeating: "[", count: 2_000),
    "tags: " + String(repeating: "{a: ", count: 2_000),
    "tags: " + String(repeating: "[", count: 2_000) + String(repeating: "]", count: 2_000),
    "tags: " + String(repeating: "[{a: ", count: 1_000) + String(repeating: "}]", count: 1_000),
    "tags:\n  " + String(repeating: "- ", count: 2_000) + "a",
    "? " + String(repeating: "? ", count: 2_000) + "a",
    "title: x\n"
      + (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func `two thousand levels are refused`(yaml: String) {
    let (entry, diagnostics) = read(yaml)
    #expect(entry == nil)
    #expect(diagnostics.map(\.message.text) == ["lists and fields are nested too deeply"])
    #expect(diagnostics.map(\.message.hint) == ["a field has a text or a list of texts"])
    #expect(diagnostics.map(\.message.id) == [.yaml])
  }

  @Test func `too deep a place is found on its line`() {
    let deep = String(repeating: "[", count: 101)
    #expect(read("title: x\ntags: \(deep)").diagnostics.first?.range?.start.line == 3)
  }

  @Test func `the deepest that is let through fits on the small stack of a task`() async {
    let blocks = (1..<48).map { String(repeating: "  ", count: $0) + "- a:\n" }.joined()
    let brackets =
      String(repeating: "[{a: ", count: 50) + "b" + String(repeating: "}]", count: 50)
    let yaml = "title: x\ntags:\n\(blocks)\(String(repeating: "  ", count: 49))\(brackets)"
    let messages = await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: read(yaml).diagnostics.map(\.message.text))
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(messages == ["expected a single value"])
  }

  @Test func `brackets in a text are no levels`() {
    let smiles = String(repeating: "[:{ ", count: 50)
    #expect(read("title: '\(smiles)'").entry?.title.count == 199)
    let ruler = String(repeating: "-", count: 70)
    #expect(read("title: x\nlearned: |\n  \(ruler)").entry?.learned == ruler)
  }

  @Test(arguments: [2, 9])
  func `aliases that multiply are refused before they fill the memory`(width: Int) {
    var lines = ["a0: &a0 [lol, lol]"]
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    let (entry, diagnostics) = read(lines.joined(separator: "\n"))
    #expect(entry == nil)
    #expect(diagnostics.map(\.message.text) == ["the aliases expand to too many values"])
    #expect(diagnostics.map(\.message.hint) == ["write the values out"])
  }

  @Test(arguments: ["tags: &a [*a]", "tags: &a {a: &b [*a, *b]}"])
  func `an alias inside what it stands for is refused`(line: String) {
    let (entry, diagnostics) = read("title: x\n\(line)")
    #expect(entry == nil)
    #expect(diagnostics.map(\.message.text) == ["the aliases expand to too many values"])
  }

  @Test func `aliases that nest, line by line, deeper than a stack are refused`() {
    let lines = (1...20_000).map { "a\($0): &a\($0) [*a\($0 - 1)]" }
    let (entry, diagnostics) = read((["title: x", "a0: &a0 x"] + lines).joined(separator: "\n"))
    #expect(entry == nil)
    #expect(diagnostics.map(\.message.text) == ["the aliases expand to too many values"])
  }

  @Test func `an anchor and its alias are the value twice`() {
    let (entry, diagnostics) = read("title: &t Asked\nlearned: *t\ntags: &l [a, b]\nled_to: *l")
    #expect(diagnostics.isEmpty)
    #expect(entry?.learned == "Asked")
    #expect(entry?.ledTo.map(\.value) == ["a", "b"])
  }

  @Test func `a field of a megabyte is a field`() {
    let learned = String(repeating: "more ", count: 200_000) + "end"
    #expect(read("title: x\nlearned: \(learned)").entry?.learned == learned)
  }

  @Test func `ten thousand tags are ten thousand tags`() {
    let tags = (1...10_000).map { "t\($0)" }
    #expect(read("title: x\ntags: [\(tags.joined(separator: ", "))]").entry?.ask.tags == tags)
  }

  @Test func `a thousand unknown keys are each reported`() {
    let keys = (1...1_000).map { "k\($0): x" }.joined(separator: "\n")
    let (_, diagnostics) = read("title: x\n\(keys)")
    #expect(diagnostics.count == 1_000)
    #expect(diagnostics.last?.range?.start == Position(line: 1_002, column: 1))
  }

  @Test(arguments: [
    "...", "--- a", "%YAML 1.2", "!!binary x", "<<: {title: y}", "? [a, b]\n: c", "[", "{", "&a",
    "|",
    "title: x\n...\ntitle: y", "title: !!python/object x\n'", "\u{FEFF}", "a\u{85}b", "\0",
  ])
  func `odd YAML gives an entry or an error, and no crash`(yaml: String) {
    let (entry, diagnostics) = read(yaml)
    #expect((entry == nil) == diagnostics.contains { $0.severity == .error })
  }

  @Test func `random front matter gives an entry or an error, and every place is in the file`() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "title", "outcome", "no", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", "'", "\"", "&a ",
      "*a",
      "#", "|", ">", "!", "%", "@", "`", "2026-01-09", "é", "日", "\t", "\r\n", "?", ",", "steps",
    ]
    for _ in 0..<2_000 {
      let yaml = (0..<Int.random(in: 0...20, using: &generator)).compactMap { _ in
        pieces.randomElement(using: &generator)
      }.joined()
      let (entry, diagnostics) = read(yaml)
      #expect((entry == nil) == diagnostics.contains { $0.severity == .error })
      let lineCount = 3 + yaml.unicodeScalars.count { $0 == "\n" }
      let isInside = diagnostics.allSatisfy { (1...lineCount).contains($0.range?.start.line ?? 1) }
      #expect(isInside, "\(yaml.debugDescription)")
    }
  }
}
