import Authoring
import Content
import Diagnostics
import Files
import TestSupport
import Testing
import ThousandKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct AtomicWritingTests {
  @Test func aNewFileNeverTakesTheNameOfAnother() throws {
    let folder = try TemporaryFolder()
    #expect(try Disk.create("\(folder.path)/a", [1]))
    #expect(try !Disk.create("\(folder.path)/a", [2]))
    #expect(try folder.files() == ["a": [1]])
  }

  @Test func aReplacedFileKeepsItsModeAndItsLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "a")
    #expect(chmod("\(folder.path)/a", 0o640) == 0)
    #expect(symlink("a", "\(folder.path)/b") == 0)
    try Disk.replace("\(folder.path)/b", with: [2])
    var information = stat()
    #expect(stat("\(folder.path)/a", &information) == 0)
    #expect(information.st_mode & 0o777 == 0o640)
    #expect(try Disk.read("\(folder.path)/a") == [2])
    #expect(try Disk.status(of: "\(folder.path)/b", followingLinks: false)?.kind == .link)
    #expect(try Disk.list(folder.path).map(\.name) == ["a", "b"])
  }

  @Test func whatAKilledWriterLeftIsClearedAndALivingOnesIsNot() throws {
    let folder = try TemporaryFolder()
    for name in [".thousand-2147483647-0.tmp", ".thousand-1-0.tmp", ".thousand-mine.tmp"] {
      try folder.write([1], to: name)
    }
    try folder.write([1], to: "a")
    try Disk.replace("\(folder.path)/a", with: [2])
    let names = try Disk.list(folder.path).map(\.name)
    #expect(names == [".thousand-1-0.tmp", ".thousand-mine.tmp", "a"])
  }

  @Test func logsAndAnswersAtOnceLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let names = (0..<20).map { "entries/2026-01-09-old-\($0).md" }
    try TinySite(names.map { "-- \($0) --\n---\ntitle: Old\n---\n" }.joined()).write(to: folder)
    let content = "\(folder.path)/content"
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for name in names {
          let reply = Reply(outcome: .no, day: today)
          _ = try await reply.write(
            to: "\(content)/\(name)", in: content, replacing: nil, rules: .publishing,
            today: { _ in today })
        }
      }
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<20 {
            let entry = NewEntry(title: "New", date: "2026-01-10")
            _ = try await entry.write(in: content, rules: .publishing, today: { _ in today })
          }
        }
      }
      try await group.waitForAll()
    }
    var report = Report()
    let (journal, count) = try await Journal.read(content, reporting: &report)
    #expect(count == 60)
    #expect(journal?.entries.count { $0.ask.outcome == .no } == 20)
    #expect(!report.hasErrors)
  }
}

@Suite struct EntrySearchTests {
  private func found(_ words: String) async throws -> [String] {
    let folder = try TemporaryFolder()
    try TinySite(
      """
      -- entries/2026-01-09-airline.md --
      ---
      title: Asked the airline desk
      outcome: no
      answered: 2026-01-11
      ---
      -- entries/2026-01-10-hotel.md --
      ---
      title: Asked the hotel desk
      outcome: no
      answered: 2026-01-10
      slug: late-checkout
      ---
      -- entries/2026-01-12-bread/index.md --
      ---
      title: Asked for bread
      to: The Airline Bakery
      ---
      """
    ).write(to: folder)
    var report = Report()
    let journal = try #require(
      try await Journal.read("\(folder.path)/content", reporting: &report).journal)
    let words = words.replacing("FOLDER", with: folder.path)
    return Edition(journal, on: today).entries(meantBy: words).map(\.slug)
  }

  @Test(arguments: [
    ("airline", ["airline"]), ("2026-01-10-hotel", ["late-checkout"]),
    ("late-checkout", ["late-checkout"]), ("1", ["late-checkout"]), ("#2", ["airline"]),
    ("3", []), ("DESK asked", ["late-checkout", "airline"]), ("the airline", ["bread", "airline"]),
    ("FOLDER/content/entries/2026-01-12-bread/index.md", ["bread"]), ("nothing like it", []),
    ("2026-01-12-bread", ["bread"]), ("2026-01-09-airline.md", ["airline"]), (" ", []),
  ])
  func entriesAreFoundByAllTheirNames(words: String, slugs: [String]) async throws {
    #expect(try await found(words) == slugs)
  }
}
