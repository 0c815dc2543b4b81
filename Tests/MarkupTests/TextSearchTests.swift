import Markup
import TestSupport
import Testing

@Suite("Searching in texts and bytes")
struct TextSearchTests {
  @Test("is what the standard library's searching is")
  func sameAsStandard() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let text = generator.text(length: 12, favourites: ["a", "b", "é", "\u{301}"])
      let pattern = generator.text(length: 3, favourites: ["a", "b"])
      guard !pattern.isEmpty else { continue }
      let bytes = Array(text.utf8)
      #expect(bytes.place(of: pattern.utf8) == bytes.firstRange(of: Array(pattern.utf8)))
      #expect(text.includes(pattern) == (text.firstRange(of: pattern) != nil))
      let swapped = Array(text.swapping(pattern, for: "é").utf8)
      #expect(swapped == bytes.replacing(Array(pattern.utf8), with: Array("é".utf8)))
    }
  }

  @Test("finds no empty text")
  func empty() {
    #expect("abc".place(of: "") == nil)
    #expect("abc".swapping("", for: "x") == "abc")
    #expect("".swapping("a", for: "x") == "")
    #expect("aaa".swapping("aa", for: "") == "a")
    #expect("aa".swapping("a", for: "") == "")
  }
}
