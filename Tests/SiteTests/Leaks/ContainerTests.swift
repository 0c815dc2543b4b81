import Calendar
import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

@testable import ThousandKit

@Suite("A name is found in whatever an added file is packed of, or has been taken out of it")
struct ContainerTests {
  private static let name = "Zoë Quarvex"
  private static let utf8 = Array(name.utf8)
  private static let latin = name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  private static let wide = name.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

  /// Files in which the name is, with the part that has it.
  static let files: [(file: String, part: String, bytes: [UInt8])] = [
    (
      "film.mp4", "",
      box("ftyp", "isom")
        + box("moov", box("udta", box("\u{A9}nam", box("data", [0, 0, 0, 1, 0, 0, 0, 0] + utf8))))
    ),
    (
      "xmp.mp4", "",
      box("ftyp", "isom") + box("uuid", Array("0123456789abcdef<x:xmpmeta>".utf8) + utf8)
    ),
    (
      "film.webm", "", [0x1A, 0x45, 0xDF, 0xA3, 0x80, 0, 0x12, 0x54, 0xC3, 0x67, 0x45, 0xA3] + utf8
    ),
    ("cv.pdf", "", pdf("1 0 obj <</Author (", latin, ")>> endobj")),
    (
      "hex.pdf", "",
      pdf("<</Author <FEFF", wide.flatMap { Array(String(format: "%02x", $0).utf8) }, ">>>")
    ),
    (
      "octal.pdf", "",
      pdf(#"<</Author (\376\377"#, wide.flatMap { Array(String(format: "\\%03o", $0).utf8) }, ")>>")
    ),
    (
      "packed.pdf", "",
      pdf(
        "<</Type/ObjStm/Filter/FlateDecode>> stream\r\n",
        base64(
          "eJwzVDBQsLHRdywtycgvUrBxc3VzMzAwdTQwMAPSrk4GBkYGQL6hgYG5KVAMRAMFzM2AbCDf3MJOQT8ksyQnVaNC085OwYhCw+zsAHE3INQ="
        ), "\nendstream")
    ),
    (
      "drawn.pdf", "",
      pdf(
        "<</Filter/FlateDecode>> stream\n",
        base64(
          "eJxzClHQdzNUMDRSCElTiNaIyo8xNjXW1DUyt9AI1DQy0ChNLNLUNTTVKEut0IxVCPFScA1RcAqBkwDodA+a"),
        "\nendstream")
    ),
    (
      "song.mp3", "",
      Array("ID3".utf8) + [3, 0, 0, 0, 0, 0, 40] + Array("TPE1".utf8) + [
        0, 0, 0, 25, 0, 0, 1, 0xFE, 0xFF,
      ] + wide + [0xFF, 0xFB]
    ),
    (
      "old.mp3", "",
      [0xFF, 0xFB, 0x90, 0, 1, 2] + Array("TAG".utf8) + latin + [UInt8](repeating: 0, count: 114)
    ),
    ("song.ogg", "", Array("OggS".utf8) + [0, 2, 0, 3] + Array("vorbisARTIST=".utf8) + utf8 + [1]),
    ("note.zip", "", emptyArchive + [UInt8(utf8.count), 0] + utf8),
    (
      "cv.docx", " (docProps/core.xml)",
      base64(
        "UEsDBBQAAAAIAAAAIVxOMNeCSgAAAH8AAAARAAAAZG9jUHJvcHMvY29yZS54bWyzSS6wSs4vSg0oyi9ILSrJTC22s0lJtkouSk0syS+yi8o/vFohsDSxqCy1wkYfScIGqC8nsbjENz8lMy0zNcWpEk0tpjxYDM0uAFBLAQIUAxQAAAAIAAAAIVxOMNeCSgAAAH8AAAARAAAAAAAAAAAAAACAAQAAAABkb2NQcm9wcy9jb3JlLnhtbFBLBQYAAAAAAQABAD8AAAB5AAAAAAA="
      )
    ),
    (
      "all.zip", " (cv.docx/docProps/core.xml)",
      base64(
        "UEsDBBQAAAAIAAAAIVzkjPjtbAAAAKYAAAAHAAAAY3YuZG9jeAvwZmYRYWBg4ABixRjxiD99SkCWIxALAnFKfnJAUX5BsX5yflGqXkVuzmZPz21eel6+Oif1N3Wfst8TpbjBZOMKna1O7ozm593kPYUZArwZmUSYcRsJAw2MDNgsCPBmZQNJMAKhPZAOBCsGAFBLAQIUAxQAAAAIAAAAIVzkjPjtbAAAAKYAAAAHAAAAAAAAAAAAAACAAQAAAABjdi5kb2N4UEsFBgAAAAABAAEANQAAAJEAAAAAAA=="
      )
    ),
    ("list.csv.gz", "", base64("H4sIAAAAAAACA4vKP7xaIbA0sagstUIhChcHAKR3snUmAAAA")),
    ("film.vtt", ":3:1", Array("WEBVTT\n\n".utf8) + utf8),
    ("film.srt", ":2:1", Array("1\n".utf8) + utf8),
    (
      "mark.svg", ":1:51", Array(#"<svg xmlns="http://www.w3.org/2000/svg"><metadata>"#.utf8) + utf8
    ),
    ("old.csv", "", Array("a;b\n".utf8) + latin), ("wide.txt", "", [0xFE, 0xFF] + wide),
  ]

  private static let emptyArchive: [UInt8] =
    Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 16)

  private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let size = content.count + 8
    let name = type.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    return [0, 0, UInt8(size >> 8), UInt8(size & 0xFF)] + name + content
  }

  private static func box(_ type: String, _ content: String) -> [UInt8] {
    box(type, Array(content.utf8))
  }

  private static func pdf(_ before: String, _ middle: [UInt8], _ after: String) -> [UInt8] {
    Array("%PDF-1.7\n\(before)".utf8) + middle + Array("\(after)\n%%EOF\n".utf8)
  }

  private static func base64(_ text: String) -> [UInt8] {
    Array(Data(base64Encoded: text) ?? Data())
  }

  private func problems(_ files: [String: [UInt8]], isStrict: Bool = false) async throws -> String {
    let folder = try TemporaryFolder()
    try TinySite(
      """
      -- entries/2026-01-01-a.md --
      ---
      title: Asked Zoë Quarvex for a desk
      ---
      """,
      pictures: Dictionary(uniqueKeysWithValues: files.map { ("static/\($0.key)", $0.value) })
    ).write(to: folder)
    try folder.write("\(Self.name): a friend\n", to: "names.txt")
    var builder = SiteBuilder("\(folder.path)/content")
    builder.names = "\(folder.path)/names.txt"
    builder.today = Day("2026-02-09")
    builder.isStrict = isStrict
    let build = try await builder.publish(to: "\(folder.path)/site")
    let isWritten = try folder.files()["site/index.html"] != nil
    #expect(isWritten == !build.hasErrors)
    return build.problems
  }

  @Test("in the metadata and the parts of every kind", arguments: files.map(\.file))
  func everyKind(file: String) async throws {
    let (_, part, bytes) = try #require(Self.files.first { $0.file == file })
    let found = try await problems([file: bytes])
    #expect(
      found.contains(
        "\(file): error: the name in line 1 of the names file is still on the site, in "
          + (found.contains("in the metadata of") ? "the metadata of " : "") + "\(file)\(part)"),
      "\(found)")
  }

  @Test("a file that cannot be looked through is a warning")
  func closed() async throws {
    let found = try await problems([
      "all.rar": Array("Rar!".utf8) + [1, 2, 3], "b.zip": Array("PK\u{3}\u{4}x".utf8),
    ])
    #expect(
      found.contains(
        "all.rar: warning: this file cannot be searched for what must not be seen: it is a RAR archive [unsearched]"
      ),
      "\(found)")
    #expect(found.contains("b.zip: warning: this file cannot be searched"))
    #expect(
      try await problems(["all.rar": Array("Rar!".utf8)], isStrict: true).contains(
        "all.rar: error:"))
  }
}
