import Files
import TestSupport
import Testing

@testable import Publishing

@Suite("Files of a site that are copies of others")
struct CopiedFilesTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/site" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("-", to: "content/journal.md")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Disk.read("\(path)/\(name)"), as: UTF8.self)
  }

  @Test("a copy is not read again, and is mended where somebody has changed it in the site")
  func copies() async throws {
    try folder.write("one", to: "kept/a.png")
    try folder.write("two", to: "kept/b.png")
    func publish(_ files: [String: String]) async throws -> Publication {
      let output = try await OutputFolder(path, journal: "\(folder.path)/content", home: nil)
      return try await output.publish(
        files.map { Output($0, copyOf: "\(folder.path)/kept/\($1)") })
    }
    #expect(try await publish(["x": "a.png", "y": "b.png"]).written == 2)
    #expect(try text("x") == "one")
    // Whoever read it would find other words in it.
    let kept = "\(folder.path)/kept/a.png"
    let mark = try #require(Disk.copyMark(at: kept))
    try Disk.write(Array("1st".utf8), to: kept)
    Disk.setMark(mark, of: kept)
    let again = try await publish(["x": "a.png", "y": "b.png"])
    #expect(again == Publication(written: 0, unchanged: 2, removed: 0, size: 6))
    #expect(try text("x") == "one")
    try Disk.write(Array("one".utf8), to: kept)

    // A file of the same length is another one, even within the same second.
    try Disk.write(Array("1st".utf8), to: kept)
    #expect(try await publish(["x": "a.png", "y": "b.png"]).written == 1)
    #expect(try text("x") == "1st")
    try Disk.write(Array("one".utf8), to: kept)
    #expect(try await publish(["x": "a.png", "y": "b.png"]).written == 1)

    try Disk.write(Array("ONE".utf8), to: "\(path)/x")
    #expect(try await publish(["x": "a.png", "y": "b.png"]).written == 1)
    #expect(try text("x") == "one")
    // Both are of the same length, and may have been made at the same moment.
    #expect(try await publish(["x": "b.png", "y": "a.png"]).written == 2)
    #expect(try text("x") == "two")
    #expect(try text("y") == "one")
  }
}
