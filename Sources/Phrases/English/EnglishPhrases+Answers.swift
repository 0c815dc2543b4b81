import Markup

// Of a hundred asks
extension AnswerPhrases where Self: EnglishByDefault {
  var hundredQuestion: String { "Of a hundred asks like these" }

  func hundred(days: Int, no: Int, yes: Int, waiting: Int) -> HTML {
    """
    After \(self.days(days)): about <strong class="chart-no">\(noes(no))</strong>, \
    <strong class="chart-yes">\(yeses(yes))</strong> and \
    <strong class="chart-waiting">\(number(waiting)) still waiting</strong>.
    """
  }

  func hundredNo(_ count: Int) -> String { noes(count) }
  func hundredYes(_ count: Int) -> String { yeses(count) }
  func hundredWaiting(_ count: Int) -> String { "\(number(count)) waiting" }
  var hundredAsked: String { "asked" }

  func hundredNote(asks: Int) -> HTML {
    """
    Expected from \(counted(asks, "ask", "asks")), treating no and yes as competing outcomes (Aalen \
    and Johansen). A yes may be partial. Asks still waiting count for the days they have waited so \
    far; closed silences and withdrawn asks count until the day they were closed, as neither a no \
    nor a yes. After an interview an ask is still waiting. Pale edges and ranges are 95% intervals. \
    Nothing is shown for waits that fewer than five asks have lasted, unless all have ended.
    """
  }

  var hundredUnknown: HTML {
    "Too few asks have waited long enough to say what becomes of a hundred."
  }

  func hundredMissing(ends: Int, needed: Int) -> HTML {
    """
    A chart appears here once \(number(needed)) asks have come to a no or a yes on a known day; so \
    far there \(soFar(ends)).
    """
  }

  var noColumn: String { "No" }
  var yesColumn: String { "Yes" }
  var waitingColumn: String { "Waiting" }

  func ofHundred(_ count: Int, low: Int, high: Int) -> String {
    low == high ? number(count) : "\(number(count)) (\(number(low)) to \(number(high)))"
  }
}

// Waits
extension AnswerPhrases where Self: EnglishByDefault {
  var waitsQuestion: String { "How long do replies take?" }

  func medianWait(_ days: Int, first: Int, last: Int?) -> HTML {
    let range =
      switch last {
      case .some(let last) where first == last: ""
      case .some(let last): " (plausibly \(number(first)) to \(self.days(last)))"
      case nil where first == 0: " (any wait is plausible so far)"
      case nil: " (plausibly \(self.days(first)) or more)"
      }
    return "<strong>Half of all asks can expect a first reply \(wait(days))</strong>\(range)."
  }

  private func wait(_ days: Int) -> String {
    days == 0 ? "on the day itself" : "within \(self.days(days))"
  }

  func medianMark(_ days: Int) -> String { "half by day \(number(days))" }

  func medianNotReached(replied: Double, days: Int) -> HTML {
    """
    <strong>\(capitalised(percent(replied))) of all asks can expect a first reply \
    \(wait(days))</strong>; \
    too few asks have waited longer to say when half can.
    """
  }

  var medianUnknown: HTML {
    "Too few asks have waited long enough to say when half can expect a reply."
  }

  func onTheSpot(_ spot: Int, later: Int) -> HTML {
    "\(counted(spot, "first reply", "first replies")) came on the spot, \(number(later)) on a later day."
  }

  func stillSilent(after days: Int, share: Double, low: Double, high: Double) -> HTML {
    """
    After \(self.days(days)), \(percent(share)) of asks are expected to have had no reply yet \
    (plausibly \(percents(low, high))).
    """
  }

  func waitsCompared(
    leading: (name: String, median: Int?), other: (name: String, median: Int?), isSooner: Bool,
    chance: SpokenChance
  ) -> HTML {
    func half(_ side: (name: String, median: Int?)) -> String {
      let wait = side.median == nil ? "half not reached" : "half \(medianCell(side.median))"
      return "\(side.name) (\(wait))"
    }
    guard isSooner else {
      return """
        Between the two largest categories, \(half(leading)) and \(half(other)), the difference in \
        waiting may be chance.
        """
    }
    return """
      Of the two largest categories, \(half(leading)) gets replies sooner or more often than \
      \(half(other)): chance alone would make such a difference \(self.chance(chance)).
      """
  }

  var waitsNote: HTML {
    """
    A first reply is the first word from the other side: an interview, a callback, or the answer \
    itself; what the keeper did, such as following up, is not one. Asks still waiting count for \
    the days they have waited so far, and never as a reply; closed silences and withdrawn asks count \
    until the day they were closed (Kaplan and Meier). Ranges are 95% intervals. Chart and table stop \
    where fewer than five asks waited that long. Categories are compared by a log-rank test, each \
    entry once.
    """
  }

  func unknownDays(_ count: Int) -> HTML {
    count == 1
      ? "One closed ask has no answer date and is left out."
      : "\(number(count)) closed asks have no answer date and are left out."
  }

  func daysMissing(_ unknown: Int, of closed: Int) -> HTML {
    closed == 1
      ? """
      The one closed ask has no <code>answered</code> date, so there is no telling how long a reply \
      takes.
      """
      : """
      \(fraction(unknown, closed)) closed asks \(unknown == 1 ? "has" : "have") no \
      <code>answered</code> date: too many to say how long a reply takes.
      """
  }

  var waitsDays: String { "Days" }
  var waitsShare: String { "no reply yet" }
  var silentColumn: String { "No reply yet" }
  var atRiskColumn: String { "Waited that long" }

  func noWaits(_ answered: Int, needed: Int) -> HTML {
    """
    A chart appears here after \(counted(needed, "reply", "replies")) with a date; so far there \
    \(soFar(answered)).
    """
  }
}

// Is it still alive?
extension AnswerPhrases where Self: EnglishByDefault {
  func answeredLater(_ answered: Int, of silent: Int, days: Int) -> String {
    let silence =
      days == 0 ? "without a reply on the first day" : "silent for more than \(self.days(days))"
    let reply = days == 0 ? "one later" : "a reply later"
    if silent == 1 {
      return "the one ask \(silence) \(answered == 0 ? "has not had" : "got") \(reply)"
    }
    return answered == 0
      ? "none of the \(number(silent)) asks \(silence) got \(reply)"
      : "of \(number(silent)) asks \(silence), \(number(answered)) got \(reply)"
  }

  func chanceOfReply(_ chance: Double, low: Double, high: Double, days: Int) -> String {
    """
    the chance of a reply in the next \(self.days(days)) is \(aboutPercent(chance)) \
    (plausibly \(percents(low, high)))
    """
  }

  func noneWithin(days: Int) -> String { "none came within the next \(self.days(days))" }

  var waitingHeading: String { "Is it still alive?" }
  func waitingLine(_ words: [String]) -> String {
    capitalised(words.joined(separator: "; ")) + "."
  }

  var waitingNote: HTML {
    """
    From asks that stayed silent at least as long: how many got a reply in the end, and the chance \
    within the next 30 days (Kaplan and Meier, with its 95% interval). Where none of them got one, \
    the page says so instead.
    """
  }

  func aliveMissing(decided: Int, needed: Int) -> HTML {
    """
    An estimate for the asks still waiting appears here after \
    \(counted(needed, "decided ask", "decided asks")); so far there \(soFar(decided)).
    """
  }

  var aliveUnknown: HTML {
    """
    Nothing can be said about the asks still waiting: each has had a first reply, or too few earlier \
    asks with a known answer date were silent for as long.
    """
  }

  func moreWaiting(_ count: Int, log: String) -> HTML {
    let more = count == 1 ? "One more ask is waiting" : "\(number(count)) more asks are waiting"
    return #"\#(more): see <a href="\#(url: log)">the whole log</a>."#
  }
}
