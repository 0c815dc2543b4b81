import Authoring
import Calendar
import Content
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct NewJournalTests {
  @Test(arguments: Host.allCases)
  func aNewJournalBuildsAtOnce(for host: Host) async throws {
    let folder = try TemporaryFolder()
    let journal = NewJournal(today: today, host: host)
    #expect(try journal.write(to: folder.path).isEmpty)
    let site = try await BuiltSite(folder, on: today.description, url: "https://a.example/b")
    #expect(site.problems == "")
    #expect(site.paths.contains("index.html"))
    #expect(site.paths.count { $0.hasPrefix("entries/") } == 3)
  }

  @Test func aTitleThatIsHardToWriteIsReadBack() async throws {
    let folder = try TemporaryFolder()
    let journal = NewJournal(
      title: "No: \"never\" # ever", keeper: "- K'", today: today, host: .none)
    #expect(try journal.write(to: folder.path).isEmpty)
    var report = Report()
    let read = try await Journal.read("\(folder.path)/content", reporting: &report).journal
    #expect(read?.settings.title == "No: \"never\" # ever")
    #expect(read?.settings.keeper == "- K'")
  }

  @Test func noFileIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "README.md")
    let present = try NewJournal(today: today, host: .github).write(to: folder.path)
    #expect(present == ["README.md"])
    #expect(try folder.files() == ["README.md": Array("mine".utf8)])
  }

  @Test func whatCannotBeWrittenWholeIsNotWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file, where a folder is needed", to: "there/.github")
    let journal = NewJournal(today: today, host: .github)
    #expect(throws: DiskError.self) { try journal.write(to: "\(folder.path)/there") }
    #expect(try folder.files().keys.sorted() == ["there/.github"])
    #expect(throws: DiskError.self) { try journal.write(to: "\(folder.path)/there/.github/new") }
    #expect(try folder.files().keys.sorted() == ["there/.github"])
  }

  @Test func aJournalThatWasBegunIsCompletedAndACompleteOneIsNot() throws {
    let folder = try TemporaryFolder()
    let journal = NewJournal(today: today, host: .none)
    for file in journal.files.dropFirst().prefix(2) { try folder.write(file.text, to: file.path) }
    #expect(try journal.write(to: folder.path).isEmpty)
    #expect(try folder.files().count == journal.files.count)
    try Disk.remove("\(folder.path)/README.md")
    #expect(try journal.write(to: folder.path).count == journal.files.count - 1)
    #expect(try folder.files().count == journal.files.count - 1)
  }

  @Test(arguments: Host.allCases)
  func nothingIsShouted(for host: Host) {
    for (path, text) in NewJournal(today: today, host: host).files {
      let words = text.replacing("#!/bin/sh", with: "").replacing("if ! ", with: "")
      #expect(!words.contains("!"), "\(path)")
    }
  }

  @Test(arguments: Host.allCases)
  func aHostIsAddedToAJournalAndLeavesTheKeepersFilesAlone(host: Host) throws {
    let folder = try TemporaryFolder()
    let journal = NewJournal(today: today, host: .none)
    #expect(try journal.write(to: folder.path).isEmpty)
    #expect(try host.add(to: folder.path).allSatisfy { $0.fate == .written })
    #expect(try host.add(to: folder.path).allSatisfy { $0.fate == .same })
    guard let first = host.files().first else { return }
    try folder.write("mine", to: first.path)
    #expect(try host.add(to: folder.path).first?.fate == .kept)
    #expect(try folder.files()[first.path] == Array("mine".utf8))
  }

  /// A tag can be moved to other code. Our own moves with each release.
  @Test func actionsAreNamedByHash() throws {
    let lines = NewJournal(today: today, host: .github).files.flatMap { _, text in
      text.split(separator: "\n").filter { $0.contains("uses:") }
    }
    #expect(lines.count >= 5)
    for line in lines where !line.hasSuffix("uses: \(NewJournal.repository)@v1") {
      #expect(try line.firstMatch(of: Regex("uses: [a-z/-]+@[0-9a-f]{40} # v[0-9.]+$")) != nil)
    }
  }
}
