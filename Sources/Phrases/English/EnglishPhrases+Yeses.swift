import Markup

// Yeses
extension StatisticsPhrases where Self: EnglishByDefault {
  var yesQuestion: String { "How often is it a yes?" }

  func yesRate(yeses: Int, partials: Int, decided: Int, odds: String) -> HTML {
    let full = yeses == 0 ? "No yes" : self.yeses(yeses)
    let hoped =
      partials == 0
      ? full : yeses == 0 ? self.partials(partials) : "\(full) and \(self.partials(partials))"
    return """
      <strong>\(hoped) in \(counted(decided, "decided ask", "decided asks")) so far</strong>\
      \(odds).
      """
  }

  func tooFewAnswers(decided: Int, entries: Int, largest: Int, needed: Int) -> HTML {
    if decided == 0 { return "No ask is decided yet. A rate appears after \(number(needed))." }
    let asks = counted(decided, "decided ask", "decided asks")
    if entries == decided {
      return "\(asks) so far: too few to tell. A rate appears after \(number(needed))."
    }
    return entries < needed
      ? """
      \(asks) so far, in \(counted(entries, "entry", "entries")): too few to tell. A rate appears \
      after \(number(needed)) entries.
      """
      : """
      \(asks) so far, but \(number(largest)) of them in one entry: too few independent answers to \
      give a rate.
      """
  }

  func yesInTen(_ chance: Double, days: Int) -> HTML {
    """
    If this keeps up, the chance that ten more asks bring at least one yes or partial yes within \
    \(self.days(days)) is \(percent(chance)).
    """
  }

  func sameEverywhere(isYes: Bool) -> HTML {
    isYes
      ? "All of these decided asks were yeses, at least in part, so there is nothing to compare."
      : "None of these decided asks was a yes, so there is nothing to compare."
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
extension StatisticsPhrases where Self: EnglishByDefault {
  var overTimeQuestion: String { "Is it a yes more often than before?" }

  func overTime(differs: Bool, chance: SpokenChance) -> HTML {
    differs
      ? """
      The yes rate has changed over time: chance alone would make it vary this much \
      \(self.chance(chance)).
      """
      : """
      The changes over time may be chance, which alone would make the rate vary this much \
      \(self.chance(chance)).
      """
  }

  func overTimeMissing(needed: Int) -> HTML {
    """
    A chart appears here once two stretches of time have \
    \(counted(needed, "decided ask", "decided asks")) each; until then the overall rate is the \
    better guide.
    """
  }

  var overTimeNote: HTML {
    """
    Yeses and partial yeses among the asks decided in each stretch, by the day of the answer. Bars \
    are Wilson’s 95% intervals; a χ² test decides whether the stretches differ.
    """
  }

  var periodHeading: String { "Time" }

  func quarter(year: Int, first: Int) -> String {
    "\(shortMonth(first))–\(shortMonth(first + 2)) \(year)"
  }

  func year(_ year: Int) -> String { String(year) }
}

// Categories
extension StatisticsPhrases where Self: EnglishByDefault {
  var categoriesQuestion: String { "Where the yeses are" }

  func categories(differ: Bool, chance: SpokenChance) -> HTML {
    differ
      ? """
      The yes rates of the categories differ: chance alone would make them differ this much \
      \(self.chance(chance)).
      """
      : """
      The differences between categories may be chance, which alone would make them this large \
      \(self.chance(chance)).
      """
  }

  func category(
    _ name: String, than other: String?, isAbove: Bool, low: Double, high: Double
  ) -> HTML {
    """
    The yes rate is \(isAbove ? "higher" : "lower") in \(name) than in \
    \(other ?? "the other categories together"), plausibly by \(span(low, high)).
    """
  }

  /// "3 to 53 percentage points", without a sign.
  func span(_ low: Double, _ high: Double) -> String {
    "\(points(low, high, isSigned: false)) percentage points"
  }

  var categoriesLone: HTML { "There is only one category so far, so there is nothing to compare." }
  func wholeRate(_ share: Double) -> String { "overall \(percent(share))" }

  var categoriesNote: HTML {
    """
    Largest category first, never ranked by rate; a yes may be partial. Bars are Wilson’s 95% \
    intervals. One χ² test of all the entries (by shuffling where there are few) decides whether the \
    categories differ at all; “Against the others” is Newcombe’s 95% interval of the difference, in \
    percentage points. “Smoothed” draws each rate towards the overall one, more so for fewer asks \
    and for categories that are alike, because a few asks say little.
    """
  }

  func categoriesTooFew(needed: Int) -> HTML {
    "No category has \(counted(needed, "decided ask", "decided asks")) yet, and fewer say little."
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
