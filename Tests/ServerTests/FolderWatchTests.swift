import Files
import Server
import TestSupport
import Testing

/// How a folder is watched.
enum WatchKind: CaseIterable { case asked, told }

@Suite struct FolderWatchTests {
  @Test func `A new file, a changed file, a rename and a removal are seen`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "entries/a.md")
    let file = "\(folder.path)/entries/a.md"
    try await watching(folder.path) { expectChange in
      try await expectChange { try folder.write("new", to: "entries/b.md") }
      try await expectChange { try folder.write("longer", to: "entries/a.md") }
      try await expectChange { try Disk.rename(file, to: "\(folder.path)/entries/c.md") }
      try await expectChange { try Disk.remove("\(folder.path)/entries/c.md") }
    }
  }

  @Test func `An editor that writes beside the file and renames is seen`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "entries/a.md")
    try await watching(folder.path) { expectChange in
      for text in ["two", "three", "four"] {
        try await expectChange {
          try folder.write(text, to: "entries/.a.md.swp")
          try Disk.rename(
            "\(folder.path)/entries/.a.md.swp", to: "\(folder.path)/entries/a.md")
        }
      }
    }
  }

  @Test func `Two folders are watched, and one of them may come later`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "content/a.md")
    let watch = FolderWatch("\(folder.path)/content", "\(folder.path)/Themes")
    let running = Task { await watch.run() }
    await watch.begun()
    var seen = await watch.ticker.value
    for path in ["Themes/Harbour/tokens.css", "content/a.md", "Themes/Harbour/tokens.css"] {
      try folder.write("\(seen) \(path)", to: path)
      let next = await watch.changes(after: seen)
      #expect(next > seen, "\(path)")
      seen = next
    }
    running.cancel()
    await running.value
  }

  @Test func `What happens in a new folder is seen, however deep`() async throws {
    let folder = try TemporaryFolder()
    try await watching(folder.path) { expectChange in
      try await expectChange { try folder.write("one", to: "entries/2026/02/a.md") }
      try await expectChange { try folder.write("longer", to: "entries/2026/02/a.md") }
      try await expectChange { try folder.write("two", to: "entries/2026/02/b.md") }
    }
  }

  @Test func `A folder that is removed and comes back is seen`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "journal/entries/a.md")
    let journal = "\(folder.path)/journal"
    try await watching(journal) { expectChange in
      try await expectChange { try Disk.removeTree(journal) }
      try await expectChange { try folder.write("two", to: "journal/entries/a.md") }
      try await expectChange { try folder.write("three", to: "journal/entries/a.md") }
    }
  }

  @Test func `A folder that is renamed away and back is seen`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "journal/entries/a.md")
    let journal = "\(folder.path)/journal"
    try await watching(journal) { expectChange in
      try await expectChange { try Disk.rename(journal, to: "\(folder.path)/elsewhere") }
      try await expectChange { try Disk.rename("\(folder.path)/elsewhere", to: journal) }
      try await expectChange { try folder.write("three", to: "journal/entries/a.md") }
    }
  }

  @Test func `What no editor means to publish is no change`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a.md")
    let watch = FolderWatch(folder.path)
    let task = Task { await watch.run() }
    defer { task.cancel() }
    await watch.begun()
    let before = await watch.ticker.value
    try folder.write("x", to: ".a.md.swp")
    try folder.write("x", to: "a.md~")
    #expect(await watch.ticker.value(after: before, within: .milliseconds(300)) == before)
  }

  @Test func `A burst is one change`() async throws {
    let watch = FolderWatch("/nowhere/at/all")
    for _ in 0..<5 { await watch.ticker.advance() }
    #expect(await watch.changes(after: 0) == 5)
  }

  @Test func `Looking again and again sees the same changes`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "entries/a.md")
    try await watching(folder.path, how: .asked) { expectChange in
      try await expectChange { try folder.write("longer", to: "entries/a.md") }
      try await expectChange { try folder.write("new", to: "entries/new/b.md") }
      try await expectChange { try Disk.removeTree("\(folder.path)/entries") }
      try await expectChange { try Disk.removeTree(folder.path) }
    }
  }

  /// Watches a folder while changes are made, each of which must be seen. On a loaded machine other
  /// tests may keep all threads for a minute.
  private func watching(
    _ folder: String, how: WatchKind = .told,
    _ body: (_ expectChange: (() throws -> Void) async throws -> Void) async throws -> Void
  ) async throws {
    let watch = FolderWatch(folder)
    let task = Task {
      switch how {
      case .told: await watch.run()
      case .asked: await watch.poll(every: .milliseconds(20))
      }
    }
    defer { task.cancel() }
    await watch.begun()
    try await body { change in
      let before = await watch.ticker.value
      try change()
      let after = await watch.ticker.value(after: before, within: .seconds(300))
      #expect(after > before)
      try await Task.sleep(for: .milliseconds(100))
    }
  }
}
