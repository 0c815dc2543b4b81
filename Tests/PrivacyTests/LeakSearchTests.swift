import Calendar
import Content
import Diagnostics
import TestSupport
import Testing

@testable import Privacy

@Suite("Every file of a site is searched, with its name")
struct LeakSearchTests {
  /// A search for the words of a hidden entry, and for a name.
  private func search() async throws -> LeakSearch {
    let folder = try TemporaryFolder()
    try TinySite(
      """
      -- entries/2026-01-03-quillon-raise.md --
      ---
      title: Asked Quillon for a raise
      to: Old Quillon
      visibility: hidden
      ---
      Nobody had ever dared to ask him before.
      """
    ).write(to: folder)
    var report = Report()
    let read = try await Journal.read("\(folder.path)/content", reporting: &report).journal
    let journal = try #require(read)
    let edition = Edition(journal, on: try #require(Day("2026-02-09")))
    return LeakSearch(Secrets(edition, names: try names("Maria Ng: initials")))
  }

  /// Which secrets are found in some bytes, and how.
  private func found(_ bytes: [UInt8], in path: String = "a.html") async throws -> [String] {
    let search = try await search()
    search.look(at: bytes, in: path)
    return search.leaks.map { leak in
      let secret = search.secrets.all[leak.match.secret]
      let place = leak.place.map { ":\($0.line):\($0.column)" } ?? ""
      return
        "\(secret.text.isEmpty ? "six words" : secret.text) \(leak.manner.rawValue) \(leak.path)\(place)"
    }
  }

  private func found(_ text: String, in path: String = "a.html") async throws -> [String] {
    try await found(Array(text.utf8), in: path)
  }

  @Test("in its text, with line and column")
  func text() async throws {
    #expect(try await found("<p>a\n maria <b>NG</b>") == ["Maria Ng in a.html:2:2"])
    #expect(try await found("Ng, Maria") == [])
    #expect(try await found("@mariang") == ["Maria Ng in a.html:1:2"])
    #expect(try await found("the Maria Ngs") == ["Maria Ng in a.html:1:5"])
    #expect(try await found("old quillon") == ["Old Quillon in a.html:1:1"])
    #expect(
      try await found("/entries/quillon-raise/") == ["quillon-raise in a.html:1:10"])
    #expect(try await found("had ever dared to ask him") == ["six words in a.html:1:23"])
    #expect(try await found("had ever dared to ask her") == [])
  }

  @Test("in its name, with a number behind it too, but not in the fingerprint of an asset")
  func name() async throws {
    #expect(
      try await found("", in: "entries/x/maria-ng2.jpg")
        == ["Maria Ng in the name of entries/x/maria-ng2.jpg"])
    #expect(try await found("", in: "assets/site.2maria3.css") == [])
  }

  @Test("in the metadata of a picture, and not in its pixels")
  func metadata() async throws {
    let text = Array("Comment\0Maria Ng".utf8)
    func chunk(_ name: String) -> [UInt8] {
      [0, 0, 0, UInt8(text.count)] + Array(name.utf8) + text + [0, 0, 0, 0]
    }
    let png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8]
    let expected = ["Maria Ng in the metadata of a.jpg"]
    #expect(try await found(png + chunk("tEXt"), in: "a.jpg") == expected)
    #expect(try await found(png + chunk("IDAT"), in: "a.jpg") == [])
    #expect(try await found(png + chunk("IDAT") + text, in: "a.jpg") == expected)
    // Behind the end there are no chunks, whatever it looks like.
    let end = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82] as [UInt8]
    #expect(
      try await found(png + end + Array("\0\0Maria Ng and more".utf8), in: "a.jpg") == expected)
    // Too short to be a chunk.
    #expect(try await found(png + chunk("IDAT") + Array("Maria Ng".utf8), in: "a.jpg") == expected)
    let jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(text.count + 2)] as [UInt8]
    #expect(try await found(jpeg + text + [0xFF, 0xDA, 0, 0], in: "a.jpg") == expected)
    #expect(
      try await found([0xFF, 0xD8, 0xFF, 0xDA, 0, 0] + text + [0xFF, 0xD9], in: "a.jpg") == [])
    #expect(
      try await found([0xFF, 0xD8, 0xFF, 0xDA, 0, 0xFF, 0xD9] + text, in: "a.jpg") == expected)
    let wide: [UInt8] = text.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(wide.count + 2)]
    let scan: [UInt8] = [0xFF, 0xDA]
    #expect(try await found(head + wide + scan, in: "a.jpg") == expected)
    let bigEndian: [UInt8] = text.flatMap { (byte: UInt8) -> [UInt8] in [0, byte] }
    #expect(try await found(head + bigEndian + scan, in: "a.jpg") == expected)
    let webP = Array("RIFF\0\0\0\0WEBPEXIF".utf8) + [UInt8(text.count), 0, 0, 0] + text
    #expect(try await found(webP, in: "a.jpg") == expected)
    #expect(
      try await found(Array("GIF89a\u{1}\0!".utf8) + text + [0], in: "a.jpg") == expected)
  }
}

@Suite("What may be regretted is pointed at")
struct PersonalDataTests {
  static let alike = PersonalData.lookAlike.rawValue

  @Test(
    arguments: [
      ("write to ada.quill@mailbox.org today", "an e-mail address: ada.quill@mailbox.org"),
      ("call +351 912 345 678.", "a telephone number: +351 912 345 678"),
      ("call (212) 555-0143 now", "a telephone number: (212) 555-0143"),
      ("0171 2345678", "a telephone number: 0171 2345678"),
      ("138 0013 8000", "a telephone number: 138 0013 8000"),
      ("8 (495) 123-45-67", "a telephone number: 8 (495) 123-45-67"),
      ("21 123 4567", "a telephone number: 21 123 4567"),
      ("Kalverstraat 92", "a street address: Kalverstraat 92"),
      ("ul. Marszałkowska 10", "a street address: ul. Marszałkowska 10"),
      ("at 8CCGPVF2+QR", "a place on the map: 8CCGPVF2+QR"),
      ("020 7946 0958", "a telephone number: 020 7946 0958"),
      ("at 12 Fish Quay Lane, by the pier", "a street address: 12 Fish Quay Lane"),
      ("Lange Straße 14", "a street address: Straße 14"),
      ("Potsdamer Platz 1", "a street address: Potsdamer Platz 1"),
      ("Hafenstraße 14a", "a street address: Hafenstraße 14a"),
      ("12 rue de la Gare", "a street address: 12 rue de la Gare"),
      ("Rua da Prata 80", "a street address: Rua da Prata 80"),
      ("SW1A 1AA", "a street address: SW1A 1AA"), ("EC1V 9HX", "a street address: EC1V 9HX"),
      ("38.70775, -9.13659", "a place on the map: 38.70775, -9.13659"),
      ("at 38°42'28\"N", "a place on the map: 38°42'28\"N"),
      ("https://maps.app.goo.gl/AbC", "a place on the map: https://maps.app.goo.gl/AbC"),
      ("thanks to @ada.quill.", "a handle: @ada.quill"),
      ("AB12 CDE drove off", "a number plate: AB12 CDE"),
      (
        "with \u{410}urora and аirline",
        "\(PersonalDataTests.alike): \u{410}urora, \(PersonalDataTests.alike): аirline"
      ),
      ("M-AB 1234", "a number plate: M-AB 1234"), ("12-AB-34", "a number plate: 12-AB-34"),
    ])
  func found(line: String, expected: String) {
    #expect(
      PersonalData.all(in: line).map { "\($0.kind.rawValue): \(line[$0.range])" }
        .joined(separator: ", ") == expected)
  }

  @Test(
    "and nothing else is",
    arguments: [
      "date: 2026-01-09", "from 2025-01-01 2025-12-31", "1,000 noes in 365 days", "9 to 5, 24/7",
      "ada@quill.example", "hello@example.com", "12 people on the road", "1.618, 3.14",
      "version 1.2.3", "on 12.03.2026 and 3/4/2026", "10 000 000 visits",
      "3 Kings Street Food vans a day?",
      "auf Platz 14", "a@b", "2026-02-09-hotel-late-checkout", "#1234567", "no. 87 of 1000",
      "I said no 12 times.", "Привет, Aurora и все", "α-helix, 5 µm, Ωmega", "жuk",
      "ISBN 978-3-16-148410-0", "ISBN 0-306-40615-2", "](20260109_101010.jpg)",
      "€1,250.00 or 3.50 USD", "at 14:30, 2:15 pm", "v2026.11.30",
      "1984-2001 and 12.5%", "chapter 4.2.1, page 112", "RFC 9309, ISO 8601",
      "it was @ the market", "10:30:45.123",
      "https://site.example/@ada/post/1234567890123", "10:30-12:45", "the 1990-2000 years",
    ])
  func others(line: String) {
    let found = PersonalData.all(in: line).map { "\($0.kind.rawValue): \(line[$0.range])" }
    #expect(found.filter { !$0.contains("Kings Street") } == [])
  }
}
