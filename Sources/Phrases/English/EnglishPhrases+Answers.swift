import Markup

// Waits
extension EnglishPhrases {
  var waitsQuestion: String { "How long do replies take?" }

  func onTheSpot(_ spot: Int, later: Int) -> HTML {
    "\(counted(spot, "first reply", "first replies")) came on the spot, \(number(later)) on a later day."
  }

  func stillSilent(after days: Int, share: Double) -> HTML {
    "After \(self.days(days)), \(percent(share)) of the asks are still without a reply."
  }

  func medianWait(_ days: Int) -> HTML {
    days == 0
      ? "<strong>Half of all asks have a first reply on the day itself.</strong>"
      : "<strong>Half of all asks have a first reply within \(self.days(days)).</strong>"
  }

  func medianMark(_ days: Int) -> String { "half by day \(number(days))" }

  var medianNotReached: HTML {
    "<strong>Fewer than half of all asks have had a reply</strong>, so there is no usual wait yet."
  }

  var waitsNote: HTML {
    """
    A first reply is the first word from the other side: an interview, a callback, or the answer \
    itself; what the keeper did, such as following up, is none. Asks that still wait count with the \
    days they have waited, and never as a reply; a silence that was closed and an ask that was \
    taken back count until that day (Kaplan and Meier). All of it ends where fewer than five asks \
    stand behind it. The two columns of answers let a no and a yes compete (Aalen and Johansen); \
    an ask that has had a reply but no answer is in neither.
    """
  }

  func unknownDays(_ count: Int) -> HTML {
    count == 1
      ? "One closed ask has no day of its answer and is left out."
      : "\(number(count)) closed asks have no day of their answer and are left out."
  }

  var waitsDays: String { "Days" }
  var waitsShare: String { "no reply yet" }
  var censoredTick: String { "an ask that was still without a reply after so many days" }
  var silentColumn: String { "No reply yet" }
  var noByColumn: String { "No by then" }
  var yesByColumn: String { "Yes by then" }
  var atRiskColumn: String { "Asks behind it" }

  func noWaits(_ answered: Int) -> HTML {
    "With five replies there will be a curve here; so far there \(answered == 1 ? "is 1" : "are \(number(answered))")."
  }

  func answeredLater(_ answered: Int, of silent: Int, days: Int) -> String {
    let silence = days == 0 ? "longer than a day" : "longer than \(self.days(days))"
    return
      "Of \(asks(silent)) that stayed silent \(silence), \(number(answered)) still had a reply"
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
