import Markdown
import TestSupport
import Testing

@Suite struct `Where links were typed` {
  private func address(_ text: String, in source: String, from offset: Int = 0) -> String? {
    let source = Array(source.utf8)
    return WrittenPlaces(source[...]).address(text, from: offset).map {
      "\($0.range.lowerBound) \(String(decoding: source[$0.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("[a](/x/)", "/x/", "4 /x/"),
    ("[a](/x(y)z)", "/x(y)z", "4 /x(y)z"),
    ("[a](</x y/>)", "/x y/", "5 /x y/"),
    (#"[a](/x\_y/)"#, "/x_y/", #"4 /x\_y/"#),
    ("[a](/x?b&amp;c)", "/x?b&c", "4 /x?b&amp;c"),
    ("[a]( /x/ 'b')", "/x/", "5 /x/"),
    ("![a](x.jpg)", "x.jpg", "5 x.jpg"),
    ("[a][b]\n\n[b]: /x/", "/x/", "13 /x/"),
    ("<https://x.example>", "https://x.example", "1 https://x.example"),
    ("[a](\n/x/)", "/x/", "5 /x/"),
  ])
  func `an address is found as CommonMark reads it`(source: String, text: String, place: String) {
    #expect(address(text, in: source) == place)
  }

  @Test func `the first place behind an offset is the one, else the first`() {
    let source = "[a](/x/) [b](/x/) /x/"
    #expect(address("/x/", in: source, from: 5) == "13 /x/")
    #expect(address("/x/", in: source, from: 14) == "4 /x/")
    #expect(address("/y/", in: source) == nil)
  }

  @Test func `the label of a definition is known, and of nothing else`() {
    let source = Array("[^1]: Note\n[a](/x/)".utf8)
    let places = WrittenPlaces(source[...])
    #expect(places.address("Note", from: 0)?.label == "^1")
    #expect(places.address("/x/", from: 0)?.label == nil)
  }

  @Test func `whatever is written, reading ends within the text`() {
    var generator = SeededGenerator(seed: 11)
    let pieces = ["[", "]", "](", "]: ", "<", ">", "\\", "(", ")", "\n", "a", "é", "<!--", " "]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let source = Array(("xx" + text).utf8)[2...]
      let places = WrittenPlaces(source)
      for found in [places.address("a", from: 3), places.tag("<a>", from: 3)].compactMap(\.self) {
        #expect(found.range.lowerBound >= 2 && found.range.upperBound <= source.endIndex)
      }
    }
  }
}
