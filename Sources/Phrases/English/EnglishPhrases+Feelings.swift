import Markup

// Feelings
extension EnglishByDefault {
  var feelingsQuestion: String { "Was it as bad as feared?" }

  func feelingsSentence(fear: Double, sting: Double, rated: Int, of decided: Int) -> HTML {
    """
    Fear before asking averages <strong>\(decimal(fear))</strong> out of 10, sting afterwards \
    <strong>\(decimal(sting))</strong> (\(fraction(rated, decided)) decided entries have both).
    """
  }

  func feelingsCompared(lower: Int, higher: Int, equal: Int) -> HTML {
    let rest = equal == 0 ? "" : ", and as large in \(number(equal))"
    return """
      The sting was lower than the fear in \(counted(lower, "entry", "entries")), higher in \
      \(number(higher))\(rest).
      """
  }

  func feelingsDiffer(_ isLower: Bool) -> HTML {
    isLower
      ? "On average the sting is lower than the fear, and chance alone is an unlikely reason."
      : "On average the sting is higher than the fear, and chance alone is an unlikely reason."
  }

  func fearTrend(from first: Double, to last: Double, count: Int) -> HTML {
    """
    Fear has \(first > last ? "fallen" : "risen") from about \(decimal(first)) to \(decimal(last)) \
    over \(counted(count, "rated entry", "rated entries")).
    """
  }

  func feelingsOf(_ outcome: String, fear: Double, sting: Double, count: Int) -> HTML {
    "\(outcome): fear \(decimal(fear)), sting \(decimal(sting)) (\(ratedCount(count)))."
  }

  func feelingsMissing(_ rated: Int, needed: Int) -> HTML {
    """
    \(rated == 0 ? "No decided ask has" : "\(counted(rated, "decided ask has", "decided asks have"))") \
    both a <code>fear</code> and a <code>sting</code> so far. After \(number(needed)) there will be \
    a chart; it is quite all right without.
    """
  }

  var feelingsNote: HTML {
    """
    Means over the decided entries with both ratings. They are compared with Wilcoxon’s signed-rank \
    test, which weighs differences by their size; where the mean and most of the entries disagree, \
    nothing is claimed. The trend is a Theil–Sen slope of all fears, from ask to ask. Both are shown \
    only if chance is an unlikely reason (5%).
    """
  }

  var fearLabel: String { "fear before" }
  var stingLabel: String { "sting after" }
  func ratedCount(_ count: Int) -> String { "\(number(count)) rated" }
}

// Expectations
extension EnglishByDefault {
  var expectationsQuestion: String { "Was it what was expected?" }

  func expectations(expected: Double, happened: Double, count: Int) -> HTML {
    """
    On average a no was given a \(percent(expected)) chance; \(percent(happened)) were noes or \
    closed silences (\(counted(count, "entry", "entries"))).
    """
  }

  func calibration(low: Int, high: Int, expected: Double, happened: Int, of count: Int) -> HTML {
    """
    Where a no was given \(low)% to \(high)% (\(percent(expected)) on average), it came \
    \(happened == 1 ? "once" : "\(number(happened)) times") in \(number(count)).
    """
  }

  func calibrationLabel(low: Int, high: Int) -> String { "\(low)% to \(high)%" }

  func expectationsMissing(_ count: Int, needed: Int) -> HTML {
    """
    After \(counted(needed, "decided entry", "decided entries")) with an <code>expected</code> there \
    will be a comparison here; so far there \(soFar(count)).
    """
  }

  var expectationsNote: HTML {
    """
    The chance of a no that was written down before asking, against what came of it. A closed \
    silence counts as a no here, because what was expected did not come. Bars are Wilson’s 95% \
    intervals; the mark is the mean expectation of the whole.
    """
  }

  var expectedColumn: String { "Expected noes" }
  var happenedColumn: String { "Noes" }
}

// Since the beginning
extension EnglishByDefault {
  var sinceQuestion: String { "What has changed since the beginning" }

  func sinceThirds(entries: Int, until: String, from: String) -> HTML {
    """
    The first \(counted(entries, "entry", "entries")) (until \(until)) against the last \
    \(number(entries)) (from \(from)).
    """
  }

  func sinceYes(first: String, last: String, low: Double, high: Double) -> HTML {
    let change: HTML =
      low > 0
      ? "a rise of plausibly \(points(low, high)) points of a hundred"
      : high < 0
        ? "a fall: plausibly \(points(low, high)) points of a hundred"
        : "which may be chance (plausibly \(points(low, high)) points of a hundred)"
    return "Yeses: \(first) decided asks then, \(last) now, so far; \(change)."
  }

  func sinceFear(first: Double, last: Double, differs: Bool) -> HTML {
    sinceRating("Fear", first, last, differs)
  }

  func sinceSting(first: Double, last: Double, differs: Bool) -> HTML {
    sinceRating("Sting", first, last, differs)
  }

  private func sinceRating(
    _ name: String, _ first: Double, _ last: Double, _ differs: Bool
  ) -> HTML {
    let (then, now) = (decimal(first), decimal(last))
    return differs
      ? """
      \(name) has \(last < first ? "fallen" : "risen") from \(then) to \(now) on average, and chance \
      is an unlikely reason.
      """
      : "\(name) averaged \(then) then and \(now) now, which may be chance."
  }

  func sinceWait(first: Int?, last: Int?, differs: Bool) -> HTML {
    if first == last, let first {
      return "Half can expect a first reply \(medianCell(first)), then as now."
    }
    let claim: HTML = differs ? "and chance is an unlikely reason" : "which may be chance"
    return """
      Half can expect a first reply: then \(medianCell(first)), now \(medianCell(last)), \(claim).
      """
  }

  func sinceMissing(entries: Int, needed: Int) -> HTML {
    """
    After \(counted(needed, "entry", "entries")) the first third will be compared with the last; so \
    far there \(soFar(entries)).
    """
  }

  var sinceNote: HTML {
    """
    The first third of the entries by the day of the ask against the last; a measure is left out \
    where a third has fewer than five. Yeses, partial ones too, by Newcombe’s 95% interval of the \
    difference; fear and sting by Mann and Whitney’s test; first replies by a log-rank test. Chance \
    is called unlikely below 5%. Of the last third more asks still wait, and what comes of them may \
    change its rate.
    """
  }

  var measureColumn: String { "Measure" }
  var firstColumn: String { "First third" }
  var lastColumn: String { "Last third" }
  var changeColumn: String { "Change" }
  var yesMeasure: String { "Yeses" }
  var waitMeasure: String { "Half replied within" }
  func medianCell(_ days: Int?) -> String {
    days.map { $0 == 0 ? "on the day itself" : "within \(self.days($0))" } ?? "not reached yet"
  }

  func byChance(_ pValue: Double) -> String { "by chance \(chance(pValue))" }

  func chance(_ pValue: Double) -> String {
    if pValue < 0.001 { return "less than once in 1,000 times" }
    if pValue < 0.15 { return "about once in \(number(Int((1 / pValue).rounded()))) times" }
    let tenths = Int((pValue * 10).rounded())
    return tenths >= 10 ? "nearly always" : "about \(number(tenths)) times in 10"
  }
}
