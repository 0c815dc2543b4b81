@testable import Diagnostics
import TestSupport
import Testing

@Suite struct `Suggestions` {
  private let words = ["pending", "no", "yes", "partial", "ghosted", "withdrawn"]

  @Test(arguments: [
    ("ghostd", "ghosted"), ("gohsted", "ghosted"), ("GHOSTED", "ghosted"),
    ("withdrawl", "withdrawn"),
    ("yess", "yes"), ("n", "no"), ("pendign", "pending"), ("patrial", "partial"),
  ])
  func `the nearest word is suggested`(typed: String, meant: String) {
    #expect(closest(to: typed, in: words) == meant)
  }

  @Test(arguments: ["mabye", "rejection", "", "xyz", "gxoxtxd", "日本語"])
  func `nothing is suggested where nothing is near`(typed: String) {
    let near = words.filter { editDistance(Array(typed), Array($0)) <= max(1, typed.count / 3) }
    #expect(near.isEmpty)
    #expect(closest(to: typed, in: words) == nil)
  }

  @Test func `of equally near words the first in the alphabet is taken, in any order`() {
    #expect(closest(to: "fat", in: ["rat", "cat", "bat"]) == "bat")
    #expect(closest(to: "fat", in: ["bat", "cat", "rat"]) == "bat")
    #expect(closest(to: "cat", in: ["bat", "Cat"]) == "Cat")
    #expect(closest(to: "x", in: [String]()) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "ab", 1), ("abc", "abcd", 1), ("abc", "acb", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("maybe", "mabye", 1), ("日本", "日木", 1), ("e\u{301}", "é", 0),
  ])
  func `changing, adding, dropping and swapping are one edit each`(
    first: String, second: String, distance: Int
  ) {
    #expect(editDistance(Array(first), Array(second)) == distance)
  }

  @Test func `a distance is symmetric, bounded by the lengths, and zero only between equals`() {
    var generator = SeededGenerator(seed: 6)
    func word() -> [Character] {
      (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        "abc".randomElement(using: &generator) ?? "a"
      }
    }
    for _ in 0..<2_000 {
      let (first, second) = (word(), word())
      let distance = editDistance(first, second)
      #expect(distance == editDistance(second, first))
      #expect(distance <= max(first.count, second.count))
      #expect(distance >= abs(first.count - second.count))
      #expect((distance == 0) == (first == second))
      let limit = Int.random(in: 0...7, using: &generator)
      let bounded = editDistance(first, second, upTo: limit)
      #expect(bounded == distance || min(bounded, distance) > limit)
      #expect(editDistance(first + ["z"], second + ["z"]) == distance)
      #expect(editDistance(first + ["z"], first) == 1)
    }
  }
}
