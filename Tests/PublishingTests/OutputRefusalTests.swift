import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Folders that are refused for a site")
struct OutputRefusalTests {
  private let folder: TemporaryFolder
  private var journal: String { "\(folder.path)/content" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("-", to: "content/journal.md")
    try folder.write("-", to: "content/entries/a.md")
  }

  /// Why a folder is refused; `nil` where it is not.
  private func refusal(_ path: String, home: String? = nil) async throws -> OutputFolder.Refusal? {
    do {
      _ = try await OutputFolder(path, journal: journal, home: home)
      return nil
    } catch let refusal as OutputFolder.Refusal {
      return refusal
    }
  }

  @Test("the whole disk, however it is written")
  func root() async throws {
    for path in ["/", "//", "/..", "\(folder.path)/../../../../../../../../../.."] {
      #expect(try await refusal(path) == .isRoot)
    }
  }

  @Test("the home folder, also by way of a link")
  func home() async throws {
    let home = "\(folder.path)/home"
    try Disk.makeFolder(home)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/shortcut", withDestinationPath: home)
    #expect(try await refusal(home, home: home) == .isHome)
    #expect(try await refusal(home + "/", home: home) == .isHome)
    #expect(try await refusal("\(folder.path)/shortcut", home: home) == .isHome)
    #expect(try await refusal(home, home: "\(folder.path)/shortcut") == .isHome)
    #expect(try await refusal("\(home)/site", home: home) == nil)
  }

  @Test("a file")
  func file() async throws {
    try folder.write("words", to: "notes.txt")
    let path = "\(folder.path)/notes.txt"
    #expect(try await refusal(path) == .notAFolder(path))
  }

  @Test("the journal itself, and any folder around it")
  func journalInside() async throws {
    #expect(try await refusal(journal) == .holdsJournal(journal))
    #expect(try await refusal("\(journal)/.") == .holdsJournal("\(journal)/."))
    #expect(try await refusal(folder.path) == .holdsJournal(folder.path))
  }

  @Test("a folder among the entries or the pages")
  func insideJournal() async throws {
    for part in ["entries", "pages", "entries/site", "pages/deep/site"] {
      #expect(try await refusal("\(journal)/\(part)") == .insideJournal("\(journal)/\(part)"))
    }
    #expect(try await refusal("\(journal)/site") == nil, "beside the entries is allowed")
  }

  @Test("a folder with files of somebody else, which it names and leaves alone")
  func foreignFiles() async throws {
    for name in ["d.txt", "a.txt", "c/deep.txt", ".hidden"] {
      try folder.write("mine", to: "site/\(name)")
    }
    let path = "\(folder.path)/site"
    let refused = try #require(try await refusal(path))
    #expect(
      refused == .foreignFiles(path, examples: [".hidden", "a.txt", "c/deep.txt"], count: 4))
    #expect(
      refused.description == """
        '\(path)' has 4 files that Thousand did not write (.hidden, a.txt, c/deep.txt, …); \
        name another folder, or move them away
        """)
    #expect(try folder.files(in: "site").count == 4)
  }

  @Test("a folder whose list of files somebody else has written")
  func foreignManifest() async throws {
    try folder.write("precious\n", to: "site/.thousand-manifest")
    try folder.write("mine", to: "site/precious")
    let path = "\(folder.path)/site"
    #expect(
      try await refusal(path)
        == .foreignFiles(path, examples: [".thousand-manifest", "precious"], count: 2))
  }

  @Test("a link inside, even one that leads to an empty folder")
  func linkInside() async throws {
    try Disk.makeFolder("\(folder.path)/elsewhere")
    try Disk.makeFolder("\(folder.path)/site")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/site/link", withDestinationPath: "\(folder.path)/elsewhere")
    let path = "\(folder.path)/site"
    #expect(try await refusal(path) == .foreignFiles(path, examples: ["link"], count: 1))
  }

  @Test("a link that leads nowhere, or to itself, which stays as it is")
  func danglingLink() async throws {
    let path = "\(folder.path)/site"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "missing")
    #expect(try await refusal(path) == .leadsNowhere(path))
    try Disk.remove(path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "site")
    await #expect(throws: DiskError.self) { try await refusal(path) }
    #expect(try Disk.status(of: path, followingLinks: false)?.kind == .link)
  }

  @Test("a mount point, which no other folder can be put in place of")
  func mountPoint() async throws {
    #expect(try await refusal("/dev") == .isMountPoint("/dev"))
  }

  @Test("new and empty folders are not refused, and looking writes nothing")
  func accepted() async throws {
    try Disk.makeFolder("\(folder.path)/empty")
    #expect(try await refusal("\(folder.path)/empty") == nil)
    #expect(try await refusal("\(folder.path)/new/deep/site") == nil)
    #expect(try Disk.status(of: "\(folder.path)/new") == nil)
  }

  @Test("every refusal says what to do, or why, in one sentence")
  func words() {
    let path = "site"
    #expect(
      OutputFolder.Refusal.isRoot.description == "the site cannot be written over the whole disk")
    #expect(
      OutputFolder.Refusal.isHome.description
        == "the site cannot be written over your home folder")
    #expect(OutputFolder.Refusal.notAFolder(path).description == "'site' is not a folder")
    #expect(
      OutputFolder.Refusal.leadsNowhere(path).description
        == "'site' is a broken symbolic link; create the folder that it points to")
    #expect(
      OutputFolder.Refusal.isMountPoint(path).description
        == "'site' is a mount point, which cannot be replaced as a whole; name a folder in it")
    #expect(
      OutputFolder.Refusal.holdsJournal(path).description
        == "'site' contains the journal itself; name another folder")
    #expect(
      OutputFolder.Refusal.insideJournal(path).description
        == "'site' is inside the journal's entries; name a folder outside")
    #expect(
      OutputFolder.Refusal.foreignFiles(path, examples: ["a"], count: 1).description
        == "'site' has a file that Thousand did not write (a); "
        + "name another folder, or move them away")
  }
}
