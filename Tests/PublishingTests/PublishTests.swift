import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Writing a site")
struct PublishTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/site" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("-", to: "content/journal.md")
  }

  @discardableResult
  private func publish(_ files: [String: String], to path: String? = nil) async throws
    -> Publication
  {
    let outputs = files.map { name, text in Output(name) { Array(text.utf8) } }
    let output = try await OutputFolder(
      path ?? self.path, journal: "\(folder.path)/content", home: nil)
    return try await output.publish(outputs)
  }

  private func written(in name: String = "site") throws -> [String: String] {
    try folder.files(in: name).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// What identifies a file: its inode and the time of its last change.
  private func identity(_ name: String) throws -> [String] {
    let facts = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return ["\(facts[.systemFileNumber] ?? "")", "\(facts[.modificationDate] ?? "")"]
  }

  /// The names beside the site, where a staging folder would stand.
  private func neighbours() throws -> [String] { try Disk.list(folder.path).map(\.name) }

  @Test("a new folder gets all files, their list, and nothing else")
  func newFolder() async throws {
    let result = try await publish(["index.html": "home", "entries/a/index.html": "ä"])
    #expect(result == Publication(written: 2, unchanged: 0, removed: 0, size: 6))
    #expect(
      try written() == [
        "index.html": "home", "entries/a/index.html": "ä",
        ".thousand-manifest": """
        Written by thousand; the next build replaces these files.
        entries/a/index.html
        index.html

        """,
      ])
    #expect(try neighbours() == ["content", "site"])
  }

  @Test("folders above the output are made, and an empty output is taken")
  func deepFolder() async throws {
    try await publish(["index.html": "home"], to: "\(folder.path)/one/two/site")
    #expect(try written(in: "one/two/site")["index.html"] == "home")
    try Disk.makeFolder("\(folder.path)/empty")
    try await publish(["index.html": "home"], to: "\(folder.path)/empty/")
    #expect(try written(in: "empty")["index.html"] == "home")
  }

  @Test("a file with the same bytes stays the same file, a changed one is a new one")
  func unchanged() async throws {
    try await publish(["same": "1", "changed": "1", "sized": "1"])
    let (same, changed) = (try identity("same"), try identity("changed"))
    let result = try await publish(["same": "1", "changed": "2", "sized": "11", "new": "1"])
    #expect(result == Publication(written: 3, unchanged: 1, removed: 0, size: 5))
    #expect(try identity("same") == same)
    #expect(try identity("changed") != changed)
    #expect(try written()["changed"] == "2")
  }

  @Test("files of the last build that are gone are removed, with their folders")
  func removed() async throws {
    try await publish(["index.html": "1", "entries/a/index.html": "1", "entries/b.html": "1"])
    let result = try await publish(["index.html": "1"])
    #expect(result == Publication(written: 0, unchanged: 1, removed: 2, size: 1))
    #expect(Set(try written().keys) == ["index.html", ".thousand-manifest"])
    #expect(try Disk.status(of: "\(path)/entries") == nil)
  }

  @Test("a foreign file that came later is refused and stays, and so does the site")
  func foreignLater() async throws {
    try await publish(["index.html": "1"])
    try folder.write("mine", to: "site/CNAME")
    let refusal = OutputFolder.Refusal.foreignFiles(path, examples: ["CNAME"], count: 1)
    await #expect(throws: refusal) { try await publish(["index.html": "2"]) }
    #expect(try written()["CNAME"] == "mine")
    #expect(try written()["index.html"] == "1")
  }

  @Test("a file that the keeper deleted is written again")
  func deletedByHand() async throws {
    try await publish(["index.html": "1", "log": "1"])
    try Disk.remove("\(path)/log")
    #expect(try await publish(["index.html": "1", "log": "1"]).written == 1)
    #expect(try written()["log"] == "1")
  }

  @Test("an output that fails leaves the last good site byte for byte, and nothing beside it")
  func failingOutput() async throws {
    struct Torn: Error {}
    try await publish(["index.html": "1", "gone": "1"])
    let before = try written()
    let outputs =
      (0..<200).map { number in Output("entries/\(number)") { [1] } }
      + [Output("torn") { throw Torn() }, Output("index.html") { [2] }]
    let output = try await OutputFolder(path, journal: "\(folder.path)/content", home: nil)
    await #expect(throws: Torn.self) { try await output.publish(outputs) }
    #expect(try written() == before)
    #expect(try neighbours() == ["content", "site"])
  }

  @Test("a file that cannot be written leaves the last good site, too")
  func failingDisk() async throws {
    try await publish(["index.html": "1"])
    let before = try written()
    await #expect(throws: DiskError.self) {
      try await publish(["index.html": "2", "a": "1", "a/b": "1"])
    }
    #expect(try written() == before)
    #expect(try neighbours() == ["content", "site"])
  }

  @Test("an old site that was put aside and never replaced takes its place again")
  func oldSiteAside() async throws {
    try await publish(["index.html": "1", "same": "1"])
    let same = try identity("same")
    let aside = "\(folder.path)/.site.thousand-2147483647.old"
    try Disk.rename(path, to: aside)
    #expect(try await publish(["index.html": "2", "same": "1"]).unchanged == 1)
    #expect(try identity("same") == same)
    #expect(try neighbours() == ["content", "site"])
  }

  @Test("an old site that was put aside and replaced is cleared")
  func oldSiteLeft() async throws {
    try await publish(["index.html": "1"])
    let aside = "\(folder.path)/.site.thousand-2147483647.old"
    try Disk.makeFolder(aside)
    try Disk.write([1], to: "\(aside)/index.html")
    try await publish(["index.html": "2"])
    #expect(try written()["index.html"] == "2")
    #expect(try neighbours() == ["content", "site"])
  }

  @Test("of builds at once into one folder, each is whole, and the last one stays")
  func buildsAtOnce() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let files = (0..<50).map { ("entries/\(number)-\($0)", "\(number)") }
          try await publish(Dictionary(uniqueKeysWithValues: files))
        }
      }
      try await group.waitForAll()
    }
    let written = try written().filter { $0.key.hasPrefix("entries/") }
    #expect(written.count == 50)
    #expect(Set(written.values).count == 1)
    #expect(try neighbours() == ["content", "site"])
  }

  @Test("what a build that was killed left behind is cleared, and a living one's is not")
  func staleStaging() async throws {
    let dead = "\(folder.path)/.site.thousand-2147483647"
    let living = "\(folder.path)/.site.thousand-1"
    let other = "\(folder.path)/.other.thousand-2147483647"
    for staging in [dead, living, other] {
      try Disk.makeFolder(staging)
      try Disk.write([1], to: "\(staging)/index.html")
    }
    try await publish(["index.html": "1"])
    #expect(try Disk.status(of: dead) == nil)
    #expect(try Disk.status(of: living) != nil)
    #expect(try Disk.status(of: other) != nil)
  }

  @Test("what lost more than half of twenty pages or more is told, page by page")
  func loss() async throws {
    func lost(_ count: Int, keeping kept: Int) async throws -> [String]? {
      let pages = (0..<count).map { ("entries/\($0)/index.html", "1") } + [("feed.xml", "1")]
      try await publish(Dictionary(uniqueKeysWithValues: pages))
      let output = try await OutputFolder(path, journal: "\(folder.path)/content", home: nil)
      let outputs = pages.prefix(kept).map { Output($0.0) { [1] } }
      let loss = output.pagesLost(by: outputs)
      #expect(loss.map { $0.of } ?? count == count)
      return loss?.lost
    }
    #expect(try await lost(19, keeping: 0) == nil)
    #expect(try await lost(20, keeping: 10) == nil)
    #expect(try await lost(20, keeping: 9)?.count == 11)
    #expect(try await lost(20, keeping: 1)?.first == "/entries/1/")
  }

  @Test("what an older build left, and what cannot be cleared away, is no hindrance")
  func staleName() async throws {
    // The name that this process would take, and the next one.
    let own = "\(folder.path)/.site.thousand-\(Disk.processNumber)"
    for left in [own, "\(own)-1", "\(folder.path)/.site.thousand-2147483647-3"] {
      try Disk.makeFolder("\(left)/entries")
    }
    #expect(try await publish(["index.html": "1"]).uncleared == nil)
    #expect(try neighbours() == ["content", "site"])
  }

  @Test("an output that is a link is followed, and stays a link")
  func symbolicLink() async throws {
    try Disk.makeFolder("\(folder.path)/real")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "\(folder.path)/real")
    try await publish(["index.html": "1"])
    #expect(try Disk.status(of: path, followingLinks: false)?.kind == .link)
    #expect(try written(in: "real")["index.html"] == "1")
    #expect(try neighbours() == ["content", "real", "site"])
  }

  @Test("a link in place of an own file is replaced and what it leads to is left alone")
  func linkInPlaceOfFile() async throws {
    try await publish(["index.html": "1"])
    try folder.write("precious", to: "elsewhere.txt")
    try Disk.remove("\(path)/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/index.html", withDestinationPath: "\(folder.path)/elsewhere.txt")
    try await publish(["index.html": "2"])
    #expect(try written()["index.html"] == "2")
    #expect(
      String(decoding: try Disk.read("\(folder.path)/elsewhere.txt"), as: UTF8.self) == "precious")
  }
}
