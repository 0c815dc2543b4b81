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

// Waits
extension EnglishPhrases {
  var waitsQuestion: String { "How long do answers take?" }

  func onTheSpot(_ spot: Int, later: Int) -> HTML {
    "\(counted(spot, "answer", "answers")) came on the spot, \(number(later)) on a later day."
  }

  func stillSilent(after days: Int, share: Double) -> HTML {
    "After \(self.days(days)), \(percent(share)) of the asks are still without an answer."
  }

  func medianWait(_ days: Int) -> HTML {
    days == 0
      ? "<strong>Half of all asks are answered on the day itself.</strong>"
      : "<strong>Half of all asks are answered within \(self.days(days)).</strong>"
  }

  func medianMark(_ days: Int) -> String { "half by day \(number(days))" }

  var medianNotReached: HTML {
    "<strong>Fewer than half of all asks have been answered</strong>, so there is no usual wait yet."
  }

  var waitsNote: HTML {
    """
    Asks that still wait count with the days they have waited, and never as an answer; a silence \
    that was closed and an ask that was taken back count until that day (Kaplan and Meier). All of \
    it ends where fewer than five asks stand behind it. The two columns of answers let a no and a yes compete (Aalen and Johansen).
    """
  }

  func unknownDays(_ count: Int) -> HTML {
    count == 1
      ? "One closed ask has no day of its answer and is left out."
      : "\(number(count)) closed asks have no day of their answer and are left out."
  }

  var waitsDays: String { "Days" }
  var waitsShare: String { "still waiting" }
  var censoredTick: String { "an ask that was still open after so many days" }
  var silentColumn: String { "Still waiting" }
  var noByColumn: String { "No by then" }
  var yesByColumn: String { "Yes by then" }
  var atRiskColumn: String { "Asks behind it" }

  func noWaits(_ answered: Int) -> HTML {
    "With five answers there will be a curve here; so far there \(answered == 1 ? "is 1" : "are \(number(answered))")."
  }

  func answeredLater(_ answered: Int, of silent: Int, days: Int) -> String {
    let silence = days == 0 ? "longer than a day" : "longer than \(self.days(days))"
    return
      "Of \(asks(silent)) that stayed silent \(silence), \(number(answered)) \(answered == 1 ? "was" : "were") still answered"
  }

  func chanceOfReply(_ chance: Double, days: Int) -> String {
    "the chance of a reply in the next \(self.days(days)) is about \(percent(chance))"
  }

  var waitingHeading: String { "Is it still alive?" }
  func waitingLine(_ words: [String]) -> String { words.joined(separator: "; ") + "." }
}

// Categories
extension EnglishPhrases {
  var categoriesQuestion: String { "Where the yeses are" }

  var categoriesSentence: HTML {
    """
    The bars show how far each rate can be trusted; where they overlap, and they mostly do, the \
    categories cannot be told apart.
    """
  }

  func wholeRate(_ share: Double) -> String { "all \(percent(share))" }
  var tooFew: String { "too few to tell" }

  var categoriesNote: HTML {
    """
    Largest category first, never ranked by rate. Bars are Wilson’s 95% intervals. “Drawn to the \
    whole” adds ten typical asks to each category, for a few asks say little by themselves.
    """
  }

  func categoriesTooFew(needed: Int) -> HTML {
    "No category has \(number(needed)) answers yet, and fewer tell nothing."
  }

  var noCategoriesYet: HTML { "No decided ask has a category yet." }
  var yesesColumn: String { "Yeses of decided" }
  var plausibleColumn: String { "Plausibly" }
  var drawnColumn: String { "Drawn to the whole" }
}

// Feelings
extension EnglishPhrases {
  var feelingsQuestion: String { "Was it as bad as feared?" }

  func feelingsSentence(fear: Double, sting: Double, rated: Int, of closed: Int) -> HTML {
    """
    Dread before asking has averaged <strong>\(decimal(fear))</strong>, the sting after the answer \
    <strong>\(decimal(sting))</strong>, of 10 (\(fraction(rated, closed)) answered asks rated).
    """
  }

  func feelingsDiffer(_ isLower: Bool) -> HTML {
    isLower
      ? "The sting was smaller than the dread more often than chance would have it."
      : "The sting was larger than the dread more often than chance would have it."
  }

  func fearTrend(perTenAsks change: Double) -> HTML {
    change < 0
      ? "Over ten asks the dread has shrunk by about \(decimal(-change))."
      : "Over ten asks the dread has grown by about \(decimal(change))."
  }

  func expectations(expected: Double, happened: Double, count: Int) -> HTML {
    """
    Expected were \(percent(expected)) noes; \(percent(happened)) it was \
    (\(counted(count, "ask", "asks")) with an expectation).
    """
  }

  func feelingsMissing(_ rated: Int, needed: Int) -> HTML {
    """
    \(rated == 0 ? "No ask has" : "\(counted(rated, "ask has", "asks have"))") both a dread \
    (<code>fear</code>) and a sting so far. With \(number(needed)) there will be a picture; it is \
    quite all right without.
    """
  }

  var feelingsNote: HTML {
    """
    Means over the asks with both ratings. Whether they differ is Wilcoxon’s signed-rank test, the \
    trend is Theil and Sen’s; both are told only where chance is an unlikely reason (5%).
    """
  }

  var fearLabel: String { "dread before" }
  var stingLabel: String { "sting after" }
  func ratedCount(_ count: Int) -> String { "\(number(count)) rated" }
}

// Flow and calendar
extension EnglishPhrases {
  var flowQuestion: String { "From the ask to the answer" }

  func flowSentence(asks: Int, withSteps: Int) -> HTML {
    withSteps == 0
      ? "\(self.asks(asks)) and what became of them."
      : "\(self.asks(asks)) and what became of them; \(number(withSteps)) went through steps on the way."
  }

  var flowMissing: HTML { "There will be a picture here once there is an answer." }

  var flowNote: HTML {
    "Each stage counts the asks that ever reached it. What flows into a step flows out of it."
  }

  var fromColumn: String { "From" }
  var toColumn: String { "To" }
  var calendarQuestion: String { "Days for asking" }

  func calendarSentence(weekday: Int, asks: Int) -> HTML {
    let names = [
      "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
    ]
    return "Most of the asking was done on \(names[weekday - 1]): \(self.asks(asks))."
  }

  var nothingYet: HTML { "Nothing to show yet." }

  func pictureMissing(asks: Int, needed: Int) -> HTML {
    "With \(self.asks(needed)) there will be a picture here; so far there \(asks == 1 ? "is 1" : "are \(number(asks))")."
  }
}
