import Foundation
import TestSupport
import Testing

@testable import Privacy

/// Lines as they are in journals, in `Lines/KIND.txt`: after `+` something of the kind is in them, after `-`
/// nothing is. After `?` it is the other way round, and known: what is overlooked (`?+`), and what is taken
/// for it (`?-`).
@Suite("What leads to somebody is found in real lines, and little else is")
struct PersonalLinesTests {
  struct Line: Sendable {
    let text: String
    let isOne: Bool
    let isMistaken: Bool
  }

  static func lines(_ kind: String) throws -> [Line] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Lines/\(kind).txt")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
      let mark = line.prefix { $0 != " " }
      return Line(
        text: String(line.dropFirst(mark.count + 1)), isOne: mark.hasSuffix("+"),
        isMistaken: mark.hasPrefix("?"))
    }
  }

  @Test(
    arguments: [
      ("telephone", .telephone), ("email", .email), ("handle", .handle), ("street", .street),
      ("coordinates", .coordinates), ("plate", .plate),
    ] as [(String, PersonalData)])
  func kinds(file: String, kind: PersonalData) throws {
    let lines = try Self.lines(file)
    for line in lines {
      let isFound = PersonalData.all(in: line.text).contains { $0.kind == kind }
      #expect(isFound == (line.isOne != line.isMistaken), "\(kind.rawValue): \(line.text)")
    }
    check(lines)
  }

  @Test("of photos by the names of their files")
  func photos() throws {
    let lines = try Self.lines("photo")
    for line in lines {
      let name = line.text.split(separator: "/").last.map(String.init) ?? ""
      #expect(PhoneFileName.isOne(name) == (line.isOne != line.isMistaken), "\(line.text)")
    }
    check(lines)
  }

  /// At least sixty of each, of which few are mistaken.
  private func check(_ lines: [Line]) {
    for isOne in [true, false] {
      let some = lines.filter { $0.isOne == isOne }
      #expect(some.count >= 60)
      #expect(some.count(where: \.isMistaken) * 10 <= some.count)
    }
  }
}
