import Markup

/// The site's own words in English.
struct EnglishPhrases: Phrases {
  let language = "en"

  // Numbers and days

  func number(_ number: Int) -> String {
    let digits = String(abs(number))
    guard digits.utf8.count > 3 else { return String(number) }
    var grouped = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.utf8.count - offset) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return number < 0 ? "−" + grouped : grouped
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  func day(year: Int, month: Int, day: Int) -> String {
    "\(day) \(Self.months[month - 1]) \(year)"
  }

  func month(year: Int, month: Int) -> String { "\(Self.months[month - 1]) \(year)" }

  func range(_ first: Int, _ last: Int) -> String {
    first == last ? number(first) : "\(number(first))–\(number(last))"
  }

  func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(number(count)) days" }

  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(number(count)) \(many)"
  }

  // Names of pages

  let home = "Home"
  let log = "Log"
  let categories = "Categories"
  let tags = "Tags"
  let milestones = "Milestones"
  let navigation = "Pages"
  let skipToContent = "Skip to the content"
  let skipGrid = "Skip the squares"

  // Outcomes

  func outcome(_ name: OutcomeName) -> String {
    switch name {
    case .no: "No"
    case .yes: "Yes"
    case .partial: "Partly"
    case .ghosted: "Silence"
    case .withdrawn: "Withdrawn"
    case .pending: "Waiting"
    case .quiet: "Quiet"
    }
  }

  func asks(_ count: Int) -> String { counted(count, "ask", "asks") }
  func noes(_ count: Int) -> String { counted(count, "no", "noes") }
  func yeses(_ count: Int) -> String { counted(count, "yes", "yeses") }
  func partials(_ count: Int) -> String { counted(count, "partial yes", "partial yeses") }
  func withdrawn(_ count: Int) -> String { "\(number(count)) withdrawn" }
  func waiting(_ count: Int) -> String { "\(number(count)) waiting" }
  func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }

  // Home

  func begun(_ day: String) -> String { "Begun \(day)." }
  func noesCaption(target: Int) -> String { "of \(noes(target))" }

  func yesesCaption(yeses: Int, decided: Int) -> String {
    let word = yeses == 1 ? "yes" : "yeses"
    guard yeses > 0, decided >= 5 else { return word }
    let nearest = (2 * decided + yeses) / (2 * yeses)
    return nearest <= 1
      ? "\(word) in \(number(decided)) answers so far"
      : "\(word), about 1 in \(number(nearest)) answers so far"
  }

  func waitingCaption(_ count: Int) -> String { "still waiting" }
  let grid = "The squares"

  func square(title: String, day: String?) -> String {
    title + (day.map { ", \($0)" } ?? "")
  }

  let countedSquare = "Counted, not told"
  func star(title: String) -> String { "Yes: \(title)" }
  let countedStar = "Yes: counted, not told"
  let stars = "Yeses on this leaf"

  func legend(_ mark: SquareMark) -> String {
    switch mark {
    case .no: "No"
    case .ghosted: "Silence, counted as a no"
    case .other: "Another answer that counts"
    case .waiting: "Waiting for an answer"
    case .quiet: "Waiting, and quiet for long"
    case .empty: "Still to come"
    case .star: "Yes"
    case .milestone: "Milestone ahead"
    }
  }

  let latest = "Latest answers"
  let outlook = "Where this is going"

  func nextMilestone(number: Int, missing: Int) -> HTML {
    missing == 1
      ? "<strong>One more</strong> to \(milestoneName(number))."
      : "<strong>\(self.number(missing)) more</strong> to \(milestoneName(number))."
  }

  func goalReached(target: Int, noes: Int) -> HTML {
    noes == target
      ? "<strong>\(number(target)) noes.</strong> That was the goal, and here it is."
      : "<strong>The goal of \(number(target)) noes is behind.</strong> The count goes on."
  }

  func goalChanged(from: Int, to: Int, day: String, reason: String?) -> HTML {
    let news: HTML =
      "On \(day) the goal moved from \(number(from)) to <strong>\(noes(to))</strong>."
    return reason.map { "\(news) “\($0)”" } ?? news
  }

  func pausing(since: String, until: String?, reason: String?) -> HTML {
    let end = until.map { " until \($0)" } ?? ""
    let news: HTML = "Taking a pause since \(since)\(end); the clock stands still."
    return reason.map { "\(news) “\($0)”" } ?? news
  }

  let wholeLog = "The whole log"
  let asOf = "As of"
  let blankHeading = "Nothing asked yet, and everything ahead"

  func blankSentences(target: Int) -> [HTML] {
    [
      """
      \(number(target)) empty squares. Each one waits for somebody to say no, and the first is \
      the hardest, which is why it is worth the most.
      """,
      """
      Ask for something small today. Write down what you asked and what they said. \
      If it is a yes, you have a yes; if it is a no, you have begun.
      """,
    ]
  }

  // Entries

  func cellNumbers(_ first: Int, _ last: Int) -> String {
    first == last ? "No \(number(first))" : "Nos \(range(first, last))"
  }

  let sameDay = "same day"
  func waited(_ days: Int) -> String { self.days(days) }
  func silent(_ days: Int) -> String { "silent \(self.days(days))" }

  func stillWaiting(_ days: Int) -> String {
    days == 0 ? "asked today" : "waiting \(self.days(days))"
  }

  func stillOpen(repliedAfter days: Int) -> String {
    days == 0
      ? "a first reply the same day, still open"
      : "a first reply after \(self.days(days)), still open"
  }

  func feelings(fear: Int?, sting: Int?) -> String? {
    switch (fear, sting) {
    case (let fear?, let sting?): "fear \(fear) → sting \(sting)"
    case (let fear?, nil): "fear \(fear)"
    case (nil, let sting?): "sting \(sting)"
    case (nil, nil): nil
    }
  }

  let asked = "Asked"
  let answered = "Answered"
  let answer = "Answer"
  let closed = "Closed"
  let to = "Whom"
  let category = "Category"
  let feeling = "Feeling, of 10"
  let expectation = "Expected"
  func expected(percent: Int) -> String { "a \(percent)% chance of a no" }
  let count = "Stands for"
  func identical(_ count: Int) -> String { "\(number(count)) asks alike" }
  let learned = "Learned"
  let history = "How it went"
  let ledTo = "What grew out of it"
  let grewFrom = "What it grew out of"
  let filedUnder = "Filed under"
  let previous = "The ask before"
  let next = "The ask after"
  let entryNavigation = "Before and after"
  func coverWords(title: String) -> String { "Picture to “\(title)”" }
  func entryDescription(outcome: String, day: String) -> String { "\(outcome). Asked \(day)." }

  // Lists

  func logSentence(asks: Int, entries: Int) -> String {
    asks == entries
      ? "\(self.asks(asks)), the newest first."
      : "\(self.asks(asks)) in \(counted(entries, "entry", "entries")), the newest first."
  }

  func countedSentence(_ asks: Int) -> String {
    asks == 1
      ? "One more is counted and not told." : "\(number(asks)) more are counted and not told."
  }

  let ask = "Ask"
  let outcomeHeading = "Outcome"
  let filter = "Show"
  let filterWords = "Words"
  let anyOutcome = "Any outcome"
  let anyCategory = "Any category"
  let anyMonth = "Any month"
  let shownPattern = "{n} shown"
  let noRows = "Nothing here matches. Take one of the filters away."
  func logDescription(keeper: String) -> String { "Everything that \(keeper) asked for so far." }

  func topicDescription(_ name: String, keeper: String) -> String {
    "What \(keeper) asked for under “\(name)”."
  }

  let noCategories = "No entry has a category yet."
  let noTags = "No entry has a tag yet."

  // Not found, redirects, colophon

  let notFoundHeading = "No"
  let notFoundSentence = """
    This page said no. It may have moved, or it never was; either way, you asked, and that counts.
    """
  let moved = "This page has moved."
  func colophon(generator: HTML) -> HTML { "Made with \(generator). No tracking, no cookies." }
}
