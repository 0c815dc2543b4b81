import Markup

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

extension Phrases where Self: EnglishByDefault {
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

  func day(year: Int, month: Int, day: Int) -> String {
    "\(day) \(months[month - 1]) \(year)"
  }

  func monthName(_ month: Int) -> String { months[month - 1] }
  func month(year: Int, month: Int) -> String { "\(months[month - 1]) \(year)" }

  func range(_ first: Int, _ last: Int) -> String {
    first == last ? number(first) : "\(number(first))–\(number(last))"
  }

  func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(number(count)) days" }

  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(number(count)) \(many)"
  }

  // Names of pages

  var home: String { "Home" }
  var log: String { "Log" }
  var categories: String { "Categories" }
  var tags: String { "Tags" }
  var milestones: String { "Milestones" }
  var navigation: String { "Pages" }
  var skipToContent: String { "Skip to the content" }
  var skipGrid: String { "Skip the squares" }
  var gridEnd: String { "After the squares" }

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
  func silences(_ count: Int) -> String { counted(count, "silence", "silences") }
  func withdrawn(_ count: Int) -> String { "\(number(count)) withdrawn" }
  func waiting(_ count: Int) -> String { "\(number(count)) waiting" }
  func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }

  // Home

  func noesCaption(target: Int) -> String { "of \(noes(target))" }

  func yesesCaption(yeses: Int, partials: Int, rate: SpokenShare?) -> String {
    let word = yeses == 1 ? "yes" : "yeses"
    guard let rate, yeses + partials > 0 else { return word }
    let hoped = partials == 0 ? word : "\(word) and \(number(partials)) partial"
    return "\(hoped), \(about(rate))\(rate == .half ? " of" : "") decided asks"
  }

  func waitingCaption(_ count: Int) -> String { "waiting" }
  var grid: String { "The squares" }

  func square(title: String, day: String?) -> HTML { "\(title)\(day, { "<i>, \($0)</i>" })" }
  func square(title: String, waiting outcome: String) -> HTML { "<i>\(outcome): </i>\(title)" }

  var countedSquare: String { "Counted, kept private" }
  func star(title: String) -> String { "Yes: \(title)" }
  var countedStar: String { "Yes: counted, kept private" }
  var stars: String { "Yeses on this leaf" }

  func legend(_ mark: SquareMark) -> String {
    switch mark {
    case .no: "No"
    case .ghosted: "Silence"
    case .other: "Another answer that counts"
    case .waiting: "Waiting"
    case .quiet: "Gone quiet"
    case .empty: "Still to come"
    case .star: "Yes"
    case .milestone: "Milestone"
    }
  }

  var outlook: String { "Where this is going" }

  func nextMilestone(number: Int, missing: Int) -> HTML {
    if number == 1 { return "<strong>The first no</strong> is still to come." }
    return missing == 1
      ? "<strong>One more</strong> to \(milestoneName(number))."
      : "<strong>\(self.number(missing)) more</strong> to \(milestoneName(number))."
  }

  func goalReached(target: Int, noes: Int) -> HTML {
    noes == target
      ? "<strong>\(number(target)) noes.</strong> That was the goal, and here it is."
      : "<strong>The goal of \(number(target)) noes has been passed.</strong> The count goes on."
  }

  func goalChanged(from: Int, to: Int, day: String, reason: String?) -> HTML {
    let news: HTML =
      "On \(day) the goal moved from \(number(from)) to <strong>\(noes(to))</strong>."
    return reason.map { "\(news) “\($0)”" } ?? news
  }

  func pausing(since: String, until: String?, reason: String?) -> HTML {
    let end = until.map { ", until \($0)" } ?? ""
    let news: HTML = "On pause since \(since)\(end); the clock has stopped."
    return reason.map { "\(news) “\($0)”" } ?? news
  }

  var wholeLog: String { "The whole log" }
  func asOf(_ day: HTML) -> HTML { "As of \(day)" }
  var blankHeading: String { "Nothing asked yet, and everything ahead" }

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

  var sameDay: String { "same day" }
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

  var asked: String { "Asked" }
  var answered: String { "Answered" }
  var answer: String { "Answer" }
  var closed: String { "Closed" }
  var to: String { "Who was asked" }
  var category: String { "Category" }
  var feeling: String { "Feelings, 0 to 10" }
  var expectation: String { "Expected" }
  func expected(percent: Int) -> String { "\(percent)% chance of a no" }
  var count: String { "Stands for" }
  func identical(_ count: Int) -> String { "\(number(count)) identical asks" }
  var learned: String { "Learned" }
  var history: String { "How it went" }
  var ledTo: String { "What grew out of it" }
  var grewFrom: String { "What it grew out of" }
  var filedUnder: String { "Filed under" }
  var previous: String { "Previous ask" }
  var next: String { "Next ask" }
  var entryNavigation: String { "Before and after" }
  func coverWords(title: String) -> String { "Picture for “\(title)”" }
  func entryDescription(outcome: String, day: String) -> String { "\(outcome). Asked \(day)." }

  // Lists

  func logSentence(asks: Int, entries: Int) -> String {
    asks == entries
      ? "\(self.asks(asks)), the newest first."
      : "\(self.asks(asks)) in \(counted(entries, "entry", "entries")), the newest first."
  }

  func countedSentence(_ asks: Int) -> String {
    asks == 1
      ? "One more is counted but kept private."
      : "\(number(asks)) more are counted but kept private."
  }

  var ask: String { "Ask" }
  var outcomeHeading: String { "Outcome" }
  var filter: String { "Show" }
  var filterWords: String { "Search" }
  var anyOutcome: String { "Any outcome" }
  var anyCategory: String { "Any category" }
  var anyMonth: String { "Any month" }
  var shownPattern: String { "{n} shown" }
  var noRows: String { "Nothing here matches. Try removing a filter." }
  func logDescription(keeper: String) -> String { "Everything \(keeper) has asked for so far." }

  func topicDescription(_ name: String, keeper: String) -> String {
    "What \(keeper) asked for under “\(name)”."
  }

  var noCategories: String { "No entry has a category yet." }
  var noTags: String { "No entry has a tag yet." }

  // Not found, redirects, colophon

  var notFoundHeading: String { "No" }
  var notFoundSentence: String {
    """
    This page said no. It may have moved, or it never was; either way, you asked, and that counts.
    """
  }
  var moved: String { "This page has moved." }
  func colophon(generator: HTML) -> HTML { "Made with \(generator). No tracking, no cookies." }
}
