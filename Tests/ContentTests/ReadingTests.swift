import Calendar
import Content
import Diagnostics
import Markdown
import Markup
import TestSupport
import Testing

@Suite struct `Reading an entry` {
  private func read(_ text: String, stem: String = "2026-01-09-airline") throws -> Entry {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let entry = Entry(file, stem: stem, reporting: &report)
    #expect(report.diagnostics.isEmpty)
    return try #require(entry)
  }

  @Test(arguments: [
    "---\ntitle: Asked\n---\nThe *story*.\n",
    "---\ntitle: Asked\n---\nThe *story*.",
    "---\r\ntitle: Asked\r\n---\r\nThe *story*.\r\n",
    "\u{FEFF}---\ntitle: Asked\n---\nThe *story*.\n",
    "\u{FEFF}---\r\ntitle: Asked\r\n---\r\nThe *story*.\r\n",
    "---  \ntitle: Asked\n---\t \nThe *story*.\n",
    "---\n# a comment\ntitle: Asked # another\n\n---\nThe *story*.\n",
    "---\n{title: Asked}\n---\nThe *story*.\n",
    "---\n\"title\": 'Asked'\n---\nThe *story*.\n",
    "---\ntitle: >\n  Asked\n---\nThe *story*.\n",
  ])
  func `the same entry is read from every form of the file`(text: String) throws {
    let entry = try read(text)
    #expect(entry.title == "Asked")
    #expect(entry.story.html.text == "<p>The <em>story</em>.</p>\n")
    #expect(entry.story.excerpt == "The story.")
  }

  @Test(arguments: [
    ("---\ntitle: x\n---\nThe story.", 4), ("---\ntitle: x\n\n\n---\n\nThe story.", 6),
    ("\u{FEFF}---\r\ntitle: x\r\n---\r\nThe story.", 4),
  ])
  func `the story knows the line at which it begins`(text: String, line: Int) throws {
    #expect(try read(text).storyLine == line)
  }

  @Test(arguments: ["---\ntitle: x\n---\n", "---\ntitle: x\n---", "---\ntitle: x\n---\n\n"])
  func `a story may be empty`(text: String) throws {
    #expect(try read(text).story.html.isEmpty)
  }

  @Test func `dashes in the story belong to the story`() throws {
    let entry = try read("---\ntitle: x\n---\none\n\n---\n\ntwo\n\n---\ntitle: y\n---\n")
    #expect(entry.title == "x")
    #expect(
      entry.story.html.text
        == "<p>one</p>\n<hr />\n<p>two</p>\n<hr />\n<h2>title: y</h2>\n")
  }

  @Test func `dashes that are not alone on their line do not close`() throws {
    let entry = try read("---\ntitle: x\nlearned: |\n  ---\n  more\nto: a --- b\n---\n")
    #expect(entry.learned == "--- more")
    #expect(entry.ask.to == "a --- b")
  }

  @Test func `a story of five megabytes is read whole`() throws {
    let line = "I asked again, and they said no.\n"
    let entry = try read("---\ntitle: x\n---\n" + String(repeating: line, count: 160_000))
    #expect(entry.story.source.count == 160_000 * line.utf8.count)
    #expect(entry.story.html.bytes.count == 160_000 * line.utf8.count + "<p></p>".utf8.count)
  }

  @Test func `every field is read`() throws {
    let entry = try read(
      """
      ---
      title: Asked the airline desk
      date: 2026-01-08
      outcome: no
      answered: 2026-01-10
      category: travel
      tags: [strangers, airports]
      to: Aurora Airlines
      label: Blocked
      fear: 7
      sting: 2
      expected: 80%
      learned: The desk agent was on my side.
      count: 3
      led_to: [theatre, opera]
      visibility: counted
      publish: 2026-02-01
      draft: true
      cover: desk.jpg
      slug: upgrade
      aliases: [/old/address/, /older.html]
      ---
      """)
    let ask = entry.ask
    #expect(entry.title == "Asked the airline desk")
    #expect([ask.asked.description, ask.answered?.description] == ["2026-01-08", "2026-01-10"])
    #expect(ask.outcome == .no)
    #expect([ask.category, ask.to] == ["travel", "Aurora Airlines"])
    #expect(ask.tags == ["strangers", "airports"])
    #expect([ask.fear, ask.sting, ask.expected, ask.count, ask.daysToAnswer] == [7, 2, 80, 3, 2])
    #expect([entry.label, entry.learned] == ["Blocked", "The desk agent was on my side."])
    #expect(entry.ledTo.map(\.value) == ["theatre", "opera"])
    #expect(entry.visibility == .counted)
    #expect(entry.publish?.value.description == "2026-02-01")
    #expect(entry.isDraft)
    #expect(entry.cover?.value == "desk.jpg")
    #expect(entry.slug == "upgrade")
    #expect(entry.aliases.map(\.value) == ["/old/address/", "/older.html"])
    #expect(entry.aliases.last?.range == TextRange(line: 21, column: 26, length: 11))
    #expect(entry.knownFrom.description == "2026-02-01")
  }

  @Test func `what is not written has its default, and no fact is invented`() throws {
    let entry = try read("---\ntitle: x\n---\n")
    let ask = entry.ask
    #expect(ask.outcome == .pending)
    #expect(ask.answered == nil && ask.daysToAnswer == nil)
    #expect([ask.category, ask.to, entry.label, entry.learned] == [nil, nil, nil, nil])
    #expect([ask.fear, ask.sting, ask.expected] == [nil, nil, nil])
    #expect(ask.count == 1)
    #expect(ask.tags.isEmpty && ask.steps.isEmpty && entry.ledTo.isEmpty && entry.aliases.isEmpty)
    #expect(entry.visibility == .public)
    #expect(!entry.isDraft && entry.publish == nil && entry.cover == nil)
    #expect(entry.knownFrom == ask.asked)
  }
}
