import Files
import Foundation
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct DiskTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  @Test func `Nothing is there only where nothing is`() throws {
    #expect(try Disk.status(of: path("missing")) == nil)
    #expect(try Disk.status(of: path("missing/deeper")) == nil)
    try folder.write("-", to: "file")
    #expect(try Disk.status(of: path("file/deeper")) == nil)
    #expect(try Disk.status(of: path("file"))?.kind == .file)
  }

  @Test func `A file that cannot be saved keeps its content, and a link leads on`() throws {
    try folder.write("old", to: "file")
    try Disk.save(Array("new".utf8), to: path("file"))
    try Disk.save(Array("first".utf8), to: path("another"))
    try link("link", to: "file")
    try Disk.save(Array("newer".utf8), to: path("link"))
    #expect(throws: DiskError.self) { try Disk.save([], to: path("missing/file")) }
    #expect(throws: DiskError.self) { try Disk.save([], to: path("")) }
    try Disk.save(Array("gone".utf8), to: "/dev/null")
    #expect(try Disk.read(path("file")) == Array("newer".utf8))
    #expect(try Disk.read(path("another")) == Array("first".utf8))
    #expect(try Disk.status(of: path("link"), followingLinks: false)?.kind == .link)
    #expect(try Disk.list(folder.path).count == 3)
  }

  @Test(arguments: ["nowhere", "itself", "endless"])
  func `What cannot be looked at is not taken for missing`(name: String) throws {
    try link("nowhere", to: "missing")
    try link("itself", to: "itself")
    let name = name == "endless" ? String(repeating: "x", count: 300) : name
    #expect(throws: DiskError.self) { try Disk.status(of: path(name)) }
    if name != "nowhere" {
      #expect(throws: DiskError.self) { try Disk.realPath(path(name)) }
    }
  }

  @Test func `A path that is too long is an error for a whole list`() throws {
    var deep = folder.path
    while deep.utf8.count < 3900 {
      deep += "/" + String(repeating: "d", count: 200)
      try Disk.makeFolder(deep)
    }
    let long = deep + "/" + String(repeating: "e", count: 200)
    #expect(throws: DiskError.self) { try Disk.list(long) }
    #expect(throws: DiskError.self) { try Disk.status(of: long) }
  }

  @Test func `Only regular files are read, and a pipe does not keep us waiting`() throws {
    try #require(mkfifo(path("pipe"), 0o600) == 0)
    try link("leading", to: "pipe")
    for name in ["pipe", "leading", "."] {
      let failure = #expect(throws: DiskError.self) { try Disk.read(path(name)) }
      #expect(failure?.reason == "it is not a regular file")
    }
    #expect(throws: DiskError.self) { try Disk.read("/dev/zero", upTo: 10) }
  }

  @Test func `A stream is read to its end, whatever its size seems to be`() async throws {
    try #require(mkfifo(path("pipe"), 0o600) == 0)
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    let pipe = path("pipe")
    async let read = Task.detached { try Disk.readStream(pipe, upTo: 200_000) }.value
    try Disk.write(bytes, to: pipe)
    #expect(try await read == bytes)
    try folder.write(bytes, to: "file")
    #expect(try Disk.readStream(path("file"), upTo: 200_000) == bytes)
    #expect(try Disk.readStream(path("file"), upTo: 199_999) == nil)
    #expect(try Disk.readStream("/dev/null", upTo: 10) == [])
  }

  #if os(Linux)
    @Test func `What does not go onto a full disk is an error`() throws {
      #expect(throws: DiskError.self) { try Disk.write([1], to: "/dev/full") }
    }
  #endif
}
