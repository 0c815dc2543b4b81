import Markup

extension EnglishPhrases {
  var statistics: String { "Numbers" }
  func statisticsDescription(keeper: String) -> String {
    "What \(keeper)'s asks came to, counted with their denominators."
  }

  func statisticsIntroduction(day: String) -> [HTML] {
    [
      """
      All of this holds as of \(day). A rate is of the asks that are <em>decided</em>: yes, partly, \
      no, and silence that was closed. Asks that still wait or were taken back are in none.
      """
    ]
  }

  var allNumbers: String { "All the numbers" }
  var asTable: String { "The same as a table" }
  var howCounted: String { "How it is counted" }

  func percent(_ share: Double) -> String {
    let rounded = (share * 100).rounded()
    if share > 0 && rounded == 0 { return "under 1%" }
    if share < 1 && rounded == 100 { return "over 99%" }
    return "\(Int(rounded))%"
  }

  func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let digits = "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return tenths < 0 ? "−\(digits)" : digits
  }

  func fraction(_ numerator: Int, _ denominator: Int) -> String {
    "\(number(numerator)) of \(number(denominator))"
  }

  /// Below four in ten people grasp "1 in 6"; above it "7 in 10".
  func odds(_ share: Double, low: Double, high: Double) -> String {
    func words(_ share: Double) -> String {
      if share <= 0 { return "none" }
      if share >= 0.4 {
        return share > 0.95 ? "nearly all" : "\(Int((share * 10).rounded())) in 10"
      }
      return "1 in \(number(Int((1 / share).rounded())))"
    }
    return "about \(words(share)) (plausibly \(words(low)) to \(words(high)))"
  }

  private static let shortMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  func shortMonth(_ month: Int) -> String { Self.shortMonths[month - 1] }
  func shortDay(_ day: Int, month: String) -> String { "\(day) \(month)" }
  var weekdays: [String] { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] }

  /// Days as people say them: days up to three weeks, weeks up to three months, then months and
  /// years.
  private func span(_ low: Double, _ high: Double) -> String {
    let units: [(days: Double, one: String, many: String)] = [
      (1, "day", "days"), (7, "week", "weeks"), (30.44, "month", "months"),
      (365.25, "year", "years"),
    ]
    let unit = high <= 21 ? units[0] : high <= 120 ? units[1] : high <= 1100 ? units[2] : units[3]
    let first = max(1, Int((low / unit.days).rounded()))
    let last = max(1, Int((high / unit.days).rounded()))
    return first == last
      ? "about \(first) \(first == 1 ? unit.one : unit.many)" : "\(first) to \(last) \(unit.many)"
  }

  private var horizonDays: Double { 36_525 }
}

// What comes next
extension EnglishPhrases {
  var aheadQuestion: String { "What comes next" }

  func toMilestone(number: Int, missing: Int, early: Double, late: Double) -> HTML {
    guard late < horizonDays else {
      return "\(nextMilestone(number: number, missing: missing)) At this pace it is not in sight."
    }
    return """
      \(nextMilestone(number: number, missing: missing)) At the pace so far that is \
      \(span(early, late)) away.
      """
  }

  func toMilestoneUnknown(number: Int, missing: Int) -> HTML {
    """
    \(nextMilestone(number: number, missing: missing)) After five noes and two weeks there will be \
    a guess here of how far that is.
    """
  }

  func paceSoFar(noes: Int, asks: Int, days: Int) -> HTML {
    "So far \(self.asks(asks)) brought \(self.noes(noes)) in \(self.days(days)), pauses left out."
  }

  func weeksWithAsk(_ weeks: Int, of all: Int) -> HTML {
    all == 1
      ? "The last week had \(weeks == 1 ? "an ask" : "no ask")."
      : "Of the last \(number(all)) weeks, \(number(weeks)) had at least one ask."
  }

  var farGoal: String { "And the goal?" }

  func toGoal(target: Int, early: Double, late: Double) -> [HTML] {
    [
      late < horizonDays
        ? "\(noes(target)) are \(span(early, late)) away, if nothing changes, and things do."
        : "\(noes(target)) are not in sight at this pace, and paces change.",
      "A goal may be moved at any time, with its reason; that is news and no failure.",
    ]
  }

  func burstyNote(isBursty: Bool) -> HTML {
    isBursty
      ? """
      Noes come in bursts here, more than chance would have it. The range is therefore found by \
      drawing whole weeks of the past again and again, and holds nine times in ten.
      """
      : """
      Noes come about as evenly as chance lets them. The range treats them as such, takes into \
      account how few they are, and holds nine times in ten.
      """
  }

  func goalPassed(target: Int) -> HTML { "The goal of \(noes(target)) is reached." }
}

// Yeses
extension EnglishPhrases {
  var yesQuestion: String { "How often is it a yes?" }

  func yesRate(yeses: Int, decided: Int, odds: String) -> HTML {
    "<strong>\(self.yeses(yeses)) in \(number(decided)) answers so far</strong>, \(odds)."
  }

  func tooFewAnswers(_ decided: Int, needed: Int) -> HTML {
    decided == 0
      ? "No answer yet, and so nothing to tell. With \(number(needed)) there will be."
      : "\(counted(decided, "answer", "answers")) so far: too few to tell. It takes \(number(needed))."
  }

  func yesInTen(_ chance: Double) -> HTML {
    "If it goes on like this, ten more asks bring at least one yes with a chance of \(percent(chance))."
  }

  var yesNote: HTML {
    """
    Noes often come faster than yeses, so a rate while answers are out is early. The plausible \
    range is Wilson’s 95% interval.
    """
  }

  var share: String { "Of the decided" }
  var asksHeading: String { "Asks" }
}

// Growth and weeks
extension EnglishPhrases {
  var growthQuestion: String { "How it has grown" }

  func growthSentence(noes: Int, yeses: Int, since: String) -> HTML {
    "<strong>\(self.noes(noes)) and \(self.yeses(yeses))</strong> since \(since)."
  }

  func goalMark(_ target: Int) -> String { "goal \(number(target))" }
  var pauseMark: String { "pause" }
  var growthNote: HTML { "By the day of the answer, added up at the end of each week." }
  var noesLine: String { "noes" }
  var yesesLine: String { "yeses" }
  var monthHeading: String { "Month" }
  var weeksQuestion: String { "When the asking was done" }

  func weeksSentence(asks: Int, weeks: Int, most: Int) -> HTML {
    "\(self.asks(asks)) in \(counted(weeks, "week", "weeks")); the busiest had \(number(most))."
  }

  var weekHeading: String { "Week from" }
}
