import Markup

// Growth and weeks
extension StatisticsPhrases where Self: EnglishByDefault {
  var growthQuestion: String { "How it has grown" }

  func growthSentence(noes: Int, yeses: Int, partials: Int, since: String) -> HTML {
    let counts =
      [self.noes(noes), self.yeses(yeses)] + (partials > 0 ? [self.partials(partials)] : [])
    return "<strong>\(conjunction(counts))</strong> since \(since)."
  }

  func goalMark(_ target: Int) -> String { "goal \(number(target))" }
  var pauseMark: String { "pause" }
  var growthNote: HTML {
    "By the day of the answer, totalled weekly. Partial yeses are in the rates, not in this chart."
  }
  var noesLine: String { "Noes" }
  var yesesLine: String { "Yeses" }
  var monthHeading: String { "Month" }
  var weeksQuestion: String { "Asks week by week" }

  func weeksSentence(asks: Int, weeks: Int, most: Int) -> HTML {
    "\(self.asks(asks)) in \(counted(weeks, "week", "weeks")); the busiest week had \(number(most))."
  }

  var weekHeading: String { "Week of" }
}

// Flow and calendar
extension StatisticsPhrases where Self: EnglishByDefault {
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
    Each stage counts the asks that ever reached it. What flows into a step flows out of it. Steps \
    still to come are not counted.
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

  func calendarTooFew(entries: Int) -> HTML {
    """
    \(counted(entries, "entry", "entries")) so far: too few to say whether any day of the week \
    stands out.
    """
  }

  var calendarNote: HTML {
    """
    A day is named only if a χ² test of at least 35 entries makes chance an unlikely reason (below \
    5%).
    """
  }

  /// "a", "a and b", "a, b and c".
  func conjunction(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")) and \(last)"
  }
}
