import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct KnownEntriesTests {
  private static let entries = """
    -- entries/2026-01-09-same.md --
    ---
    title: The same
    ---
    -- entries/2026-01-10-other.md --
    ---
    title: Another
    ---
    """

  @Test func `What has the same bytes is taken over, and the rest is read`() async throws {
    let folder = try TemporaryFolder()
    try TinySite(Self.entries).write(to: folder)
    var report = Report()
    let path = "\(folder.path)/content"
    let first = try #require(try await Journal.read(path, reporting: &report).journal)
    try folder.write("---\ntitle: Changed\n---\n", to: "content/entries/2026-01-10-other.md")
    try folder.write("---\ntitle: New\n---\n", to: "content/entries/2026-01-11-new.md")

    let known = KnownEntries(first, report)
    let second = try #require(
      try await Journal.read(path, knowing: known, reporting: &report).journal)
    #expect(second.entries.map(\.title) == ["The same", "Changed", "New"])
    #expect(second.entries[0] === first.entries[0])
    #expect(second.entries[1] !== first.entries[1])
  }

  @Test func `What something was said of is read again, and said again`() async throws {
    let folder = try TemporaryFolder()
    try TinySite(Self.entries).write(to: folder)
    let path = "\(folder.path)/content"
    var report = Report()
    let first = try #require(try await Journal.read(path, reporting: &report).journal)
    var remarks = Report()
    remarks.add(
      Message(.unreadable, "a remark"), at: nil, in: first.entries[0].file)
    let second = try #require(
      try await Journal.read(path, knowing: KnownEntries(first, remarks), reporting: &report)
        .journal)
    #expect(second.entries[0] !== first.entries[0])
    #expect(second.entries[1] === first.entries[1])
  }
}
