/// The words of the page on which stories are found again, in English.
extension FindPhrases where Self: EnglishByDefault {
  var find: String { "Find" }
  func findDescription(keeper: String) -> String {
    "Search everything \(keeper) has asked, and the shelves worth a look."
  }
  var findWords: String { "Words of a story, a person, a category" }
  var foundPattern: PluralPatterns { PluralPatterns(one: "{n} found", other: "{n} found") }
  var nothingFound: String { "Nothing found. Try fewer letters." }
  var showAllPattern: String { "Show all {n}" }

  func shelf(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  func shelfName(_ shelf: NumbersShelf) -> String {
    switch shelf {
    case .longestWait: "Longest wait"
    case .biggestFear: "Biggest fear"
    case .leastExpected: "Least expected"
    }
  }

  func shelfSentence(_ shelf: NumbersShelf) -> String {
    switch shelf {
    case .longestWait: "The replies that took the most days."
    case .biggestFear: "The asks that were feared most beforehand."
    case .leastExpected: "The answers furthest from what was expected."
    }
  }
}
