import TestSupport
import Testing

@testable import Privacy

@Suite("Patterns find what regular expressions find")
struct PatternTests {
  private static let fragments = [
    "A", "AB", "a", "é", "12", "1", "3456", "0", " ", "  ", "-", "–", ".", ",", ", ", "@", "/", "(",
    ")",
    "+", "°", "'", "’", "\"", "N", "_", "%", ":", "Street", "Hill", "Fish ", "straße", "Lange ",
    "Platz",
    "rue ", "de ", "l’", "Rua ", "da ", "Prata", "n.º ", "〒", "geo:", "https://", "google.pt/maps",
    "/maps",
    "w3w.co/", "///", "ab.cd.ef", "CDE", "EH", "ł", "Ж", "ж", "[at]", " AT ", "@a", "u/", ": ",
    "Road", "Am ", "den ", "Linden", "weg", "東京都", "神南", "丁目", "路", "号", "가", "로 ", "#",
  ]

  @Test(arguments: PersonalData.allCases.filter { $0 != .lookAlike })
  func everyPattern(of kind: PersonalData) throws {
    for written in try #require(PersonalData.shapes[kind]).map(\.written) {
      let pattern = Pattern(written)
      let regex = try Regex(written).wordBoundaryKind(.simple)
      var generator = SeededGenerator(seed: UInt64(written.count))
      for _ in 0..<300 {
        var line = ""
        for _ in 0..<Int.random(in: 1...14, using: &generator) {
          line += Self.fragments.randomElement(using: &generator) ?? ""
        }
        let found = pattern.ranges(in: PatternLine(line)).map { String(line[$0]) }
        #expect(found == line.ranges(of: regex).map { String(line[$0]) }, "\(written) in '\(line)'")
      }
    }
  }

  @Test("A line of ten thousand characters takes no time to speak of")
  func longLines() {
    for piece in ["a", "A", "1", "a.", "Aa ", "da ", "1.", "+1 ", "A-", "@", "/"] {
      let line = String(repeating: piece, count: 10_000 / piece.count)
      let started = ContinuousClock.now
      _ = PersonalData.all(in: line)
      #expect(started.duration(to: .now) < .seconds(20), "a line of '\(piece)'")
    }
  }

  @Test(
    arguments: [
      ("a|bc", "xbc", "bc"), ("a{2}", "aaa", "aa"), ("a{2,3}b", "aaaab", "aaab"),
      ("[^ab]+", "abcd", "cd"),
      (#"[a\-c]+"#, "b-a", "-a"), (#"(ab){0,2}c"#, "ababc", "ababc"), (#"\bto\b"#, "into to", "to"),
      (#"\."#, "a.", "."),
    ])
  func shapes(pattern: String, text: String, expected: String) {
    let found = Pattern(pattern).ranges(in: PatternLine(text)).first.map { String(text[$0]) }
    #expect(found == expected)
  }
}
