import Calendar
import Exchange
import Authoring
import Foundation
import Testing

/// A workbook of two sheets, as Excel packs it: shared, rich and written-out texts, days in two
/// formats, an empty row. (`zipfile` of Python has packed it.)
private let workbook = """
  UEsDBBQAAAAIAL1Zel0B/7NaVgAAAIkAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpSsrMpzkhN
  LSmG0gp5ibmptkpGBkamSgpgEc8UWyVDJYUiq0wgo8gzxVBJH1Wtf04KklIjJKVGIKX6MPP1YdbbAQBQSwMEFAAAAAgAvVl6
  XflgQw1GAAAAjwAAABoAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc7MJSs1JLMnMzyvOyCwotrNB5ip4ptgqFXmmGCop
  hCQWpaeW2CqV5xdlF2ekppYU64MpQ72K3Bwlfez6jHDrM4Lp00e1HwBQSwMEFAAAAAgAvVl6XdZjzE13AAAA5wAAABQAAAB4
  bC9zaGFyZWRTdHJpbmdzLnhtbGXPbQqDMAwG4KuIF+j/UQtjHkD0BMEFFGobkih6+61WdLifefKSDyuizsrorLpXnAjCZs1X
  TKLMbfR4txr0zzoFneWuz5kjw67cDElCzJm9PJN8jIXi6GYq1sk/hKDHqiRGQV6wdBDAb6Jn8ncfkR/xfZ1h0ocfUEsDBBQA
  AAAIAL1Zel1lPynEaAAAALMAAAANAAAAeGwvc3R5bGVzLnhtbLMpLqnMSQ3OSE0tsbPJK811yy0phjEUIJRniq2SoZmJkkJa
  flFuYolzfkqqrVK0iq6JgWVsSoxubm5ujG4lEFg7KOnb2ejDDUlOzcmJSAMyKtKQTDIAKUIRMTTBFDIDi+nDjdBHciYAUEsD
  BBQAAAAIAL1Zel3Ta7iBuAAAAMYBAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sbZFBDsIgEEWv0rBwKRacupCSWDmB
  noBUEqu1NUDa60uxUkpcAXnzw5sZNvb6ae5KWc78IaSVnOl+zHSJCOKsni4ngjJbIuPeA98xPHCG65lVMcvX7BwzsmYiZjQw
  7P4OAjQI0Kh4nwjEDBIBx0yJ8m8OKMD2kJSIOW61L7qoh6qtuv0XgiAEPtV0bdOpq882hjPLq15v5Ot9VLJtDMNurngCixF4
  I/IzKpJxCoi6KRILHO0IL6v7AFBLAwQUAAAACAC9WXpdK9HG7k8AAABpAAAAGAAAAHhsL3dvcmtzaGVldHMvc2hlZXQyLnht
  bLMpzy/KLs5ITS2xswFTLokliXY2RfnlCkW2SoZKdjbJCiW2Spl5OZl5qcElRUCBzGI7mxI7/5KM1CIbfaA2fZCAfjIQA3UB
  SSRj9BGmAwBQSwECFAMUAAAACAC9WXpdAf+zWlYAAACJAAAADwAAAAAAAAAAAAAAgAEAAAAAeGwvd29ya2Jvb2sueG1sUEsB
  AhQDFAAAAAgAvVl6XflgQw1GAAAAjwAAABoAAAAAAAAAAAAAAIABgwAAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzUEsB
  AhQDFAAAAAgAvVl6XdZjzE13AAAA5wAAABQAAAAAAAAAAAAAAIABAQEAAHhsL3NoYXJlZFN0cmluZ3MueG1sUEsBAhQDFAAA
  AAgAvVl6XWU/KcRoAAAAswAAAA0AAAAAAAAAAAAAAIABqgEAAHhsL3N0eWxlcy54bWxQSwECFAMUAAAACAC9WXpd02u4gbgA
  AADGAQAAGAAAAAAAAAAAAAAAgAE9AgAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sUEsBAhQDFAAAAAgAvVl6XSvRxu5PAAAA
  aQAAABgAAAAAAAAAAAAAAIABKwMAAHhsL3dvcmtzaGVldHMvc2hlZXQyLnhtbFBLBQYAAAAABgAGAI4BAACwAwAAAAA=
  """

/// A workbook in whose first column three rows were merged into one, packed in the same way.
private let mergedWorkbook = """
  UEsDBBQAAAAIAGMTfl13SyRNPAAAAEwAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpSsrMpzkhN
  LSmG0gp5ibmptkqOSgpFVpkptkqJSvp2NvowJfowE+wAUEsDBBQAAAAIAGMTfl2rqoc3PAAAAFQAAAAaAAAAeGwvX3JlbHMv
  d29ya2Jvb2sueG1sLnJlbHOzCUrNSSzJzM8rzsgsKLazQeYqeKbYKiUqKYQkFqWnltgqlecXZRdnpKaWFOuDKUO9itwcJX07
  G31UQwBQSwMEFAAAAAgAYxN+XZA71uXUAAAAfAIAABgAAAB4bC93b3Jrc2hlZXRzL3NoZWV0MS54bWx9UlsOgjAQvArpBSoK
  PkhpAjXx1+gJCK5KrKxZSoy3t/ioGilfbac7M93ZiivSqTkCGCkey7IwhRSE14BSFjIpym6ThSwwKatqXdWwNWTxqpHCSIXn
  S1HfBLd83kG8fFFyH2WDGn7rubVznmPnOfYIZC0hFX2WPobSQKcBz8nbM594FNZIBmhAInISkTcqHHpD7PqOPQI5Ul/TvvJV
  W+16g+Zfgz4DHUCB1k1QYlubZxYODQj23SSSLGL8Hw8TO+V/XC0SFY6ieTybdrf8Y2IPnw93B1BLAQIUAxQAAAAIAGMTfl13
  SyRNPAAAAEwAAAAPAAAAAAAAAAAAAACAAQAAAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACABjE35dq6qHNzwAAABUAAAA
  GgAAAAAAAAAAAAAAgAFpAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACABjE35dkDvW5dQAAAB8AgAA
  GAAAAAAAAAAAAAAAgAHdAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sUEsFBgAAAAADAAMAywAAAOcBAAAAAA==
  """

@Suite struct WorkbookTests {
  private func bytes(_ packed: String = workbook) throws -> [UInt8] {
    let text = packed.filter { !$0.isWhitespace }
    return Array(try #require(Data(base64Encoded: text)))
  }

  private func table(_ bytes: [UInt8], sheet: String? = nil) throws -> Table {
    var choices = ImportChoices()
    choices.sheet = sheet
    let source = try ImportSource(bytes, named: "a.xlsx", choices: choices)
    guard case .table(let table) = source else { throw TableProblem.empty }
    return table
  }

  @Test func `The first sheet is read, with the numbers of its rows`() throws {
    let table = try table(try bytes())
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["Company", "Role", "Date", "Status"],
        ["Aurora", "Data analyst", "2024-03-04", "Rejected"],
        ["Bor&ealis", "", "2024-03-09", "Applied"],
      ])
    #expect(table.rows.map { $0[0].line } == [2, 3, 5])
    #expect(table.note == "Sheet '2025' of 2; the others are 'Old' (--sheet).")
  }

  @Test func `What was merged over several rows is in each of them`() throws {
    #expect(
      try table(try bytes(mergedWorkbook)).rows.map { $0.map(\.text) } == [
        ["Company", "Role"], ["Aurora", "Clerk"], ["Aurora", "Porter"], ["Aurora", "Cook"],
        ["Bor", "Guide"],
      ])
  }

  @Test func `Another sheet is read by its name`() throws {
    #expect(try table(try bytes(), sheet: "old").rows.map { $0.map(\.text) } == [["Other"]])
    #expect {
      try table(try bytes(), sheet: "2024")
    } throws: {
      "\($0)" == "there is no sheet '2024'; the sheets are '2025', 'Old'"
    }
  }

  @Test func `A workbook with a password, a damaged one and a bomb are refused`() throws {
    let good = try bytes()
    let central = try #require(good.indices.first { good[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    func changed(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
      var bytes = good
      change(&bytes)
      return bytes
    }
    let cases: [(bytes: [UInt8], words: String)] = [
      (changed { $0[central + 8] |= 1 }, "has a password"),
      (changed { $0[60] ^= 0xFF }, "is damaged"),
      (Array(good.dropLast(40)), "is damaged"), (Array(good.prefix(30)), "is damaged"),
      (changed { $0[central + 27] = 0x7F }, "unpacks to far more"),
      (changed { $0[central + 27] = 1 }, "unpacks to far more"),
      (changed { $0[central + 24] ^= 1 }, "is damaged"),
      ([0xD0, 0xCF, 0x11, 0xE0] + [0], "an old workbook (.xls)"),
      (
        [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] },
        "has a password"
      ),
      (Array("%PDF-1.4".utf8), "a PDF"), (Array("<!DOCTYPE html>".utf8), "a web page"),
    ]
    for (bytes, words) in cases {
      #expect("\(words)") {
        try table(bytes)
      } throws: {
        "\($0)".contains(words)
      }
    }
  }

  /// Every byte of a workbook turned around: it is read or refused, and nothing else happens.
  @Test func `No changed byte does harm`() throws {
    let good = try bytes()
    for index in stride(from: 0, to: good.count, by: 3) {
      var bytes = good
      bytes[index] ^= 0x55
      do {
        _ = try ImportSource(bytes, named: "a.xlsx")
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }

  @Test func `An address is told how it becomes a file`() {
    let sheet = "https://docs.google.com/spreadsheets/d/1/edit"
    #expect(ImportSource.problem(ofName: sheet)?.contains("choose File, Download") == true)
    #expect(ImportSource.problem(ofName: "list.csv") == nil)
  }
}
