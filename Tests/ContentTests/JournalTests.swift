import Calendar
import Content
import Diagnostics
import Files
import Testing

@Suite struct `Reading a journal's folder` {
  @Test func `entries are read from all folders, in the order of their paths`() async throws {
    try await TemporaryJournal.with { folder in
      try folder.writeEntry("b.md")
      try folder.writeEntry("2026/02/c.md")
      try folder.writeEntry("2026/a.md")
      try folder.writeEntry("日本.md")
      try folder.write("---\ntitle: About\n---\nMe.\n", to: "pages/about.md")
      let (journal, fileCount, report) = try await folder.read()
      #expect(report.diagnostics.isEmpty)
      #expect(fileCount == 4)
      #expect(journal?.entries.map(\.slug) == ["c", "a", "b", "日本"])
      #expect(journal?.entries.first?.file.path == folder.path("entries/2026/02/c.md"))
      #expect(journal?.pages.map(\.slug) == ["about"])
      #expect(journal?.folder == folder.folder)
    }
  }

  @Test func `a folder with index.md is an entry named by its folder`() async throws {
    try await TemporaryJournal.with { folder in
      try folder.write("---\ntitle: Asked\n---\n", to: "entries/2026-01-09-airline/index.md")
      try folder.write("a picture", to: "entries/2026-01-09-airline/desk.jpg")
      let entry = try #require(try await folder.read().journal?.entries.first)
      #expect(entry.slug == "airline")
      #expect(entry.ask.asked.description == "2026-01-09")
    }
  }

  @Test func `hidden names and other files are left alone`() async throws {
    try await TemporaryJournal.with { folder in
      for name in [".hidden.md", ".git/a.md", "desk.jpg", "notes.csv", "a.md~", "README"] {
        try folder.write("x", to: "entries/\(name)")
      }
      let (journal, fileCount, report) = try await folder.read()
      #expect(report.diagnostics.isEmpty)
      #expect(fileCount == 0)
      #expect(journal?.entries.isEmpty == true)
    }
  }

  @Test func `a link to a file of the journal is followed`() async throws {
    try await TemporaryJournal.with { folder in
      try folder.writeEntry("a.md")
      try folder.link("entries/b.md", to: "a.md")
      let (journal, _, report) = try await folder.read()
      #expect(report.diagnostics.isEmpty)
      #expect(journal?.entries.map(\.slug) == ["a", "b"])
    }
  }

  @Test func `a folder that is reached by a link is a journal like any other`() async throws {
    try await TemporaryJournal.with { folder in
      try folder.writeEntry("a.md")
      try folder.link("entries/b.md", to: "a.md")
      try await TemporaryJournal.with { other in
        try other.link("content", to: folder.folder)
        var report = Report()
        let (journal, _) = try await Journal.read(other.path("content"), reporting: &report)
        #expect(report.diagnostics.isEmpty)
        #expect(journal?.entries.count == 2)
      }
    }
  }

  @Test func `a journal without entries is a journal`() async throws {
    try await TemporaryJournal.with { folder in
      try Disk.remove(folder.path("entries"))
      let (journal, fileCount, report) = try await folder.read()
      #expect(report.diagnostics.isEmpty)
      #expect(fileCount == 0)
      #expect(journal?.settings.title == "Noes")
    }
  }

  @Test func `all problems of all files come in one run`() async throws {
    try await TemporaryJournal.with { folder in
      try folder.write("---\ntitle: Noes\ngaol: 3\n---\n", to: "journal.md")
      try folder.writeEntry("a.md", "otcome: no\nfear: 11")
      try folder.writeEntry("b.md")
      try folder.writeEntry("c.md", "outcome: mabye")
      try folder.write("no front matter", to: "pages/about.md")
      try folder.link("entries/d.md", to: "nowhere")
      let (journal, fileCount, report) = try await folder.read()
      #expect(journal?.entries.map(\.slug) == ["b"])
      #expect(journal?.flawed.map(\.stem) == ["a", "c", "about"])
      #expect(fileCount == 3)
      let prefix = folder.folder.count + 1
      #expect(
        report.sorted.map { "\($0.path.dropFirst(prefix)) \($0.message.id.rawValue)" } == [
          "entries/a.md unknown-key", "entries/a.md out-of-range", "entries/c.md unknown-outcome",
          "entries/d.md symbolic-link", "journal.md missing-field", "journal.md unknown-key",
          "pages/about.md no-front-matter",
        ])
    }
  }

  @Test func `entries with errors are not in the journal, the others are`() async throws {
    try await TemporaryJournal.with { folder in
      try folder.writeEntry("a.md", "fear: 11")
      try folder.writeEntry("b.md", "sting: 1")
      let (journal, fileCount, report) = try await folder.read()
      #expect(fileCount == 2)
      #expect(report.errorCount == 1)
      #expect(report.warningCount == 1)
      #expect(journal?.entries.map(\.slug) == ["b"])
    }
  }

  @Test func `five hundred entries are read in the same order every time`() async throws {
    try await TemporaryJournal.with { folder in
      for number in 0..<500 { try folder.writeEntry("e\(number % 7)/n\(number).md") }
      let first = try await folder.read().journal?.entries.map(\.file.path)
      let second = try await folder.read().journal?.entries.map(\.file.path)
      #expect(first?.count == 500)
      #expect(first == second)
      #expect(first == first?.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }
}
