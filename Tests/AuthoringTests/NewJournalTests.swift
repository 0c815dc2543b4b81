import Authoring
import Calendar
import Content
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct NewJournalTests {
  @Test(arguments: PublishingService.allCases)
  func aNewJournalBuildsAtOnce(for service: PublishingService) async throws {
    let folder = try TemporaryFolder()
    let journal = NewJournal(today: today, service: service)
    #expect(try journal.write(to: folder.path).isEmpty)
    let site = try await BuiltSite(folder, on: today.description, url: "https://a.example/b")
    #expect(site.problems == "")
    #expect(site.paths.contains("index.html"))
    #expect(site.paths.count { $0.hasPrefix("entries/") } == 3)
  }

  @Test func aTitleThatIsHardToWriteIsReadBack() async throws {
    let folder = try TemporaryFolder()
    let journal = NewJournal(
      title: "No: \"never\" # ever", keeper: "- K'", today: today, service: .none)
    #expect(try journal.write(to: folder.path).isEmpty)
    var report = Report()
    let read = try await Journal.read("\(folder.path)/content", reporting: &report).journal
    #expect(read?.settings.title == "No: \"never\" # ever")
    #expect(read?.settings.keeper == "- K'")
  }

  @Test func noFileIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "README.md")
    let present = try NewJournal(today: today, service: .github).write(to: folder.path)
    #expect(present == ["README.md"])
    #expect(try folder.files() == ["README.md": Array("mine".utf8)])
  }

  @Test func whatCannotBeWrittenWholeIsNotWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file, where a folder is needed", to: "there/.github")
    let journal = NewJournal(today: today, service: .github)
    #expect(throws: DiskError.self) { try journal.write(to: "\(folder.path)/there") }
    #expect(try folder.files().keys.sorted() == ["there/.github"])
    #expect(throws: DiskError.self) { try journal.write(to: "\(folder.path)/there/.github/new") }
    #expect(try folder.files().keys.sorted() == ["there/.github"])
  }

  @Test func aJournalThatWasBegunIsCompletedAndACompleteOneIsNot() throws {
    let folder = try TemporaryFolder()
    let journal = NewJournal(today: today, service: .none)
    for file in journal.files.dropFirst().prefix(2) { try folder.write(file.text, to: file.path) }
    #expect(try journal.write(to: folder.path).isEmpty)
    #expect(try folder.files().count == journal.files.count)
    try Disk.remove("\(folder.path)/README.md")
    #expect(try journal.write(to: folder.path).count == journal.files.count - 1)
    #expect(try folder.files().count == journal.files.count - 1)
  }

  @Test(arguments: PublishingService.allCases)
  func nothingIsShouted(for service: PublishingService) {
    for (path, text) in NewJournal(today: today, service: service).files {
      let words = text.replacing("#!/bin/sh", with: "").replacing("if ! ", with: "")
      #expect(!words.contains("!"), "\(path)")
    }
  }

  /// A tag can be moved to other code. Our own moves with each release.
  @Test func actionsAreNamedByHash() throws {
    let lines = NewJournal(today: today, service: .github).files.flatMap { _, text in
      text.split(separator: "\n").filter { $0.contains("uses:") }
    }
    #expect(lines.count >= 5)
    for line in lines where !line.hasSuffix("uses: \(NewJournal.repository)@v1") {
      #expect(try line.firstMatch(of: Regex("uses: [a-z/-]+@[0-9a-f]{40} # v[0-9.]+$")) != nil)
    }
  }
}
