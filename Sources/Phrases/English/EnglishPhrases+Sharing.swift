import Markup

// What is said in feeds, on badges and on share cards, in English.

extension FeedPhrases where Self: EnglishByDefault {
  func feedTitle(_ journal: String, part: String) -> String { "\(journal): \(part)" }
  var yesesAndMilestones: String { "yeses and milestones" }
  var weekByWeek: String { "week by week" }
  func askedOn(_ day: String) -> String { "asked \(day)" }
  var wholeStory: String { "Read the whole story" }

  func milestoneReached(day: String, entry: HTML) -> HTML {
    "Reached on \(day) with “\(entry)”."
  }

  var feedIsFor: String {
    "This is a feed. Copy its address from the address bar into a feed reader, and whatever is new "
      + "comes to you. There is nothing to sign up for."
  }

  var feedPage: String { "Read it on the site." }

  func week(_ number: Int, of year: Int) -> String { "Week \(number) of \(year)" }

  func weekSentence(from first: String, to last: String, asks: Int, outcomes: String) -> String {
    "From \(first) to \(last), \(self.asks(asks)) came to an end: \(outcomes)."
  }

  var noesLabel: String { "noes" }
  var yesesLabel: String { "yeses" }
  func noesMessage(_ noes: Int, target: Int) -> String { "\(number(noes)) of \(number(target))" }
}

extension CardPhrases where Self: EnglishByDefault {
  func homeCardWords(
    noes: Int, target: Int, yeses: Int, day: String, journal: String
  ) -> String {
    let stars = yeses > 0 ? " and \(self.yeses(yeses))" : ""
    return "\(journal): \(number(noes)) of \(self.noes(target))\(stars), \(day)"
  }

  func entryCardWords(
    outcome: OutcomeName, word: String, numbers: String?, title: String, day: String
  ) -> String {
    // "No 87" says both.
    let isPlain = outcome == .no && word == self.outcome(.no) && numbers != nil
    let mark = [isPlain ? nil : word, numbers].compactMap(\.self).joined(separator: ", ")
    return "\(mark): \(title), \(day)"
  }

  func milestoneCardWords(name: String, day: String, journal: String) -> String {
    "\(journal): \(name), \(day)"
  }

  func quotation(_ words: String) -> String { "“\(words)”" }

  func yes(_ number: Int, on day: String) -> String {
    "The \(number == 1 ? ordinal(1) : suffixed(number)), on \(day)"
  }

  func onTheWay(fullLeaves: Int, yeses: Int) -> String? {
    let leaves =
      switch fullLeaves {
      case 0: String?.none
      case 1: "The first leaf is full."
      default: "\(number(fullLeaves)) leaves are full."
      }
    let stars = yeses > 0 ? "\(self.yeses(yeses)) on the way." : nil
    let sentences = [leaves, stars].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
