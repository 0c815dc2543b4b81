import Markup

// Of a hundred asks
extension EnglishByDefault {
  var hundredQuestion: String { "Of a hundred asks like these" }

  func hundred(days: Int, no: Int, yes: Int, waiting: Int) -> HTML {
    """
    After \(self.days(days)): <strong>\(number(no)) a no</strong>, \
    <strong>\(number(yes)) a yes</strong>, <strong>\(number(waiting)) still waiting</strong>.
    """
  }

  func hundredNo(_ count: Int) -> String { "\(number(count)) no" }
  func hundredYes(_ count: Int) -> String { "\(number(count)) yes" }
  func hundredWaiting(_ count: Int) -> String { "\(number(count)) waiting" }
  var hundredAsked: String { "asked" }

  func hundredNote(asks: Int) -> HTML {
    """
    Expected from \(counted(asks, "ask", "asks")), treating no and yes as competing outcomes (Aalen \
    and Johansen). A yes may be partial. An ask still waiting counts with the days it has waited; a \
    closed silence and an ask that was withdrawn count until that day, and as neither. An interview \
    on the way leaves an ask waiting. Pale edges and ranges are 95% intervals. Nothing is shown for \
    days that fewer than five asks have waited.
    """
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
extension EnglishByDefault {
  var waitsQuestion: String { "How long do replies take?" }

  func medianWait(_ days: Int, first: Int, last: Int?) -> HTML {
    let range =
      switch last {
      case .some(let last) where first == last: ""
      case .some(let last): " (plausibly \(number(first)) to \(self.days(last)))"
      case nil: " (plausibly \(self.days(first)) or more)"
      }
    let wait = days == 0 ? "on the day itself" : "within \(self.days(days))"
    return "<strong>Half of all asks can expect a first reply \(wait)</strong>\(range)."
  }

  func medianMark(_ days: Int) -> String { "half by day \(number(days))" }

  func medianNotReached(replied: Double, days: Int) -> HTML {
    """
    <strong>Of all asks, \(share(replied)) can expect a first reply within \(self.days(days))</strong>, \
    as far as that can be told; half would need a longer look.
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
    After \(self.days(days)), \(percent(share)) of asks are expected to be without a reply \
    (plausibly \(percents(low, high))).
    """
  }

  func waitsCompared(
    _ first: (name: String, median: Int?), _ second: (name: String, median: Int?),
    sooner: String?, chance: Double
  ) -> HTML {
    func half(_ side: (name: String, median: Int?)) -> String {
      let wait = side.median == nil ? "half not reached yet" : "half \(medianCell(side.median))"
      return "\(side.name) (\(wait))"
    }
    let sides = "\(half(first)) and \(half(second))"
    guard let sooner else {
      return """
        Between \(sides), the two largest categories, replies differ in speed no more than chance \
        may explain.
        """
    }
    return """
      Replies come sooner in \(sooner): of \(sides), the two largest categories, chance alone makes \
      a difference as large \(self.chance(chance)).
      """
  }

  var waitsNote: HTML {
    """
    A first reply is the first word from the other side: an interview, a callback, or the answer \
    itself; what the keeper did, such as following up, is not one. Asks still waiting count with \
    the days they have waited, and never as a reply; a closed silence and an ask that was withdrawn \
    count until that day (Kaplan and Meier). Ranges are 95% intervals. Chart and table stop where \
    fewer than five asks waited that long. Categories are compared by a log-rank test, each entry \
    once.
    """
  }

  func unknownDays(_ count: Int) -> HTML {
    count == 1
      ? "One closed ask has no answer date and is left out."
      : "\(number(count)) closed asks have no answer date and are left out."
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
extension EnglishByDefault {
  func answeredLater(_ answered: Int, of silent: Int, days: Int) -> String {
    let silence = days == 0 ? "longer than a day" : "for more than \(self.days(days))"
    let asks = silent == 1 ? "the one ask" : "\(number(silent)) asks"
    return answered == 0
      ? "of \(asks) silent \(silence), none got a reply later"
      : "of \(asks) silent \(silence), \(number(answered)) got a reply later"
  }

  func chanceOfReply(_ chance: Double, low: Double, high: Double, days: Int) -> String {
    """
    the chance of a reply in the next \(self.days(days)) is about \(percent(chance)) \
    (plausibly \(percents(low, high)))
    """
  }

  func noneWithin(days: Int, of silent: Int) -> String {
    silent == 1
      ? "it got none within the next \(self.days(days))"
      : "none of the \(number(silent)) within the next \(self.days(days))"
  }

  func allWithin(days: Int, of silent: Int) -> String {
    silent == 1
      ? "it got one within the next \(self.days(days))"
      : "all of the \(number(silent)) that were watched so long within the next \(self.days(days))"
  }

  var waitingHeading: String { "Is it still alive?" }
  func waitingLine(_ words: [String]) -> String {
    capitalised(words.joined(separator: "; ")) + "."
  }

  var waitingNote: HTML {
    """
    From asks that stayed silent at least as long: how many got a reply in the end, and the chance \
    within the next 30 days (Kaplan and Meier, with its 95% interval). Where none of them got one, \
    that is said instead of a chance.
    """
  }

  func aliveMissing(decided: Int, needed: Int) -> HTML {
    """
    After \(counted(needed, "decided ask", "decided asks")) there will be a guess here for each ask \
    that waits; so far there \(soFar(decided)).
    """
  }
}

// Categories
extension EnglishByDefault {
  var categoriesQuestion: String { "Where the yeses are" }

  func categories(differ: Bool, chance: Double) -> HTML {
    differ
      ? """
      The categories differ more than chance would explain: chance alone makes them differ as much \
      \(self.chance(chance)).
      """
      : """
      The categories differ no more than chance may explain: it makes them differ as much \
      \(self.chance(chance)).
      """
  }

  func category(_ name: String, isAbove: Bool, low: Double, high: Double) -> HTML {
    """
    \(name) has the \(isAbove ? "higher" : "lower") yes rate than the others together, plausibly by \
    \(points(min(abs(low), abs(high)), max(abs(low), abs(high)), isSigned: false)) points of a hundred.
    """
  }

  var categoriesLone: HTML { "There is one category so far, and nothing to compare it with." }
  func wholeRate(_ share: Double) -> String { "overall \(percent(share))" }

  var categoriesNote: HTML {
    """
    Largest category first, never ranked by rate; a yes may be partial. Bars are Wilson’s 95% \
    intervals. Whether the categories differ at all is one χ² test of the entries over all of them; \
    “Against the others” is Newcombe’s 95% interval of the difference. “Smoothed” draws each rate \
    toward the overall one, the more the fewer its asks and the more alike the categories are, \
    because a few asks say little.
    """
  }

  func categoriesTooFew(needed: Int) -> HTML {
    "No category has \(number(needed)) decided asks yet, and fewer say little."
  }

  var noCategoriesYet: HTML { "No decided ask has a category yet." }
  var yesesColumn: String { "Yeses / decided" }
  var drawnColumn: String { "Smoothed rate" }
  var differenceColumn: String { "Against the others" }
  func points(_ low: Double, _ high: Double) -> String { points(low, high, isSigned: true) }

  private func points(_ low: Double, _ high: Double, isSigned: Bool) -> String {
    func point(_ value: Double) -> String {
      let whole = Int((value * 100).rounded())
      return whole < 0 ? "−\(-whole)" : isSigned && whole > 0 ? "+\(whole)" : "\(whole)"
    }
    let (first, last) = (point(low), point(high))
    return first == last ? first : "\(first) to \(last)"
  }
}
