import Calendar
import Circle
import Content
import Diagnostics
import Markup
import TestSupport
import Testing

@Suite("What somebody else's progress.json may say")
struct CompanionProgressTests {
  private static let good = """
    {"version": 1, "keeper": "Tomas <b>", "title": "x", "asOf": "2026-02-09",
     "goal": {"target": 100, "history": []}, "noes": 19,
     "asks": {"sent": 30, "yes": 6}, "cells": "n15g2n2", "waiting": {"total": 1, "quiet": 0},
     "latest": [{"title": "\\u0041", "url": "javascript:x", "outcome": "no", "day": "2026-02-08"}],
     "look": {"cover": "#0b3954", "square": "#0b6e99"}, "startedBy": "https://ada.example/",
     "later": [1, 2.5e3, null, true]}
    """
  private let today = Day("2026-02-09")

  private func read(_ text: String) -> Result<CompanionProgress, CompanionProgress.Refusal> {
    do throws(CompanionProgress.Refusal) {
      return .success(try CompanionProgress(Array(text.utf8), today: today))
    } catch {
      return .failure(error)
    }
  }

  @Test("numbers, days and colours are taken, and no word")
  func goodDocument() throws {
    let progress = try read(Self.good).get()
    #expect([progress.target, progress.noes, progress.yeses, progress.waiting] == [100, 19, 6, 1])
    #expect(progress.cells.map(\.count) == [15, 2, 2])
    #expect(progress.lastAnswer == Day("2026-02-08") && progress.asOf == Day("2026-02-09"))
    #expect(progress.cover == "#0b3954" && progress.square == "#0b6e99")
    #expect(progress.startedBy == "https://ada.example")
    let kept = String(decoding: progress.document.indentedBytes, as: UTF8.self)
    #expect(!kept.contains("Tomas") && !kept.contains("javascript"))
    #expect(try CompanionProgress(Array(kept.utf8)) == progress)
  }

  @Test(
    "a document that lies or breaks the rules is refused with the reason",
    arguments: [
      ("\"version\": 1", "\"version\": 2", "it is not version 1 of progress.json"),
      ("\"noes\": 19", "\"noes\": 20", "'cells' does not add up to 'noes'"),
      ("\"noes\": 19", "\"noes\": -1", "'noes' is not a number from 0 to 100000"),
      ("\"noes\": 19", "\"noes\": 1e9", "'noes' is not a number from 0 to 100000"),
      ("\"noes\": 19", "\"noes\": \"19\"", "'noes' is not a number from 0 to 100000"),
      ("n15g2n2", "n15g2x2", "'cells' is not made of runs"),
      ("n15g2n2", "n99999999999999999999", "'cells' is not made of runs"),
      ("n15g2n2", "n19<script>", "'cells' is not made of runs"),
      ("\"target\": 100", "\"target\": 0", "'goal.target' is not a number from 1 to 100000"),
      ("\"asOf\": \"2026-02-09\"", "\"asOf\": \"9999-12-31\"", "'asOf' is in the future"),
      ("\"asOf\": \"2026-02-09\"", "\"asOf\": \"2026-02-30\"", "'asOf' is not a day"),
      ("\"2026-02-08\"", "\"2026-02-11\"", "'latest[0].day' is in the future"),
      ("\"2026-02-08\"", "8", "'latest[0].day' is not a day"),
      ("true]}", "true]", "it is not JSON"), ("true]}", "true,]}", "it is not JSON"),
      ("true]}", "true]}}", "it is not JSON"), ("2.5e3", "02", "it is not JSON"),
      ("\\u0041", "\\ud800", "it is not JSON"), ("\\u0041", "\\x", "it is not JSON"),
    ])
  func lies(written: String, instead: String, reason: String) {
    #expect(read(Self.good).isSuccess)
    let text = Self.good.replacing(written, with: instead)
    #expect(text != Self.good)
    #expect(read(text) == .failure(.init(reason: reason)))
  }

  @Test("a colour that is none, and an address that is none, are left out")
  func colours() throws {
    for colour in ["red", "#12345", "#12345g", "url(#x)", "#1234567"] {
      #expect(try read(Self.good.replacing("#0b3954", with: colour)).get().cover == nil)
    }
    #expect(
      try read(Self.good.replacing("https://ada", with: "javascript:ada")).get().startedBy == nil)
  }

  @Test("what is nested deeply, or not UTF-8, or cut off anywhere, is refused and never traps")
  func brokenBytes() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFlaw.self) { try JSON(reading: Array(deep.utf8)) }
    #expect(throws: JSONFlaw.self) { try JSON(reading: [0x22, 0xFF, 0x22]) }
    let bytes = Array(Self.good.utf8)
    for length in bytes.indices {
      #expect(throws: JSONFlaw.self) { try JSON(reading: Array(bytes[..<length])) }
    }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = read(String(decoding: changed, as: UTF8.self))
    }
  }

  @Test("JSON that is printed is read as it was")
  func roundTrip() throws {
    let texts = ["", "\"\\/\n\r\t", "😀 é", "</script>"]
    let document: JSON = .array(
      texts.map { .string($0) } + [.integer(-3), .integer(.max), .number(0.5), .null, .bool(false)])
    let read = try #require(JSON(reading: document.bytes).items)
    #expect(read.prefix(4).map(\.text) == texts)
    #expect(read[4].wholeNumber == -3 && read[5].wholeNumber == .max)
  }

  @Test("a copy is kept, found again, and reported where somebody has broken it")
  func folder() throws {
    let temporary = try TemporaryFolder()
    let journal = "---\ntitle: A\nkeeper: K\ncircle: [https://tomas.example/n]\n---\n"
    var report = Report()
    let settings = try #require(
      JournalSettings(
        SourceFile(path: "journal.md", bytes: Array(journal.utf8)), reporting: &report))
    let folder = CircleFolder(journal: temporary.path)
    #expect(folder.copies(for: settings, reporting: &report).isEmpty && report.diagnostics.isEmpty)
    let progress = try read(Self.good).get()
    try folder.keep(progress, of: settings.circle[0])
    #expect(
      folder.copies(for: settings, reporting: &report) == ["https://tomas.example/n": progress])
    let file = folder.file(of: settings.circle[0]).replacing("\(temporary.path)/", with: "")
    #expect(file.hasPrefix(".circle/tomas-example-n-"))
    try temporary.write("{}", to: file)
    #expect(folder.copies(for: settings, reporting: &report).isEmpty)
    #expect(report.diagnostics.map(\.message.id) == [.circleCopy] && !report.hasErrors)
    #expect(report.diagnostics.first?.range?.start.line == 4)
  }
}

extension Result {
  fileprivate var isSuccess: Bool { if case .success = self { true } else { false } }
}
