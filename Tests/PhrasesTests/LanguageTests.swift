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
}
