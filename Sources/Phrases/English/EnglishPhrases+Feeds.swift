import Markup

// What is said in feeds and on badges, in English.

extension EnglishPhrases {
  func feedTitle(_ journal: String, part: String) -> String { "\(journal): \(part)" }
  var yesesAndMilestones: String { "yeses and milestones" }
  var weekByWeek: String { "week by week" }
  func askedOn(_ day: String) -> String { "asked \(day)" }
  var wholeStory: String { "Read the whole story" }

  func milestoneReached(day: String, entry: HTML) -> HTML {
    "Reached on \(day) with “\(entry)”."
  }

  func week(_ number: Int, of year: Int) -> String { "Week \(number) of \(year)" }

  func weekSentence(from first: String, to last: String, asks: Int, outcomes: String) -> String {
    "From \(first) to \(last), \(self.asks(asks)) came to an end: \(outcomes)."
  }

  var noesLabel: String { "noes" }
  var yesesLabel: String { "yeses" }
  func noesMessage(_ noes: Int, target: Int) -> String { "\(number(noes)) of \(number(target))" }
}
