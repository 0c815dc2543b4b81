import Markup

private let shortMonths = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

extension EnglishByDefault {
  var statistics: String { "Numbers" }
  func statisticsDescription(keeper: String) -> String {
    "What \(keeper)’s asks came to, counted with their denominators."
  }

  func statisticsIntroduction(day: String) -> [HTML] {
    [
      """
      All of this holds as of \(day). Rates count only <em>decided</em> asks: yes, partly, no, and \
      silence that was closed. Asks still waiting or withdrawn are left out.
      """,
      """
      Each outcome counts the same everywhere: a yes and a partial yes are what was hoped for, a no \
      is a reply, and a closed silence is decided without one. An entry that stands for several \
      asks counts as often as it says, and as one where chance is weighed.
      """,
    ]
  }

  var allNumbers: String { "All the numbers" }
  var asTable: String { "Show as a table" }
  var howCounted: String { "How it is counted" }

  func percent(_ share: Double) -> String {
    let rounded = (share * 100).rounded()
    if share > 0 && rounded == 0 { return "under 1%" }
    if share < 1 && rounded == 100 { return "over 99%" }
    return "\(Int(rounded))%"
  }

  func percents(_ low: Double, _ high: Double) -> String {
    let (first, last) = (percent(low), percent(high))
    return first == last ? first : "\(first) to \(last)"
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
  func share(_ share: Double) -> String {
    if share <= 0 { return "none" }
    if share >= 1 { return "all" }
    if share < 0.4 {
      return share < 0.001 ? "fewer than 1 in 1,000" : "1 in \(number(Int((1 / share).rounded())))"
    }
    let tenths = Int((share * 10).rounded())
    return tenths == 5 ? "half" : tenths == 10 ? "nearly all" : "\(tenths) in 10"
  }

  func odds(_ share: Double, low: Double, high: Double) -> String {
    if share <= 0 { return "none so far (plausibly up to \(self.share(high)))" }
    if share >= 1 { return "all so far (plausibly \(self.share(low)) or more)" }
    let (first, last) = (self.share(low), self.share(high))
    let range = first == last ? first : "\(first) to \(last)"
    return "about \(self.share(share)) (plausibly \(range))"
  }

  func shortMonth(_ month: Int) -> String { shortMonths[month - 1] }
  func shortDay(_ day: Int, month: String) -> String { "\(day) \(month)" }
  var weekdays: [String] { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] }
  var plausibleColumn: String { "Plausible range" }
  var tooFew: String { "too few to tell" }
  var nothingYet: HTML { "Nothing to show yet." }

  func pictureMissing(asks: Int, needed: Int) -> HTML {
    "A chart appears here after \(self.asks(needed)); so far there \(soFar(asks))."
  }

  /// "are none", "is 1", "are 5".
  func soFar(_ count: Int) -> String {
    count == 0 ? "are none" : count == 1 ? "is 1" : "are \(number(count))"
  }
}

// What comes next
extension EnglishByDefault {
  var aheadQuestion: String { "What comes next" }

  func toMilestone(number: Int, missing: Int, range: SpokenRange) -> HTML {
    let milestone = nextMilestone(number: number, missing: missing)
    guard let span = span(range) else { return "\(milestone) At this pace it is not in sight." }
    return "\(milestone) If the pace lasts, it comes \(span)."
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

  var countedFromPause: HTML { "There is a pause now, so the time counts from its end." }

  func pastRanges(held: Int, of all: Int) -> HTML {
    if all == 1 {
      return """
        Half-way to the last milestone, such a range would have been said once; it \
        \(held == 1 ? "held" : "did not hold").
        """
    }
    return """
      Half-way to each earlier milestone, such a range would have been said: \
      \(number(held)) of \(number(all)) held.
      """
  }

  var milestoneColumn: String { "Milestone" }
  var saidColumn: String { "Said half-way" }
  var tookColumn: String { "It took" }
  func saidRange(_ range: SpokenRange) -> String { span(range) ?? "not in sight" }

  func took(days: Int, held: Bool) -> String {
    held ? "\(self.days(days)) (held)" : "\(self.days(days)) (did not hold)"
  }

  var farGoal: String { "And the goal?" }

  func toGoal(target: Int, range: SpokenRange) -> [HTML] {
    [
      span(range).map {
        "\(capitalised(noes(target))) would come \($0), if nothing changes, and things do."
      } ?? "\(capitalised(noes(target))) are not in sight at this pace, and paces change.",
      "A goal may be moved at any time, as long as it says why; that is news, not failure.",
    ]
  }

  func aheadNote(isBursty: Bool) -> HTML {
    let bursts: HTML =
      isBursty
      ? "Noes come in bursts here, more than chance would explain, so the range is wider."
      : "Weekly noes show no sign of varying more than chance would explain."
    return """
      \(bursts) The range holds about nine times in ten, if the pace lasts. Recent weeks weigh more \
      (a day counts half as much as one 60 days later), a short past or spells of asking make the \
      range wider, and its ends are rounded outward. Noes and days in a pause are left out; a \
      pause ahead is added.
      """
  }

  /// "within 4 weeks", "in 3 to 5 weeks", "in 2 to 3½ years"; `nil` where neither end is known.
  private func span(_ range: SpokenRange) -> String? {
    switch (range.low, range.high) {
    case (nil, let high?): "within \(counted(high, range.unit))"
    case (let low?, let high?) where low == high: "in about \(counted(high, range.unit))"
    case (let low?, let high?): "in \(amount(low, range.unit)) to \(counted(high, range.unit))"
    case (let low?, nil): "in \(counted(low, range.unit)) or more"
    case (nil, nil): nil
    }
  }

  private func amount(_ count: Int, _ unit: SpokenRange.Unit) -> String {
    guard unit == .halfYears, count % 2 == 1 else {
      return number(unit == .halfYears ? count / 2 : count)
    }
    return count == 1 ? "½" : "\(number(count / 2))½"
  }

  private func counted(_ count: Int, _ unit: SpokenRange.Unit) -> String {
    let words: (one: String, many: String) =
      switch unit {
      case .days: ("day", "days")
      case .weeks: ("week", "weeks")
      case .months: ("month", "months")
      case .halfYears, .years: ("year", "years")
      }
    if unit == .halfYears, count == 1 { return "half a year" }
    let isOne = count == (unit == .halfYears ? 2 : 1)
    return "\(amount(count, unit)) \(isOne ? words.one : words.many)"
  }
}

// Yeses
extension EnglishByDefault {
  var yesQuestion: String { "How often is it a yes?" }

  func yesRate(yeses: Int, partials: Int, decided: Int, odds: String) -> HTML {
    let hoped =
      partials == 0 ? self.yeses(yeses) : "\(self.yeses(yeses)) and \(self.partials(partials))"
    return """
      <strong>\(hoped) in \(counted(decided, "decided ask", "decided asks")) so far</strong>, \
      \(odds).
      """
  }

  func tooFewAnswers(decided: Int, entries: Int, needed: Int) -> HTML {
    if decided == 0 {
      return "No answer yet, so nothing to tell. A rate appears after \(number(needed))."
    }
    let asks = counted(decided, "decided ask", "decided asks")
    return entries == decided
      ? "\(asks) so far: too few to tell. A rate appears after \(number(needed))."
      : """
      \(asks) so far, in \(counted(entries, "entry", "entries")): too few to tell. A rate appears \
      after \(number(needed)) answers that do not depend on each other.
      """
  }

  func yesInTen(_ chance: Double, days: Int) -> HTML {
    """
    If this keeps up, the chance of at least one yes or partial yes in ten more asks, within \
    \(self.days(days)), is \(percent(chance)).
    """
  }

  var yesNote: HTML {
    """
    The share counts yeses and partial yeses. Noes often come faster than yeses, so the rate is \
    provisional while asks are waiting. The plausible range is Wilson’s 95% interval. The chance of \
    ten more asks starts from all asks, the waiting ones too, as in “\(hundredQuestion)”.
    """
  }

  var shareColumn: String { "Share of decided" }
  var asksHeading: String { "Asks" }
}

// Yeses over time
extension EnglishByDefault {
  var overTimeQuestion: String { "Is it a yes more often than before?" }

  func overTime(differs: Bool, chance: Double) -> HTML {
    differs
      ? """
      The yes rate has changed over time more than chance would explain: chance alone makes \
      stretches differ as much \(self.chance(chance)).
      """
      : """
      The stretches of time differ no more than chance may explain: it makes them differ as much \
      \(self.chance(chance)).
      """
  }

  func overTimeMissing(needed: Int) -> HTML {
    """
    A chart appears here once two stretches of time have \(number(needed)) decided asks each; \
    until then the rate as a whole is the better answer.
    """
  }

  var overTimeNote: HTML {
    """
    Yeses and partial yeses among the asks decided in each stretch, by the day of the answer. Bars \
    are Wilson’s 95% intervals; whether the stretches differ is a χ² test.
    """
  }

  var periodHeading: String { "Time" }

  func quarter(year: Int, first: Int) -> String {
    "\(shortMonth(first))–\(shortMonth(first + 2)) \(year)"
  }

  func year(_ year: Int) -> String { String(year) }
}

// Growth and weeks
extension EnglishByDefault {
  var growthQuestion: String { "How it has grown" }

  func growthSentence(noes: Int, yeses: Int, since: String) -> HTML {
    "<strong>\(self.noes(noes)) and \(self.yeses(yeses))</strong> since \(since)."
  }

  func goalMark(_ target: Int) -> String { "goal \(number(target))" }
  var pauseMark: String { "pause" }
  var growthNote: HTML {
    "By the day of the answer, totalled weekly. A partial yes is in the rates and not in this chart."
  }
  var noesLine: String { "noes" }
  var yesesLine: String { "yeses" }
  var monthHeading: String { "Month" }
  var weeksQuestion: String { "Asks week by week" }

  func weeksSentence(asks: Int, weeks: Int, most: Int) -> HTML {
    "\(self.asks(asks)) in \(counted(weeks, "week", "weeks")); the busiest had \(number(most))."
  }

  var weekHeading: String { "Week of" }
}

// Flow and calendar
extension EnglishByDefault {
  var flowQuestion: String { "From the ask to the answer" }

  func flowSentence(asks: Int, withSteps: Int) -> HTML {
    withSteps == 0
      ? "\(self.asks(asks)) and what became of \(asks == 1 ? "it" : "them")."
      : """
      \(self.asks(asks)) and what became of \(asks == 1 ? "it" : "them"); \(number(withSteps)) went \
      through steps on the way.
      """
  }

  var flowMissing: HTML { "A chart appears here once there is an answer." }

  var flowNote: HTML {
    """
    Each stage counts the asks that ever reached it. What flows into a step flows out of it. A step \
    still to come is not counted.
    """
  }

  var fromColumn: String { "From" }
  var toColumn: String { "To" }
  var calendarQuestion: String { "Asks by weekday" }

  func calendarSentence(weekdays: [Int], asks: Int, of all: Int) -> HTML {
    let names = [
      "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
    ]
    guard !weekdays.isEmpty else {
      return "No day of the week stands out more than chance would explain."
    }
    let days = conjunction(weekdays.map { names[$0 - 1] })
    return weekdays.count == 1
      ? "\(days) saw the most asks: \(fraction(asks, all))."
      : "\(days) saw the most asks: \(number(asks)) each, of \(number(all))."
  }

  func calendarTooFew(_ asks: Int) -> HTML {
    "\(self.asks(asks)) so far: too few to say that one day of the week stands out."
  }

  var calendarNote: HTML {
    """
    A day is named only where a χ² test of the entries says that chance is an unlikely reason (5%), \
    and not before there are 35 of them.
    """
  }

  /// "a", "a and b", "a, b and c".
  func conjunction(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")) and \(last)"
  }
}
