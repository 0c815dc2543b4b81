import Testing

@testable import Phrases

/// A translation of which three words are done.
private struct ThreeWords: EnglishByDefault {
  var language: String { "de" }
  var home: String { "Anfang" }
  var log: String { "Logbuch" }
  func number(_ number: Int) -> String { "\(number)." }
}

@Suite struct LanguageTests {
  @Test func aTranslationInTheMakingIsEnglishWhereItHasNoWordOfItsOwn() {
    let words: any Phrases = ThreeWords()
    #expect(words.home == "Anfang")
    #expect(words.milestones == "Milestones")
    #expect(words.asks(3) == "3. asks", "English sentences take its words up")
  }

  @Test(arguments: ["en", "EN", "en-GB", "zz"])
  func aTagFindsItsLanguageAndEveryOtherEnglish(tag: String) {
    #expect(words(in: tag).language == "en")
  }

  @Test(arguments: [
    (OutcomeName.no, "No", "No 87"), (OutcomeName.no, "Rejected", "Rejected, No 87"),
    (OutcomeName.ghosted, "No", "No, No 87"), (OutcomeName.ghosted, "Silence", "Silence, No 87"),
  ])
  func `a number stands for the word of a no, whatever other outcomes are called`(
    outcome: OutcomeName, word: String, mark: String
  ) {
    let found = words(in: "en").entryCardWords(
      outcome: outcome, word: word, numbers: "No 87", title: "A sofa", day: "3 May 2026")
    #expect(found == "\(mark): A sofa, 3 May 2026")
  }
}
