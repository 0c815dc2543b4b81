import Markdown
import Testing

@Suite struct `Excerpts of a story` {
  private func excerpt(_ text: String) -> String { Document(ArraySlice(text.utf8)).excerpt }

  @Test(arguments: [
    ("I asked.", "I asked."),
    ("*I* **asked** `for` [more](/x).", "I asked for more."),
    ("# A title\n\nText", "A title Text"),
    ("one\ntwo  \nthree\\\nfour", "one two three four"),
    ("one\n\ntwo", "one two"),
    ("- one\n- two", "one two"),
    ("> quoted", "quoted"),
    ("a   b\t c", "a b c"),
    ("![the desk](desk.jpg) here", "the desk here"),
    ("&amp; &lt; &eacute;", "& < é"),
    ("a <b>b</b> c", "a b c"),
    ("<div>left out</div>\n\nkept", "kept"),
    ("```\ncode\n```\n\nkept", "kept"),
    ("***\n\nkept", "kept"),
  ])
  func `it is the words without their markup`(text: String, excerpt expected: String) {
    #expect(excerpt(text) == expected)
  }

  @Test func `a text of 160 characters is kept whole`() {
    let text = String(repeating: "nine char ", count: 15) + "and ten ch"
    #expect(text.count == 160)
    #expect(excerpt(text) == text)
    #expect(excerpt(text + "\n\n") == text)
  }

  @Test func `a longer one is cut at the last word that fits, with an ellipsis`() {
    let text = String(repeating: "nine char ", count: 15) + "and ten chr"
    #expect(excerpt(text) == String(repeating: "nine char ", count: 15) + "and ten…")
  }

  @Test(arguments: ["é", "e\u{301}", "👩‍🚀", "日"])
  func `characters are counted, however many bytes they take`(character: String) {
    let text = String(repeating: "nine char ", count: 15) + "and t"
    #expect(excerpt(text + "\(character)n ch") == text + "\(character)n ch")
    #expect(excerpt(text + "\(character)n chr") == text + "\(character)n…")
  }

  @Test func `a single word that is too long is cut within`() {
    let text = String(repeating: "x", count: 400)
    #expect(excerpt(text) == String(repeating: "x", count: 159) + "…")
  }

  @Test(arguments: ["日", "👩‍🚀", "e\u{301}\u{302}\u{303}"])
  func `characters are counted, not bytes`(character: String) {
    let text = String(repeating: character, count: 200)
    let cut = excerpt(text)
    #expect(cut == String(repeating: character, count: cut.count - 1) + "…")
    #expect((60...160).contains(cut.count))
    #expect(excerpt(String(repeating: "日", count: 160)) == String(repeating: "日", count: 160))
  }

  @Test func `it never ends in half a character or half a word`() {
    for length in 1...60 {
      let word = String(repeating: "é", count: length)
      let cut = excerpt(Array(repeating: word, count: 200).joined(separator: " "))
      #expect(cut.count <= 160)
      #expect(cut.hasSuffix("…"))
      #expect(cut.dropLast().split(separator: " ").allSatisfy { $0 == word })
    }
  }

  @Test func `a long story costs no more than its beginning`() {
    let text = String(repeating: "word ", count: 200_000)
    #expect(excerpt(text) == String(repeating: "word ", count: 30) + "word…")
  }
}
