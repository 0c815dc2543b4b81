import CBytes
import TestSupport
import Testing

@testable import Privacy

@Suite("Nothing is overlooked at a glance")
struct WordScoutTests {
  private func words(_ secrets: [String]) -> SecretWords {
    var words = SecretWords()
    for (number, secret) in secrets.enumerated() { words.add(secret, as: number) }
    return words
  }

  private func mayFind(_ words: SecretWords, in page: String) -> Bool {
    Array(page.utf8).withUnsafeBufferPointer { WordScout.mayFind(words, in: $0, isPlain: false) }
  }

  @Test("wherever in a page a secret is, and whatever is around it")
  func anywhere() {
    let words = words(["Zoë Quarvex", "Quarvex Lee", "Ng", "X", "3M", "Ö"])
    let others = self.words(["Quarvex"])
    let forms = [
      "Zoë Quarvex", "Zo&#235; Quarvex", "Z<b>oë</b> Quarvex", "%5Aoë Quarvex", "Quarvex Lee",
      "qu%61rvex lee", "Q&#117;arvex Lee", "<i>Q</i>uarvex Lee", "Ng", "ng2", "N<b>g</b>",
      "N&#103;",
      "X", "x1", "&#88;", "3M", "3<b>M</b>", "Ö", "&Ouml;", "\\nNg", "\\u004Eg",
    ]
    for filler in [" ", "a ", "é", "&amp;", "<p>"] {
      for count in 0..<70 {
        let before = String(String(repeating: filler, count: count).suffix(count)) + "\n"
        for after in ["", " ", "\nand many more words that follow it, so that it is not the end"] {
          #expect(!mayFind(others, in: before + after))
          for form in forms {
            let isSeen = mayFind(words, in: before + form + after)
            #expect(isSeen, "\(form) behind \(count) of \(filler)")
          }
        }
      }
    }
  }

  @Test("nor behind more signs than are remembered at once")
  func manySigns() {
    let words = words(["Quarvex", "Né"])
    for sign in ["&", "%", "é ", "Ng<b>", "Quick "] {
      for count in [PLACES - 65, PLACES, PLACES * 2 + 7] {
        let page = String(repeating: sign, count: count) + "\nQuarvex"
        #expect(mayFind(words, in: page), "\(count) of \(sign)")
      }
    }
  }

  /// Letters of which texts are made, and what is between them.
  private static let pieces =
    Array("aAbBnNoOzZ019   --..<>&%\\éß王\u{301}\u{200B}x".utf8.map { [$0] })
    + ["é", "<b>", "&#97;", "%61", "\\u0061", "Zo", "ann", "boz"].map { Array($0.utf8) }

  @Test("as places at which words begin, compared with a search that looks at each of them")
  func places() {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<3000 {
      let words = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).compactMap { _ in
          "abnoz019".utf8.randomElement(using: &generator)
        }
      }
      var beginnings = Beginnings()
      for word in words { beginnings.insert(word[...]) }
      let count = Int.random(in: 1...300, using: &generator)
      let text = (0..<count).flatMap { _ in
        Self.pieces.randomElement(using: &generator) ?? []
      }
      let found = places(of: beginnings, in: text)
      for place in text.indices where mayBegin(words, at: place, in: text) {
        let isFound = found.contains(place)
        #expect(isFound, "\(words) at \(place) in \(text)")
      }
    }
  }

  private func places(of beginnings: Beginnings, in text: [UInt8]) -> Set<Int> {
    var (all, offset) = (Set<Int>(), 0)
    var places = [Int](repeating: 0, count: PLACES)
    while offset < text.count {
      let count = find_beginnings(
        beginnings.groups, beginnings.sets, beginnings.haveShortWords, text, text.count, &offset,
        &places)
      all.formUnion(places[..<count])
    }
    return all
  }

  /// The definition: an escape or what is not ASCII, or the first letters of a word with what may go on
  /// behind them.
  private func mayBegin(_ words: [[UInt8]], at place: Int, in text: [UInt8]) -> Bool {
    func isOther(_ byte: UInt8) -> Bool { byte >= 0xC0 || "&%\\".utf8.contains(byte) }
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && Letters.ascii[Int(text[index])] != 0
    }
    if isOther(text[place]) { return true }
    guard isLetter(place), !isLetter(place - 1) else { return false }
    return words.contains { word in
      for (offset, letter) in word.prefix(3).enumerated() {
        let index = place + offset
        if index == text.count { return false }
        if offset > 0, isOther(text[index]) || text[index] >= 0x80 || text[index] == 0x3C {
          return true
        }
        if text[index] | 0x20 != letter { return false }
      }
      // A short word ends there, or has a number behind it.
      let rest = (place..<place + 3).dropFirst(word.count).prefix { isLetter($0) }
      return rest.allSatisfy { text[$0] &- 0x30 < 10 }
    }
  }
}
