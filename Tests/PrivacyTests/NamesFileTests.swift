import Diagnostics
import Files
import TestSupport
import Testing

@testable import Privacy

@Suite("A names file that would not protect anybody is refused")
struct NamesFileTests {
  /// The problems of a file, without the folder.
  private func problems(_ bytes: [UInt8]?, at name: String = "names.txt") throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("", to: "journal/.git/HEAD")
    try folder.write("", to: "journal/content/journal.md")
    if let bytes { try folder.write(bytes, to: name) }
    var report = Report()
    let names = Names.read(
      "\(folder.path)/\(name)", outside: "\(folder.path)/journal/content", reporting: &report)
    #expect((names == nil) == report.hasErrors)
    return DiagnosticPrinter(.text(colour: false)).print(report)
      .replacing("\(folder.path)/", with: "")
  }

  private func problems(_ text: String) throws -> String { try problems(Array(text.utf8)) }

  @Test("one that is not there, empty, not text, or a folder")
  func unreadable() throws {
    #expect(
      try problems(nil as [UInt8]?).hasPrefix("names.txt: error: there is no names file here"))
    #expect(try problems("").hasPrefix("names.txt: error: the names file has no names in it"))
    #expect(try problems("# nobody\n\n").hasPrefix("names.txt: error: the names file has no names"))
    #expect(try problems([0x41, 0xFF]).hasPrefix("names.txt: error: the names file is not UTF-8"))
    let folder = try TemporaryFolder()
    var report = Report()
    #expect(Names.read(folder.path, outside: "/", reporting: &report) == nil)
    #expect(report.hasErrors)
  }

  @Test("one inside the repository, by any way there")
  func inside() throws {
    let refusal = "error: the names file is inside the repository"
    #expect(try problems(Array("A B: c".utf8), at: "journal/names.txt").contains(refusal))
    #expect(try problems(Array("A B: c".utf8), at: "journal/content/names.txt").contains(refusal))
    #expect(try problems(Array("A B: c".utf8), at: "journal-names.txt") == "")
  }

  @Test(
    "every line that is no rule, with its place and without its words",
    arguments: [
      ("Ann Lee: a\nno colon", "names.txt:2:1: error: this line has no colon"),
      ("  : x", "names.txt:1:3: error: there is no name before the colon"),
      ("--: x", "names.txt:1:1: error: there is no name before the colon"),
      ("Ann Lee:  ", "names.txt:1:1: error: there is nothing after the colon"),
      ("Ann Lee: a\n\nANN  LEE: b", "names.txt:3:1: error: this name is in line 1 already"),
      ("Ann Lee: the great Ann Lee", "names.txt:1:1: error: what would be shown"),
      ("Ann: Bob's sister\nBob: x", "names.txt:1:1: error: what would be shown"),
      ("42: initials", "names.txt:1:1: error: this name has no initials"),
    ])
  func lines(text: String, problem: String) throws {
    let found = try problems(text)
    #expect(found.hasPrefix(problem), "\(found)")
    #expect(!found.lowercased().contains("ann lee:"))
  }

  @Test("quotes, wide colons, byte order marks and line ends of any kind are understood")
  func understood() throws {
    let rules = try names("\u{FEFF}\"A: B\": c\r\n王伟：邻居\r\nAnn Lee: Initials\n").rules
    #expect(rules.map(\.name) == ["A: B", "王伟", "Ann Lee"])
    #expect(rules.map(\.words) == ["c", "邻居", "A. L."])
  }
}
