import Files
import TestSupport
import Testing

@testable import Publishing

@Suite("What a host keeps in the folder of a site")
struct HostsFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("-", to: "content/journal.md")
  }

  private func publish(_ text: String) async throws {
    let output = try await OutputFolder(
      "\(folder.path)/site", journal: "\(folder.path)/content", home: nil)
    _ = try await output.publish([Output("index.html") { Array(text.utf8) }])
  }

  private func written() throws -> [String: String] {
    try folder.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("a repository in the folder, and what its host needs, stay over every build")
  func repository() async throws {
    try folder.write("ref: refs/heads/pages", to: "site/.git/HEAD")
    try folder.write("", to: "site/.nojekyll")
    for text in ["1", "2"] { try await publish(text) }
    #expect(try written()[".git/HEAD"] == "ref: refs/heads/pages")
    #expect(try written()[".nojekyll"] == "")
    #expect(try written()["index.html"] == "2")
    #expect(try Disk.list(folder.path).map(\.name) == ["content", "site"])
  }

  @Test("a repository in an old site that a killed build left aside comes back")
  func repositoryLeftAside() async throws {
    try await publish("1")
    // The number of a process that is not running, as far as anybody can tell.
    try folder.write("ref: refs/heads/pages", to: ".site.thousand-999999/.git/HEAD")
    try await publish("2")
    #expect(try written()[".git/HEAD"] == "ref: refs/heads/pages")
    #expect(try Disk.list(folder.path).map(\.name) == ["content", "site"])
  }
}
