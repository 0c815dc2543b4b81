import Markup

// Feelings
extension StatisticsPhrases where Self: EnglishByDefault {
  var feelingsQuestion: String { "Was it as bad as feared?" }

  func feelingsSentence(fear: Double, sting: Double, rated: Int, of decided: Int) -> HTML {
    let both =
      decided == 1
      ? "the one decided entry has both"
      : "\(fraction(rated, decided)) decided entries \(rated == 1 ? "has" : "have") both"
    return """
      Fear before asking averages <strong>\(decimal(fear))</strong> out of 10, sting afterwards \
      <strong>\(decimal(sting))</strong> (\(both)).
      """
  }

  func feelingsCompared(lower: Int, higher: Int, equal: Int) -> HTML {
    func count(_ entries: Int) -> String { entries == 0 ? "none" : number(entries) }
    let all = counted(lower + higher + equal, "entry", "entries")
    let counts =
      ["higher in \(count(higher))"] + (equal == 0 ? [] : ["the same in \(number(equal))"])
    return "The sting was lower than the fear in \(count(lower)) of \(all), \(conjunction(counts))."
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
    \(rated == 0 ? "No decided entry has" : "\(counted(rated, "decided entry has", "decided entries have"))") \
    both a <code>fear</code> and a <code>sting</code> so far. A chart appears here after \
    \(number(needed)); ratings are optional.
    """
  }

  var feelingsNote: HTML {
    """
    Means over the decided entries with both ratings. They are compared with Wilcoxon’s signed-rank \
    test, which weighs differences by their size; where the mean and most of the entries disagree, \
    nothing is claimed. The trend is a Theil–Sen slope of all fears, from ask to ask. Comparison and \
    trend are given only if chance is an unlikely reason (below 5%).
    """
  }

  var fearLabel: String { "Fear before" }
  var stingLabel: String { "Sting after" }
  var ratedColumn: String { "Rated entries" }
  var feelingsColumn: String { "Time or outcome" }
  func ratedCount(_ count: Int) -> String { "\(number(count)) rated" }
}

// Expectations
extension StatisticsPhrases where Self: EnglishByDefault {
  var expectationsQuestion: String { "Was it what was expected?" }

  func expectations(expected: Double, happened: Double, count: Int) -> HTML {
    """
    On average a no was given a chance of \(percent(expected)); \(percent(happened)) were noes or \
    closed silences (\(counted(count, "entry", "entries"))).
    """
  }

  func calibration(low: Int, high: Int, expected: Double, happened: Int, of count: Int) -> HTML {
    if count == 1 {
      return """
        In the one entry that gave a no a chance of \(low)% to \(high)% (\(percent(expected))), it \
        \(happened == 1 ? "came" : "did not come").
        """
    }
    return """
      Where a no was given a chance of \(low)% to \(high)% (\(percent(expected)) on average), it came \
      in \(fraction(happened, count)) entries.
      """
  }

  func calibrationLabel(low: Int, high: Int) -> String { "\(low)% to \(high)%" }

  func expectationsMissing(_ count: Int, needed: Int) -> HTML {
    """
    A comparison appears here after \(counted(needed, "decided entry", "decided entries")) with an \
    <code>expected</code> chance; so far there \(soFar(count)).
    """
  }

  var expectationsNote: HTML {
    """
    The chance of a no that was written down before asking, against what came of it. A closed \
    silence counts as a no here, because what was expected did not come. Bars are Wilson’s 95% \
    intervals; the dotted line is the share of noes in all of the entries.
    """
  }

  var expectedColumn: String { "Expected noes" }
  var happenedColumn: String { "Noes" }
}

// Since the beginning
extension StatisticsPhrases where Self: EnglishByDefault {
  var sinceQuestion: String { "What has changed since the beginning" }

  func sinceThirds(entries: Int, until: String, from: String) -> HTML {
    """
    The first \(counted(entries, "entry", "entries")) (until \(until)) compared with the last \
    \(number(entries)) (from \(from)).
    """
  }

  func sinceYes(
    first: String, last: String, change: SpokenChange, low: Double, high: Double
  ) -> HTML {
    let words: HTML =
      switch change {
      case .rise: "a rise, plausibly of \(span(low, high))"
      case .fall: "a fall, plausibly of \(span(low, high))"
      case .same: "no difference so far (plausibly \(points(low, high)) percentage points)"
      case .unclear:
        "the difference may be chance (plausibly \(points(low, high)) percentage points)"
      }
    return "Yeses, partial ones included: \(first) decided asks then, \(last) now; \(words)."
  }

  func sinceFear(first: Double, last: Double, change: SpokenChange) -> HTML {
    sinceRating("Fear", first, last, change)
  }

  func sinceSting(first: Double, last: Double, change: SpokenChange) -> HTML {
    sinceRating("Sting", first, last, change)
  }

  private func sinceRating(
    _ name: String, _ first: Double, _ last: Double, _ change: SpokenChange
  ) -> HTML {
    let (then, now) = (decimal(first), decimal(last))
    switch change {
    case .rise, .fall:
      return """
        \(name) has \(change == .fall ? "fallen" : "risen") from \(then) to \(now) on average, and \
        chance is an unlikely reason.
        """
    case .same: return "\(name) averaged \(then) then and now."
    case .unclear:
      return "\(name) averaged \(then) then and \(now) now; the difference may be chance."
    }
  }

  func sinceWait(first: Int?, last: Int?, isSlower: Bool?) -> HTML {
    let claim: HTML =
      isSlower.map {
        """
        replies come \($0 ? "later or less often" : "sooner or more often") now, and chance is an \
        unlikely reason
        """
      } ?? "the difference may be chance"
    if first == last {
      let same: HTML =
        first.map { "Half can expect a first reply \(medianCell($0)), now as then" }
        ?? "It is too early to say for either third when half can expect a first reply"
      return isSlower == nil ? "\(same)." : "\(same), but \(claim)."
    }
    switch (first, last) {
    case (let first?, let last?):
      return """
        Half could expect a first reply \(medianCell(first)) then and \(medianCell(last)) now; \
        \(claim).
        """
    case (let days?, nil):
      return """
        Half of the first third could expect a first reply \(medianCell(days)). For the last \
        third it is too early to say; \(claim).
        """
    case (nil, let days):
      return """
        Half of the last third can expect a first reply \(medianCell(days)). For the first \
        third too few waited long enough to say; \(claim).
        """
    }
  }

  func sinceMissing(entries: Int, needed: Int) -> HTML {
    """
    A comparison of the first third with the last appears here after \
    \(counted(needed, "entry", "entries")); so far there \(soFar(entries)).
    """
  }

  func sinceTooFew(needed: Int) -> HTML {
    """
    One third or the other has fewer than \(number(needed)) entries that are decided, answered or \
    rated: too few to compare.
    """
  }

  var sinceNote: HTML {
    """
    The first third of the entries by the day of the ask compared with the last; a measure is left out \
    where either has fewer than five. Yeses, partial ones included, are compared by Newcombe’s 95% \
    interval of the difference, in percentage points; fear and sting by Mann and Whitney’s test; \
    first replies by a log-rank test. Chance is called unlikely below 5%. More of the last third may \
    still be waiting, and what comes of them may change its rate.
    """
  }

  var measureColumn: String { "Measure" }
  var firstColumn: String { "First third" }
  var lastColumn: String { "Last third" }
  var changeColumn: String { "Difference" }
  var yesMeasure: String { "Yeses" }
  var waitMeasure: String { "Half have a reply" }
  func medianCell(_ days: Int?) -> String {
    days.map { $0 == 0 ? "on the day itself" : "within \(self.days($0))" } ?? "not reached"
  }

  func byChance(_ chance: SpokenChance) -> String { "chance alone: \(self.chance(chance))" }

  func chance(_ chance: SpokenChance) -> String {
    switch chance {
    case .belowOneIn(let count): "less than 1 time in \(number(count))"
    case .oneIn(let count): "about 1 time in \(number(count))"
    case .tenths(let count): "about \(number(count)) times in 10"
    case .half: "about half the time"
    case .nearlyAlways: "nearly every time"
    }
  }
}
