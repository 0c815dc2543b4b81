import Authoring
import Calendar
import Content
import Diagnostics
import Files
import TestSupport
import Testing
import ThousandKit

/// Nothing is written that `check` would call an error.
@Suite struct JournalRulesTests {
  private let hostile = [
    "![x](https://evil.example/a.png)", "![x](nowhere.png)", "[x](nowhere/)", "[x](nowhere.md)",
    "[x](javascript:alert)", "![x]()", "[x](/entries/2099-nobody/)",
  ]

  private func journal(_ text: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try TinySite(text).write(to: folder)
    return folder
  }

  @Test func anEntryIsWrittenOnlyWhereTheSiteCouldStillBePublished() async throws {
    for story in hostile {
      let folder = try journal()
      let before = try folder.files()
      for day in ["2026-01-09", "2030-01-01"] {
        var entry = NewEntry(title: "Asked", date: day)
        entry.story = "Fine.\n\n\(story)"
        let result = try await entry.write(
          in: "\(folder.path)/content", rules: .publishing, today: { _ in today })
        guard case .refused(let report) = result else {
          Issue.record("\(story) was written")
          continue
        }
        #expect(report.diagnostics.first?.range?.start.line == 7, "\(story)")
      }
      #expect(try folder.files() == before)
    }
  }

  @Test func whatIsWrongAlreadyIsNoReasonNotToWrite() async throws {
    let folder = try journal("-- entries/2026-01-01-a.md --\n---\ntitle: A\n---\n[x](nowhere/)\n")
    let content = "\(folder.path)/content"
    let entry = NewEntry(title: "Asked", date: "2026-01-09")
    guard
      case .written = try await entry.write(in: content, rules: .publishing, today: { _ in today })
    else {
      Issue.record("refused")
      return
    }
    let reply = Reply(outcome: .no, day: today)
    guard
      case .written = try await reply.write(
        to: "\(content)/entries/2026-01-01-a.md", in: content, replacing: nil, rules: .publishing,
        today: { _ in today })
    else {
      Issue.record("refused")
      return
    }
  }

  @Test func anAnswerTakesThePlaceOfAnotherOnlyWhereThatIsMeant() async throws {
    let text = "---\ntitle: A\noutcome: yes\nanswered: 2026-01-02\n---\n"
    let folder = try journal("-- entries/2026-01-01-a.md --\n\(text)")
    let content = "\(folder.path)/content"
    let path = "\(content)/entries/2026-01-01-a.md"
    func answer(_ outcome: Outcome, replacing earlier: Outcome?, on day: String) async throws
      -> String
    {
      let reply = Reply(outcome: outcome, day: try #require(Day(day)), saying: [.sting: "3"])
      let result = try await reply.write(
        to: path, in: content, replacing: earlier, rules: .publishing, today: { _ in today })
      if case .refused(let report) = result {
        return report.diagnostics.map(\.message.id.rawValue).joined()
      }
      return String(decoding: try Disk.read(path), as: UTF8.self)
    }
    #expect(try await answer(.no, replacing: nil, on: "2026-01-05") == "answered-already")
    #expect(try await answer(.no, replacing: .ghosted, on: "2026-01-05") == "answered-already")
    #expect(try await answer(.yes, replacing: nil, on: "2026-01-05") == "answered-already")
    #expect(String(decoding: try Disk.read(path), as: UTF8.self) == text)
    #expect(
      try await answer(.yes, replacing: nil, on: "2026-01-02")
        == "---\ntitle: A\noutcome: yes\nsting: 3\nanswered: 2026-01-02\n---\n")
    #expect(
      try await answer(.no, replacing: .yes, on: "2026-01-05")
        == "---\ntitle: A\noutcome: no\nsting: 3\nanswered: 2026-01-05\n---\n")
  }

  @Test func theSameAnswerTwiceIsOneStep() async throws {
    let folder = try journal(
      "-- entries/2026-01-01-a.md --\n---\ntitle: A\nsteps:\n  - 2026-01-03 interview\n---\n")
    let content = "\(folder.path)/content"
    let path = "\(content)/entries/2026-01-01-a.md"
    let reply = Reply(outcome: .no, day: try #require(Day("2026-01-09")))
    for _ in 0..<2 {
      _ = try await reply.write(
        to: path, in: content, replacing: nil, rules: .publishing, today: { _ in today })
    }
    #expect(
      String(decoding: try Disk.read(path), as: UTF8.self)
        == "---\ntitle: A\nsteps:\n  - 2026-01-03 interview\n  - 2026-01-09 no\n---\n")
  }

  @Test func aCountIsToldOnlyOfWhatIsCounted() async throws {
    let cases = [
      ("", "draft: true", "Written down. It is a draft, and not counted yet."),
      ("", "visibility: hidden", "Written down. It is hidden, and not counted."),
      (
        "counts: [ghosted]", "",
        "A no for the notebook. Noes fill no square here ('counts' in journal.md), but you asked."
      ),
    ]
    for (settings, field, words) in cases {
      let folder = try TemporaryFolder()
      try TinySite(
        "-- entries/2026-01-01-a.md --\n---\ntitle: A\n\(field)\n---\n", settings: settings
      ).write(to: folder)
      let content = "\(folder.path)/content"
      let result = try await Reply(outcome: .no, day: today).write(
        to: "\(content)/entries/2026-01-01-a.md", in: content, replacing: nil, rules: .publishing,
        today: { _ in today })
      guard case .written(let written) = result else {
        Issue.record("refused")
        continue
      }
      #expect(written.sentence == words)
    }
  }
}
