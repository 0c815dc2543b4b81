import Calendar
import Content
import Diagnostics
import Markdown
import Markup
import TestSupport
import Testing

@Suite struct `Editions` {
  private func journal(_ entries: [(stem: String, lines: String)]) async throws -> Journal {
    try await TemporaryJournal.with { folder in
      for (stem, lines) in entries { try folder.writeEntry("\(stem).md", lines) }
      let (journal, fileCount, report) = try await folder.read()
      #expect(report.diagnostics.isEmpty)
      #expect(fileCount == entries.count)
      return try #require(journal)
    }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `an entry is published, or held back for one reason`() async throws {
    let journal = try await journal([
      ("a", ""), ("b", "draft: true"), ("c", "visibility: hidden"), ("d", "visibility: counted"),
      ("e", "publish: 2026-02-10"), ("f", "publish: 2026-02-09"),
      ("g", "outcome: no\nanswered: 2026-02-10"), ("h", "outcome: no\nanswered: 2026-02-09"),
      ("i", "draft: true\nvisibility: hidden"), ("j", "draft: true\npublish: 2026-02-10"),
    ])
    let edition = Edition(journal, on: try day("2026-02-09"))
    #expect(edition.published.map(\.slug) == ["a", "d", "f", "g", "h"])
    #expect(
      edition.heldBack.map { "\($0.entry.slug) \($0.reason.rawValue)" } == [
        "b draft", "c hidden", "e future", "i hidden", "j draft",
      ])
    #expect(edition.published.count + edition.heldBack.count == journal.entries.count)
  }

  @Test func `an ask whose answer comes later waits, and nothing is shown of the answer`()
    async throws
  {
    let journal = try await TemporaryJournal.with { folder in
      try folder.write(
        """
        ---
        title: Asked
        date: 2026-01-09
        steps: [2026-01-12 interview, 2026-02-01 second interview, 2026-02-10 no]
        fear: 6
        sting: 2
        label: Blocked
        learned: All of it.
        led_to: [b]
        cover: a.jpg
        ---
        They said no.
        """, to: "entries/a.md")
      let (journal, _, _) = try await folder.read()
      return try #require(journal)
    }
    let open = try #require(Edition(journal, on: try day("2026-01-20")).published.first)
    #expect(open.ask.outcome == .pending && open.ask.answered == nil)
    #expect(open.ask.steps.map(\.word) == ["interview"])
    #expect(open.ask.fear == 6 && open.ask.sting == nil)
    #expect(open.label == nil && open.learned == nil && open.cover == nil)
    #expect(open.ledTo.isEmpty && open.story.html.text.isEmpty)
    let closed = try #require(Edition(journal, on: try day("2026-02-10")).published.first)
    #expect(closed === journal.entries.first)
  }

  @Test func `a preview takes drafts in, and nothing hidden or future`() async throws {
    let journal = try await journal([
      ("a", ""), ("b", "draft: true"), ("c", "visibility: hidden\ndraft: true"),
      ("d", "draft: true\npublish: 2026-02-10"),
    ])
    let edition = Edition(journal, on: try day("2026-02-09"), drafts: true)
    #expect(edition.published.map(\.slug) == ["a", "b"])
    #expect(edition.heldBack.map(\.reason) == [.hidden, .future])
  }

  @Test func `an ask of tomorrow is not known today`() async throws {
    let journal = try await journal([("a", "")])
    #expect(Edition(journal, on: try day("2026-01-08")).heldBack.map(\.reason) == [.future])
    #expect(Edition(journal, on: try day("2026-01-09")).published.count == 1)
  }

  @Test func `whatever the day and the entries, none is lost and none is in both lists`()
    async throws
  {
    var generator = SeededGenerator(seed: 8)
    let lines = [
      "draft: true", "visibility: hidden", "visibility: counted", "publish: 2026-01-12",
      "outcome: no\nanswered: 2026-01-11",
    ]
    let entries = (0..<60).map { number in
      let chosen = lines.filter { _ in Bool.random(using: &generator) }
      let keys = chosen.filter { !($0 == lines[2] && chosen.contains(lines[1])) }
      return ("e\(number)", keys.joined(separator: "\n"))
    }
    let journal = try await journal(entries)
    for number in 0..<6 {
      for drafts in [false, true] {
        let edition = Edition(journal, on: try day("2026-01-08") + number, drafts: drafts)
        let names = edition.published.map(\.slug) + edition.heldBack.map(\.entry.slug)
        #expect(names.sorted() == entries.map(\.0).sorted())
        #expect(edition.published.allSatisfy { $0.visibility != .hidden })
        #expect(edition.published.allSatisfy { $0.knownFrom <= edition.today })
        #expect(edition.published.allSatisfy { drafts || !$0.isDraft })
      }
    }
  }
}
